/** The way up where people disagree: the national steps, and the council's own beside them, never mixed. */
import type { Source } from '../content/pack';
import type { EscalationLadder } from '../content/walk-through-content';

export interface EscalationView {
  title: string;
  about: string;
  /** For a parent or young person. */
  plain?: string;
  steps: { name: string; does: string; sources: Source[] }[];
  /** The council's own names for its steps, in order, and its procedure; absent where it has set neither. */
  council?: { name: string; steps: { name: string; link?: string }[]; manual?: string };
}

/** What the council has set, as the local layer gives it. */
export interface CouncilEscalation {
  /** "Northshire". */
  short: string;
  escalation: readonly { name: string; link?: string }[];
  /** Address of its procedure manual. */
  manual: string | null;
}

/** The ladder of a stage with the council's own names and links where they are set. */
export function escalationView({ title, about, plain, steps }: EscalationLadder, council?: CouncilEscalation): EscalationView {
  const own = council && (council.escalation.length > 0 || council.manual !== null) ? council : undefined;
  return {
    title,
    about,
    ...(plain === undefined ? {} : { plain }),
    steps: steps.map(({ name, does, sources }) => ({ name, does, sources })),
    ...(own
      ? {
          council: {
            name: own.short,
            steps: own.escalation.map(({ name, link }) => ({ name, ...(link ? { link } : {}) })),
            ...(own.manual ? { manual: own.manual } : {}),
          },
        }
      : {}),
  };
}
