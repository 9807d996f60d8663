/** Label lessons of the council's files. Pages read them too, so nothing here knows the packs of guidance. */
import type { Lesson } from '../core/lessons/lesson';
import { londonDate } from '../core/time/london-time';
import { readLocalPack } from '../knowledge/local-pack-schema';
import { isWhole, readCopy, readImported } from './local-pack-kept';
import { readPolicy } from './policy-store';

export interface FileLessons {
  /** Of the file that policy names. */
  delivered: Lesson[];
  /** Of the file that a person chose. */
  imported: Lesson[];
}

/** What the files say labels mean; nothing of a file that has ended, or that policy no longer names. Never throws. */
export async function readFileLessons(): Promise<FileLessons> {
  const [policy, copy, own] = await Promise.all([readPolicy(), readCopy(), readImported()]);
  const today = londonDate(new Date().toISOString());
  const lessonsOf = (text: string | undefined): Lesson[] => {
    const pack = text === undefined ? null : readLocalPack(text).pack;
    return !pack || (pack.expires !== undefined && pack.expires < today) ? [] : pack.labelLessons;
  };
  const named = Boolean(policy.reading.values.localPackUrl) && copy !== null && (await isWhole(copy));
  return { delivered: lessonsOf(named ? copy.text : undefined), imported: lessonsOf(own?.text) };
}
