/**
 * A reminder for a calendar programme: an RFC 5545 event for the whole day, with a title and dates and nothing else. No
 * child, number, address or worker can be in it, for none is an input.
 */
import type { IsoDate } from '../observation';
import { addDays, plainDate } from '../time/civil-date';
import { longDate } from '../time/date-words';
import type { Deadline } from './deadline';
import { actFirst, countWords } from './deadline-words';

export interface Reminder {
  /** "Initial child protection conference: limit" */
  title: string;
  /** The day in the calendar: the day to act by. */
  day: IsoDate;
  /** "Limit: Sat 16 January 2027. 3 months after the initial conference." */
  note: string;
}

/**
 * What the person sees before anything is saved, and all that the file will hold. Undefined for a date that is not firm,
 * and without one. The day is the working day to act by while that is ahead, else the limit's own.
 */
export function reminderOf(deadline: Deadline): Reminder | undefined {
  const { timescale, due, dueTime, provisional } = deadline;
  if (due === undefined || provisional) return undefined;
  const day = actFirst(deadline) ?? due;
  const time = dueTime ? `, ${dueTime}` : '';
  return {
    title: `${timescale.title}: ${day === due ? 'limit' : 'act by today'}`,
    day,
    note: `Limit: ${longDate(due)}${time}. ${countWords(deadline)}.`,
  };
}

/** The file's text, lines ended by CR LF and folded at 75 octets (RFC 5545 §3.1). `stamp` is an instant, `uid` any unique text. */
export function reminderFile({ title, day, note }: Reminder, stamp: string, uid: string): string {
  const at = Temporal.Instant.from(stamp).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Alongside//Reminder//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${at}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function compact(iso: IsoDate): string {
  return plainDate(iso).toString().replaceAll('-', '');
}

/** TEXT values: backslash, semicolon and comma are escaped, a line break is written \n (RFC 5545 §3.3.11). */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');
}

/** Continues after at most 75 octets with CR LF and a space, never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0)!;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
