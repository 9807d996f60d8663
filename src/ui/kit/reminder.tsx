import { useState } from 'react';
import type { Reminder } from '../../core/deadlines/reminder-file';
import { longDate } from '../../core/time/date-words';
import { Action } from './action';
import { WhereFilesAreAllowed } from './organisation';
import { type Disclosure, useDisclosure } from './disclosure';

export interface Reminding {
  reminder: Reminder;
  disclosure: Disclosure;
}

/** Opens the text of a reminder; undefined where there is no date to be reminded of. */
export function useReminder(reminder: Reminder | undefined): Reminding | undefined {
  const disclosure = useDisclosure();
  return reminder && { reminder, disclosure };
}

export function ReminderAction({ reminding }: { reminding: Reminding | undefined }) {
  if (!reminding) return null;
  return (
    <Action icon="soon" on={reminding.disclosure.open} {...reminding.disclosure.button}>
      Reminder
    </Action>
  );
}

/** The whole text that will be saved, and then the saving. Nothing else goes into the file. */
export function ReminderInset({
  reminding,
  onSave,
}: {
  reminding: Reminding | undefined;
  onSave: (reminder: Reminder) => boolean;
}) {
  const [saved, setSaved] = useState<boolean | null>(null);
  if (!reminding?.disclosure.open) return null;
  const { reminder, disclosure } = reminding;
  return (
    <div className="why" id={disclosure.panelId}>
      <p className="wh">
        What the calendar will show
      </p>
      <p>
        <b>{reminder.title}</b>
      </p>
      <p>All day, {longDate(reminder.day)}</p>
      <p>{reminder.note}</p>
      <p className="q">Title and dates only: no child, no number. The date does not change by itself.</p>
      <WhereFilesAreAllowed>
        <div className="btns">
          <button type="button" className="btn pri sm" onClick={() => setSaved(onSave(reminder))}>
            Save for Outlook (.ics)
          </button>
          <button type="button" className="btn sm" onClick={disclosure.toggle}>
            Cancel
          </button>
        </div>
      </WhereFilesAreAllowed>
      {saved !== null && (
        <p role="status">{saved ? 'Saved to your downloads. Open it to add it.' : 'The browser did not save it.'}</p>
      )}
    </div>
  );
}
