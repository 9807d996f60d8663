import type { LocalAnswer } from '../../src/core/local/local-answer';
import type { IsoDate } from '../../src/core/observation';
import type { Settings } from '../../src/core/settings/settings';
import { sendNative } from '../../src/extension/native-runtime';

export interface LocalLibrary {
  /** The council's own material on this day; null where the worker does not answer. National guidance goes on without it. */
  read(today: IsoDate): Promise<LocalAnswer | null>;
  /** The settings with what the council's material adds to counting. */
  counted(settings: Settings, today: IsoDate): Promise<Settings>;
  /** It has changed: the next question is asked of the worker. */
  forget(): void;
}

/** Asks the worker once for each day, and again after `forget`. */
export function localLibrary(): LocalLibrary {
  let kept: { today: IsoDate; answer: LocalAnswer } | null = null;
  let version = 0;
  const read = async (today: IsoDate): Promise<LocalAnswer | null> => {
    if (kept?.today === today) return kept.answer;
    const asked = version;
    const answer = await sendNative({ type: 'local/read', today });
    if (!answer.ok) return null;
    if (asked === version) kept = { today, answer: answer.value };
    return answer.value;
  };
  return {
    read,
    counted: async (settings, today) => ({ ...settings, ...(await read(today))?.counting }),
    forget: () => {
      version += 1;
      kept = null;
    },
  };
}
