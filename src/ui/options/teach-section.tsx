import { useState } from 'react';
import type { StagePack } from '../../core/content/stage-pack';
import type { ListedLesson } from '../../core/lessons/effective-lessons';
import { type Lesson, lessonWords } from '../../core/lessons/lesson';
import type { Meanings } from '../../core/lessons/meanings';
import { labelsOf, type PageReport, type ReadLabel } from '../../core/lessons/page-report';
import type { IsoDate } from '../../core/observation';
import { FaultList } from '../kit/fault-list';
import { Table } from '../kit/table';
import { TeachForm } from '../kit/teach-form';
import { TeachFiles } from './teach-files';
import { TeachStage } from './teach-stage';

export interface TeachSectionProps {
  /** What was read on the tab that the page was opened from; null where there is none, or it has gone. */
  report: PageReport | null;
  meanings: Meanings;
  packs: StagePack[];
  lessons: ListedLesson[];
  problems: { path: string; reason: string }[];
  today: IsoDate;
  /** Label to begin with. */
  startKey: string | null;
  onPick: () => Promise<ReadLabel | null>;
  /** Each gives a sentence when the change could not be kept. */
  onKeep: (lessons: Lesson[]) => Promise<string | null>;
  onForget: (keys: string[]) => Promise<string | null>;
  /** The text of a file of lessons. */
  write: (lessons: Lesson[]) => string;
  /** Reads such a text, with the reason for every entry that was left out. */
  readFile: (text: string) => { lessons: Lesson[]; problems: { path: string; reason: string }[] };
}

/** "Teach a field": label, meaning, what changes; the form's stage; what was taught; files. */
export function TeachSection(props: TeachSectionProps) {
  const { report, meanings, packs, lessons, problems, today, startKey, onPick, onKeep, onForget } = props;
  const [picked, setPicked] = useState<ReadLabel | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const asked = report
    ? [...labelsOf(report).unknown, ...labelsOf(report).known].find(({ key }) => key === startKey)
    : undefined;
  const start = picked ?? asked ?? null;
  return (
    <>
      <h1>Teach a field</h1>
      <p className="lead">
        Forms are named differently everywhere. Say once what a label means, and Alongside will know it on every page of
        that site with the same label.
      </p>
      {report ? (
        <>
          <TeachForm
            key={`${start?.key}`}
            report={report}
            meanings={meanings}
            packs={packs}
            today={today}
            start={start}
            onPick={() => void onPick().then((label) => label && setPicked(label))}
            onKeep={(lesson) => onKeep([lesson])}
          />
          <h2>Say what this form is</h2>
          <TeachStage report={report} stages={meanings.stages} today={today} onKeep={(lesson) => onKeep([lesson])} />
        </>
      ) : (
        <p>
          To teach a field, open the record first. Then choose “Say what a field is” in the panel’s More menu, or “Say
          what this form is” in the pop-up.
        </p>
      )}

      <h2>Taught on this computer</h2>
      {problems.length > 0 && <FaultList faults={problems} />}
      {fault && (
        <p className="err" role="alert">
          That change was not kept: {fault}
        </p>
      )}
      {lessons.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <LessonTable lessons={lessons} meanings={meanings} onForget={(key) => void onForget([key]).then(setFault)} />
      )}
      <TeachFiles
        lessons={lessons.map(({ lesson }) => lesson)}
        onImport={onKeep}
        write={props.write}
        readFile={props.readFile}
      />
    </>
  );
}

interface TableProps {
  lessons: ListedLesson[];
  meanings: Meanings;
  onForget: (key: string) => void;
}

function LessonTable({ lessons, meanings, onForget }: TableProps) {
  return (
    <Table
      columns={['Label', 'Means', 'Site', 'Added']}
      rows={lessons.map(({ key, lesson, source }) => ({
        id: key,
        cells: [
          <>
            {lessonWords(lesson)}
            {lesson.kind === 'field' && lesson.heading && <span className="q"> under “{lesson.heading}”</span>}
          </>,
          meaningOf(lesson, meanings),
          lesson.site,
          <>
            {lesson.added ? `${dayWords(lesson.added)}. ` : ''}
            {source === 'policy' ? (
              'Set by your organisation.'
            ) : source === 'file' ? (
              'From the local pack on this computer.'
            ) : (
              <button type="button" className="lk" onClick={() => onForget(key)}>
                Remove<span className="vh"> {lessonWords(lesson)}</span>
              </button>
            )}
          </>,
        ],
      }))}
    />
  );
}

function meaningOf(lesson: Lesson, meanings: Meanings): string {
  if (lesson.kind === 'stage') {
    return `This form is: ${meanings.stages.find(({ id }) => id === lesson.stage)?.title ?? lesson.stage}`;
  }
  if (lesson.concept === null) return 'None of these: ignored';
  return meanings.concepts.find(({ id }) => id === lesson.concept)?.title ?? lesson.concept;
}

/** "3 Dec 2026" */
function dayWords(iso: IsoDate): string {
  return Temporal.PlainDate.from(iso).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
