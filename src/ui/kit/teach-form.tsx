import { useId, useMemo, useState } from 'react';
import type { StagePack } from '../../core/content/stage-pack';
import type { Lesson } from '../../core/lessons/lesson';
import { fieldLesson } from '../../core/lessons/make-lesson';
import { type Meaning, type Meanings, searchMeanings } from '../../core/lessons/meanings';
import { labelsOf, type PageReport, type ReadLabel } from '../../core/lessons/page-report';
import { type Changes, whatChanges } from '../../core/lessons/what-changes';
import type { ConceptId, IsoDate } from '../../core/observation';
import { Icon } from './icon';

interface TeachFormProps {
  report: PageReport;
  meanings: Meanings;
  /** Packs of the page's stage; none where the form is not recognised. */
  packs: StagePack[];
  today: IsoDate;
  /** Label that was pointed at, or asked about. */
  start: ReadLabel | null;
  /** Lets the person point at a field; absent where there is no page to point at. */
  onPick?: () => void;
  /** Keeps the lesson; gives a sentence when it could not be kept. */
  onKeep: (lesson: Lesson) => Promise<string | null>;
  onCancel?: () => void;
  /** Level of the three headings. */
  heading?: 'h2' | 'h3';
}

const SHOWN = 8;
const NONE = '';

