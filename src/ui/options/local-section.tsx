import { useState } from 'react';
import { deliveryWords } from '../../core/local/delivery';
import type { LocalAnswer, LocalPreview } from '../../core/local/local-answer';
import { LOCAL_PACK_BYTES, type LocalProblem, type LocalSource } from '../../core/local/local-pack';
import { footnoteDate } from '../../core/local/local-words';
import type { LineChange, LineKind } from '../../core/local/preview';
import { ChooseFile } from '../kit/choose-file';
import { FaultList } from '../kit/fault-list';
import { SaveFile } from '../kit/save-file';
import { Table } from '../kit/table';

export interface LocalSectionProps {
  answer: LocalAnswer;
  /** The organisation may forbid saving files. */
  allowExport: boolean;
  /** The file that policy names may be fetched once the person allows its address. */
  onAllow: () => Promise<void>;
  onTryAgain: () => Promise<void>;
  /** Each rejects with a sentence when it could not be done. */
  onPreview: (text: string) => Promise<LocalPreview>;
  onSave: (text: string) => Promise<void>;
  onRemove: () => Promise<void>;
}

const KINDS: Record<LineKind, string> = {
  threshold: 'Threshold document',
  note: 'Note',
  timescale: 'Time limit',
  contact: 'Contact',
  manual: 'Procedures manual',
  procedure: 'Procedure',
  escalation: 'Escalation',
  closure: 'Closure day',
  lesson: 'What a label means',
};

const SOURCES: Record<LocalSource, string> = {
  policy: 'Your organisation’s policy',
  'policy-file': 'The file that policy names',
  imported: 'The file on this computer',
};

const CHANGES: Record<LineChange['change'], string> = {
  added: 'New',
  changed: 'Changed',
  removed: 'Goes',
  'kept-out': 'Not used: your organisation’s own stands',
};

/** "Local material": what the council adds, where each item comes from, and the file that a person may add. */
export function LocalSection(props: LocalSectionProps) {
  const { answer, allowExport, onRemove } = props;
  const { lines, imported, problems } = answer;
  const [fault, setFault] = useState<string | null>(null);
  return (
    <>
      <h1>Local material</h1>
      <p className="lead">
        What your council adds beside national guidance: notes, contacts, procedures, limits that end sooner. It is drawn
        apart, in teal, after what is national. It never takes the place of a must or a should.
      </p>

      <DeliveredFile {...props} />

      <h2>The file on this computer</h2>
      {imported ? (
        <>
          <p>
            {imported.council ? `From ${imported.council}. ` : 'It cannot be used by this version. '}
            {imported.on && `Added on ${footnoteDate(imported.on)}.`}
          </p>
          {allowExport && <SaveFile words="Show and save this file" name="local-pack.json" text={imported.text} />}
          <div className="btns">
            <button
              type="button"
              className="btn quiet"
              onClick={() => void onRemove().then(() => setFault(null), (error: Error) => setFault(error.message))}
            >
              Remove this file
            </button>
          </div>
        </>
      ) : (
        <p>None. A file that your council gives out can be added below.</p>
      )}
      {fault && (
        <p className="err" role="alert">
          That change was not kept: {fault}
        </p>
      )}
      <AddFile {...props} />

      <h2>
        In use <span className="n">{lines.length}</span>
      </h2>
      {lines.length === 0 ? (
        <p>Nothing is set by your council.</p>
      ) : (
        <Table
          layout="wide"
          columns={['What', 'Kind', 'Comes from']}
          rows={lines.map(({ kind, words, source }) => ({ cells: [words, KINDS[kind], SOURCES[source]] }))}
        />
      )}
      <LocalProblems problems={problems} />
    </>
  );
}

function withSource(problems: LocalAnswer['problems']) {
  return problems.map(({ source, path, reason }) => ({ source: SOURCES[source], path, reason }));
}

