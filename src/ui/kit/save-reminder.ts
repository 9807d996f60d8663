import { type Reminder, reminderFile } from '../../core/deadlines/reminder-file';

/** How long the browser is given to read the file before its address is taken back, ms. */
const KEEP_MS = 10_000;

/**
 * Hands the file to the browser's own downloads, within a click. The link that does so is made in `within`, our own tree,
 * and taken out at once. False when the browser refused.
 */
export function saveReminder(reminder: Reminder, within: HTMLElement): boolean {
  try {
    const text = reminderFile(reminder, new Date().toISOString(), crypto.randomUUID());
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'alongside-reminder.ics';
    link.hidden = true;
    within.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
    return true;
  } catch {
    return false;
  }
}
