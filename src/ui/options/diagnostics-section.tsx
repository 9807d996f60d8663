import { type ReactNode, useId, useState } from 'react';
import type { Meanings } from '../../core/lessons/meanings';
import { labelsOf, type PageReport, type ReadField, type ReadLabel } from '../../core/lessons/page-report';
import { structureExport } from '../../core/lessons/structure-export';
import { SaveFile } from '../kit/save-file';
import { Table } from '../kit/table';

export interface DiagnosticsProps {
  report: PageReport | null;
  meanings: Meanings;
  program: string;
  onTeach: (label: ReadLabel) => void;
  onAgain: () => void;
  /** What of policy, of local material and of kept settings is not in force. */
  faults?: ReactNode;
}

/** "What was read on this page": labels, meanings and states of the tab it was opened from. Never a value. */
export function DiagnosticsSection({ report, meanings, program, onTeach, onAgain, faults }: DiagnosticsProps) {
  return (
    <>
      <h1>What was read on this page</h1>
      <p className="lead">
        For the tab you came from. Shows what Alongside looked at, and nothing that was written there. Read in memory,
        dropped when the page closes.
      </p>
      {faults}
      {report ? (
        <Report report={report} meanings={meanings} program={program} onTeach={onTeach} onAgain={onAgain} />
      ) : (
        <p>
          There is no page to tell of. Open the record, then choose “What was read on this page” in the panel’s More
          menu or in the pop-up.
        </p>
      )}
    </>
  );
}

function Report({ report, meanings, program, onTeach, onAgain }: DiagnosticsProps & { report: PageReport }) {
  const id = useId();
  const [withLabels, setWithLabels] = useState(false);
  const { page } = report;
  const { unknown } = labelsOf(report);
  const titleOf = (concept: string) => meanings.concepts.find((one) => one.id === concept)?.title ?? concept;
  return (
    <>
      <div className="box">
        <h2 className="bh2">{page ? headline(page.recognition, meanings) : 'Still being read'}</h2>
        {page && (
          <dl className="kv">
            <dt>Because</dt>
            <dd>{because(report)}</dd>
            <dt>Case system</dt>
            <dd>
              {page.system
                ? `Looks like ${meanings.systems.find(({ id }) => id === page.system)?.name ?? page.system}. General rules; the system is only a hint.`
                : 'Not told apart. General rules.'}
            </dd>
            <dt>Looked at</dt>
            <dd>{lookedAt(report)}</dd>
            <dt>Sent anywhere</dt>
            <dd>Nothing. Reading a page asks the network for nothing.</dd>
            <dt>Written to the page</dt>
            <dd>Nothing.</dd>
          </dl>
        )}
      </div>
      <div className="btns">
        <button type="button" className="btn quiet" onClick={onAgain}>
          Look again
        </button>
      </div>

      <h2>
        Fields it understood <span className="n">{page?.fields.length ?? 0}</span>
      </h2>
      {page && page.fields.length > 0 ? (
        <Table
          columns={['Label on the page', 'Understood as', 'Read as', 'Why']}
          rows={page.fields.map((field) => ({
            cells: [
              field.label,
              titleOf(field.concept),
              readAs(field, meanings),
              <span key="why" className="q">
                {field.because}, {sureness(field.confidence)}
              </span>,
            ],
          }))}
        />
      ) : (
        <p>None.</p>
      )}

      <h2>
        Labels it did not understand <span className="n">{unknown.length}</span>
      </h2>
      {unknown.length > 0 ? (
        <Table
          columns={[
            'Label on the page',
            'Why',
            <span key="teach" className="vh">
              Teach
            </span>,
          ]}
          rows={unknown.map((label) => ({
            id: label.key,
            cells: [
              label.label,
              label.near && label.closest[0]
                ? `Close to “${titleOf(label.closest[0])}”, not close enough`
                : 'No phrase matches',
              <button key="teach" type="button" className="lk" onClick={() => onTeach(label)}>
                Teach this<span className="vh">: {label.label}</span>
              </button>,
            ],
          }))}
        />
      ) : (
        <p>None.</p>
      )}

      <h2>Structure of the page, for support</h2>
      <p>Kinds of element and what they were understood as. Labels are left out unless you tick the box.</p>
      <p className="tick">
        <input id={id} type="checkbox" checked={withLabels} onChange={(event) => setWithLabels(event.target.checked)} />
        <label htmlFor={id}>Include field labels (not values)</label>
      </p>
      <SaveFile
        words="Show the structure file"
        name="alongside-structure.json"
        text={`${JSON.stringify(structureExport(report, { program, labels: withLabels }), null, 1)}\n`}
      />
    </>
  );
}

