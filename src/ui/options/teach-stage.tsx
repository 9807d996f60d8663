import { useId, useState } from 'react';
import type { Lesson } from '../../core/lessons/lesson';
import { stageLesson } from '../../core/lessons/make-lesson';
import type { PageReport } from '../../core/lessons/page-report';
import type { IsoDate, StageId } from '../../core/observation';

interface TeachStageProps {
  report: PageReport;
  stages: { id: StageId; title: string }[];
  today: IsoDate;
  onKeep: (lesson: Lesson) => Promise<string | null>;
}

/** Names the form: words of its title that always stand there, and the stage they mean. */
export function TeachStage({ report, stages, today, onKeep }: TeachStageProps) {
  const id = useId();
  const titles = [...new Set(report.frames.flatMap((frame) => frame.titles))];
  const [title, setTitle] = useState(titles[0] ?? '');
  const [stage, setStage] = useState<StageId | ''>('');
  const [fault, setFault] = useState<string | null>(null);
  const [kept, setKept] = useState('');
  const recognised = report.page?.recognition.kind === 'recognised' ? report.page.recognition.stage : null;
  const nameOf = (wanted: StageId) => stages.find((one) => one.id === wanted)?.title ?? wanted;
  const site = report.frames[0]?.site ?? '';

  const save = async () => {
    if (!title.trim() || !stage) return;
    const problem = await onKeep(stageLesson(site, title.trim(), stage, today));
    setFault(problem);
    setKept(problem ? '' : `A form titled “${title.trim()}” is read as: ${nameOf(stage)}.`);
  };
  return (
    <div className="box">
      <label htmlFor={`${id}t`}>Words of the form’s title</label>
      <p className="q" id={`${id}h`}>
        Words that stand there for every child. Take out a name or a number if there is one.
      </p>
      <input
        id={`${id}t`}
        type="text"
        list={`${id}l`}
        value={title}
        autoComplete="off"
        maxLength={200}
        aria-describedby={`${id}h`}
        onChange={(event) => setTitle(event.target.value)}
      />
      <datalist id={`${id}l`}>
        {titles.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
      <label htmlFor={`${id}s`}>This form is</label>
      <select id={`${id}s`} value={stage} onChange={(event) => setStage(event.target.value)}>
        <option value="">Choose a stage</option>
        {stages.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      {recognised && stage && recognised !== stage && (
        <p>The page reads as “{nameOf(recognised)}” by itself: what that asks for stays on the list as well.</p>
      )}
      {fault && (
        <p className="err" role="alert">
          That was not kept: {fault}
        </p>
      )}
      <p role="status" className={kept ? undefined : 'vh'}>
        {kept}
      </p>
      <div className="btns">
        <button type="button" className="btn" disabled={!title.trim() || !stage} onClick={() => void save()}>
          Save the form’s stage
        </button>
      </div>
    </div>
  );
}