/** Items in force nowhere, each with its source, its place in the file and the reason. Nothing where there is none. */
export function LocalProblems({ problems }: { problems: LocalAnswer['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <>
      <h2>
        Left out <span className="n">{problems.length}</span>
      </h2>
      <FaultList faults={withSource(problems)} />
    </>
  );
}

/** The file that policy names, whether it is in use, and what a person can do about it. Nothing where policy names none. */
function DeliveredFile({ answer, onAllow, onTryAgain }: LocalSectionProps) {
  const { delivery } = answer;
  const [busy, setBusy] = useState(false);
  if (delivery.url === '') return null;
  const after = (act: () => Promise<void>) => () => {
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  const code = delivery.fault?.code;
  return (
    <>
      <h2>The file that policy names</h2>
      <p role="status">{deliveryWords(delivery)}</p>
      <dl className="kv">
        <dt>Address</dt>
        <dd>{delivery.url}</dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{delivery.sha256 || 'not set'}</code>
        </dd>
        {delivery.copy && (
          <>
            <dt>Copy in use</dt>
            <dd>
              {delivery.copy.fetchedOn && `Fetched on ${footnoteDate(delivery.copy.fetchedOn)}. `}
              <code>{delivery.copy.sha256}</code>
            </dd>
          </>
        )}
      </dl>
      {code !== undefined && code !== 'no-hash' && (
        <div className="btns">
          {code === 'no-permission' ? (
            <button type="button" className="btn" disabled={busy} onClick={after(onAllow)}>
              Allow this address
            </button>
          ) : (
            <button type="button" className="btn quiet" disabled={busy} onClick={after(onTryAgain)}>
              Try again
            </button>
          )}
        </div>
      )}
    </>
  );
}

interface Chosen {
  name: string;
  text: string;
  preview: LocalPreview;
}

/** Choose a file, see what it would change and what is refused, then save it or leave it. */
function AddFile({ answer, onPreview, onSave }: LocalSectionProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  const take = async (file: File) => {
    setSaid('');
    setFault(null);
    setChosen(null);
    if (file.size > LOCAL_PACK_BYTES) {
      setFault(`${file.name} is larger than ${LOCAL_PACK_BYTES / 1024} kB.`);
      return;
    }
    try {
      const text = await file.text();
      setChosen({ name: file.name, text, preview: await onPreview(text) });
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  const save = async ({ name, text }: Chosen) => {
    try {
      await onSave(text);
      setChosen(null);
      setSaid(`${name} is in use.`);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <ChooseFile
        words={answer.imported ? 'Put another file in its place' : 'Add a local pack'}
        onFile={(file) => void take(file)}
        said={said}
      />
      {fault && (
        <p className="err" role="alert">
          {fault}
        </p>
      )}
      {chosen && (
        <section className="box" aria-label={`What ${chosen.name} would change`}>
          <Preview {...chosen} />
          <div className="btns">
            {chosen.preview.council !== null && (
              <button type="button" className="btn" onClick={() => void save(chosen)}>
                Use this file
              </button>
            )}
            <button type="button" className="btn quiet" onClick={() => setChosen(null)}>
              {chosen.preview.council === null ? 'Close' : 'Leave it'}
            </button>
          </div>
        </section>
      )}
    </>
  );
}

function Preview({ name, preview: { council, pack, changes, problems } }: Chosen) {
  return (
    <>
      <h3 className="bh2">{council === null ? `${name} cannot be used` : `${name}, from ${council}`}</h3>
      {pack && (
        <p>
          {pack.owner && `Owner: ${pack.owner}. `}
          {pack.reviewBy && `Review by ${footnoteDate(pack.reviewBy)}. `}
          {pack.expires && `Not used after ${footnoteDate(pack.expires)}. `}
          {pack.writtenFor && `Written for the ${pack.writtenFor} edition.`}
        </p>
      )}
      {council !== null && changes.length === 0 && <p>It would change nothing.</p>}
      {changes.length > 0 && <p>{countWords(changes)}</p>}
      <Refused problems={problems} />
      {changes.length > 0 && (
        <Table
          layout="wide"
          columns={['What', 'Kind', 'Change']}
          rows={changes.map(({ kind, words, change }) => ({ cells: [words, KINDS[kind], CHANGES[change]] }))}
        />
      )}
    </>
  );
}

/** "26 new, 1 changed, 2 go." */
function countWords(changes: readonly LineChange[]): string {
  const of = (change: LineChange['change']) => changes.filter((one) => one.change === change).length;
  const parts = [
    [of('added'), 'new'],
    [of('changed'), 'changed'],
    [of('removed'), 'no longer there'],
    [of('kept-out'), 'not used, since your organisation’s own stand'],
  ] as const;
  return `${parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(', ')}.`;
}

/** For the page about faults: what of the council's material is not in force, and why. Nothing where all is. */
export function LocalFaults({ answer: { problems, delivery, layer } }: Pick<LocalSectionProps, 'answer'>) {
  const ended = layer.files.filter(({ expired }) => expired);
  const about = [
    ...(delivery.fault ? [deliveryWords(delivery)] : []),
    ...ended.map(({ source, expires }) => `${SOURCES[source]} ended on ${footnoteDate(expires!)} and is not used.`),
  ];
  if (problems.length === 0 && about.length === 0) return null;
  return (
    <div className="box faults" role="status">
      <p>Some of your council’s local material is not in use:</p>
      {about.length > 0 && (
        <ul>
          {about.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {problems.length > 0 && <FaultList faults={withSource(problems)} />}
    </div>
  );
}

function Refused({ problems }: { problems: LocalProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert">
      <p>Left out:</p>
      <FaultList faults={problems} />
    </div>
  );
}