/** Label, meaning, what will change, save (DESIGN.md §6, "Teaching"). Nothing is kept before Save. */
export function TeachForm({
  report,
  meanings,
  packs,
  today,
  start,
  onPick,
  onKeep,
  onCancel,
  heading: Heading = 'h2',
}: TeachFormProps) {
  const id = useId();
  const { unknown, known } = useMemo(() => labelsOf(report), [report]);
  const listed = [...unknown, ...known];
  const pointed = start && !listed.some(({ key }) => key === start.key) ? start : null;
  const [key, setKey] = useState(start?.key ?? unknown[0]?.key ?? known[0]?.key ?? '');
  const [typed, setTyped] = useState('');
  const [meaning, setMeaning] = useState<ConceptId | typeof NONE | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [kept, setKept] = useState('');
  const label = pointed?.key === key ? pointed : listed.find((one) => one.key === key);
  const titleOf = (concept: ConceptId | null) => meanings.concepts.find((one) => one.id === concept)?.title ?? '';

  const choose = (next: string) => {
    setKey(next);
    setMeaning(null);
    setTyped('');
    setKept('');
  };
  const save = async () => {
    if (!label || meaning === null) return;
    const problem = await onKeep(fieldLesson(label, meaning === NONE ? null : meaning, today));
    setFault(problem);
    if (problem) return;
    setKept(meaning === NONE ? `“${label.label}” stays ignored.` : `“${label.label}” is read as: ${titleOf(meaning)}.`);
    setMeaning(null);
  };
  const option = ({ key: value, label: words, heading }: ReadLabel) => (
    <option key={value} value={value}>
      {heading ? `${words} (${heading})` : words}
    </option>
  );

  return (
    <>
      <div className="box">
        <Heading className="bh2">1 The label on the page</Heading>
        <p className="q">Choose one it did not understand, or pick it on the page.</p>
        <div className="pair">
          <label htmlFor={id} className="vh">
            Label on the page
          </label>
          <select id={id} value={key} onChange={(event) => choose(event.target.value)}>
            {!label && <option value={key}>No label chosen</option>}
            {pointed && option(pointed)}
            {unknown.length > 0 && <optgroup label="Not understood">{unknown.map(option)}</optgroup>}
            {known.length > 0 && <optgroup label="Understood">{known.map(option)}</optgroup>}
          </select>
          {onPick && (
            <button type="button" className="btn" onClick={onPick}>
              <Icon name="show" />
              Pick on the page
            </button>
          )}
        </div>
        {label?.concept && (
          <p>
            Understood now as: <strong>{titleOf(label.concept)}</strong>.
          </p>
        )}
      </div>
      {label && (
        <Choices
          key={label.key}
          label={label}
          meanings={meanings}
          typed={typed}
          onType={setTyped}
          meaning={meaning}
          heading={Heading}
          onChoose={(next) => {
            setMeaning(next);
            setKept('');
          }}
        />
      )}
      {label && meaning !== null && (
        <div className="box" role="status">
          <Heading className="bh2">3 Check what will change</Heading>
          {meaning === NONE ? (
            <p>The label stays ignored. No date and no check rests on it.</p>
          ) : packs.length === 0 ? (
            <p>The form on this page is not recognised, so nothing is shown on it yet.</p>
          ) : (
            <ChangeWords label={label} changes={whatChanges(label, meaning, packs, report.page?.fields ?? [])} />
          )}
          <p className="q">
            {label.heading
              ? `It holds on ${label.site}, for this label under “${label.heading}”.`
              : `It holds on ${label.site}, for this label.`}{' '}
            A taught label can add to what is understood. It cannot remove or soften a must or a should.
          </p>
        </div>
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
        <button type="button" className="btn pri" disabled={!label || meaning === null} onClick={() => void save()}>
          Save on this computer
        </button>
        {onCancel && (
          <button type="button" className="btn quiet" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </>
  );
}

interface ChoicesProps {
  label: ReadLabel;
  meanings: Meanings;
  typed: string;
  onType: (typed: string) => void;
  meaning: ConceptId | typeof NONE | null;
  onChoose: (meaning: ConceptId | typeof NONE) => void;
  heading: 'h2' | 'h3';
}

function Choices({ label, meanings, typed, onType, meaning, onChoose, heading: Heading }: ChoicesProps) {
  const id = useId();
  const byId = new Map(meanings.concepts.map((one) => [one.id, one]));
  const closest = label.closest.flatMap((concept) => byId.get(concept) ?? []);
  const found = typed.trim() ? searchMeanings(meanings.concepts, typed) : closest;
  const shown = found.slice(0, SHOWN);
  const chosen = meaning ? byId.get(meaning) : undefined;
  const options = chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown;
  const stageTitle = new Map(meanings.stages.map((stage) => [stage.id, stage.title]));
  const usedBy = ({ stages }: Meaning) => {
    const names = stages.flatMap((stage) => stageTitle.get(stage) ?? []);
    return names.length > 0 ? ` Used by: ${names.join(', ').toLowerCase()}.` : '';
  };
  return (
    <div className="box">
      <Heading className="bh2" id={`${id}h`}>
        2 What it means
      </Heading>
      <p className="q">Closest first. Choose “None of these” and it stays ignored.</p>
      <label htmlFor={`${id}s`}>Find a meaning</label>
      <input
        id={`${id}s`}
        type="text"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        placeholder={`Any of ${meanings.concepts.length}: conference date, child seen`}
        onChange={(event) => onType(event.target.value)}
      />
      <p role="status" className="q">
        {typed.trim() && found.length === 0
          ? 'No meaning has these words.'
          : typed.trim() && found.length > SHOWN
            ? `${found.length} meanings. The closest ${SHOWN} are shown.`
            : ''}
      </p>
      <div className="ra" role="radiogroup" aria-labelledby={`${id}h`}>
        {options.map((one) => (
          <label key={one.id}>
            <input type="radio" name={id} checked={meaning === one.id} onChange={() => onChoose(one.id)} />
            <span>
              <strong>{one.title}</strong>. {one.help}
              {usedBy(one)}
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name={id} checked={meaning === NONE} onChange={() => onChoose(NONE)} />
          <span>
            <strong>None of these</strong>
          </span>
        </label>
      </div>
    </div>
  );
}

function ChangeWords({ label, changes }: { label: ReadLabel; changes: Changes }) {
  const { recorded, blank, dates } = changes;
  const checks = (n: number) => `${n} ${n === 1 ? 'check becomes' : 'checks become'}`;
  return (
    <>
      <p>
        On this page:{' '}
        {recorded.length > 0 ? (
          <strong>{checks(recorded.length)} “Recorded on this page”</strong>
        ) : blank.length > 0 ? (
          <strong>{checks(blank.length)} “blank on this page”</strong>
        ) : (
          'no check changes'
        )}
        . {dates.length > 0 ? `Dates worked out from it: ${dates.join(', ')}.` : 'No dates change.'}
      </p>
      {label.state === 'blank' && <p>The field is blank on this page.</p>}
    </>
  );
}