type Summary = NonNullable<PageReport['page']>;

function headline(recognition: Summary['recognition'], meanings: Meanings): string {
  const title = (id: string) => meanings.stages.find((stage) => stage.id === id)?.title ?? id;
  if (recognition.kind === 'recognised') return `Recognised: ${title(recognition.stage)}`;
  if (recognition.kind === 'ambiguous') return `More than one form fits: ${recognition.among.map(title).join(', ')}`;
  return 'Not recognised';
}

/** "The title “Section 47 enquiry” and 9 field labels fit." */
function because({ page }: PageReport): string {
  if (!page) return '';
  const { recognition } = page;
  if (recognition.kind === 'unrecognised') return `${recognition.reason}.`;
  if (recognition.kind === 'ambiguous') return 'Their titles and fields fit alike. The panel asks which it is.';
  const own = recognition.evidence.filter(({ stage }) => stage === recognition.stage);
  const taught = own.find(({ place }) => place === 'lesson' || place === 'choice');
  if (taught)
    return `${taught.place === 'lesson' ? 'It was taught by the title' : 'It was chosen'}: “${taught.words}”.`;
  const title = own.find(({ place, words }) => place !== 'field' && words);
  const labels = own.filter(({ place }) => place === 'field').length;
  const parts = [
    ...(title ? [`the words “${title.words}”`] : []),
    ...(labels > 0 ? [`${labels} field ${labels === 1 ? 'label' : 'labels'} of this form`] : []),
  ];
  return parts.length > 0 ? `It shows ${parts.join(' and ')}.` : 'Its fields fit together.';
}

function lookedAt({ page }: PageReport): string {
  if (!page) return '';
  const { frames, scan } = page;
  const others = frames - 1;
  const where = others > 0 ? `1 page and ${others} ${others === 1 ? 'frame' : 'frames'}` : '1 page';
  const large = scan.degraded === 'sliced' ? ' It is large, so it was read in parts.' : '';
  const paused = scan.degraded === 'paused' ? ' Checking is paused to keep the page quick.' : '';
  return `${where}, ${scan.controls} ${scan.controls === 1 ? 'field' : 'fields'}, in ${Math.max(1, Math.round(scan.ms))} ms.${large}${paused}`;
}

const READ: Record<ReadField['readAs'], string> = {
  date: 'A readable date',
  'date-unreadable': 'A date that cannot be read',
  filled: 'Filled in',
  answered: 'Answered',
  blank: 'Blank',
  unanswered: 'Not answered',
  hidden: 'In a closed part of the form',
  rows: '',
};

function readAs({ readAs: as, rows, concept }: ReadField, meanings: Meanings): string {
  const kind = meanings.concepts.find(({ id }) => id === concept)?.kind;
  const never = kind === 'text' ? '. Text is never read, only whether there is any' : '';
  return `${rows ?? READ[as]}${as === 'filled' || as === 'blank' ? never : ''}`;
}

function sureness(confidence: number): string {
  return confidence >= 0.9 ? 'sure' : confidence >= 0.8 ? 'fairly sure' : 'just sure enough';
}
