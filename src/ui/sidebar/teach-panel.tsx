import { useCallback, useEffect, useRef, useState } from 'react';
import type { Lesson } from '../../core/lessons/lesson';
import type { ReadLabel } from '../../core/lessons/page-report';
import { Icon } from '../kit/icon';
import { TeachForm } from '../kit/teach-form';
import { type TeachActions, usePanel } from './panel-actions';

/** Time that the page is given to read itself again after a lesson, ms. */
const READ_AGAIN_MS = 600;

type Found = NonNullable<Awaited<ReturnType<TeachActions['look']>>>;

/** "Say what a field is": the person points at a field at once; the list of labels is there for the keyboard. */
export function TeachPanel({ titleId, teach, onBack }: { titleId: string; teach: TeachActions; onBack: () => void }) {
  const panel = usePanel();
  const [found, setFound] = useState<Found | null | undefined>(undefined);
  const [picked, setPicked] = useState<ReadLabel | null>(null);

  const pick = useCallback(async () => {
    const label = await teach.pick();
    if (!label) return;
    setPicked(label);
    panel.say(`${label.label}. Choose what it means.`);
  }, [teach, panel]);
  useEffect(() => {
    let shown = true;
    void teach.look().then((answer) => shown && setFound(answer));
    return () => {
      shown = false;
    };
  }, [teach]);
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) void pick();
    begun.current = true;
  }, [pick]);
  useEffect(() => teach.stop, [teach]);

  const keep = async (lesson: Lesson) => {
    const fault = await teach.keep(lesson);
    if (!fault) setTimeout(() => void teach.look().then((answer) => answer && setFound(answer)), READ_AGAIN_MS);
    return fault;
  };
  return (
    <>
      <div className="st">
        <button type="button" className="lk tap" onClick={onBack}>
          <Icon name="back" />
          Back to this page
        </button>
        <h2 id={titleId} tabIndex={-1} data-title>
          Say what a field is
        </h2>
        <p className="q">Say once what a label means, and Alongside will know it on every page of this site.</p>
      </div>
      <div className="teach">
        {found === undefined && <p>Looking at the page.</p>}
        {found === null && <p>This page cannot be taught: nothing on it could be read.</p>}
        {found && (
          <TeachForm
            key={picked?.key ?? ''}
            {...found}
            heading="h3"
            today={teach.today()}
            start={picked}
            onPick={() => void pick()}
            onKeep={keep}
            onCancel={onBack}
          />
        )}
        <p className="q">
          <button type="button" className="lk" onClick={() => panel.openOptions('teach')}>
            What was taught, and the form’s stage
          </button>
        </p>
      </div>
    </>
  );
}
