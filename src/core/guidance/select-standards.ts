/** Which practice standards fit what is on the page, and all of them grouped as published. */
import type { PracticeStandard, Role } from '../content/pack';
import type { ObservedPage } from '../observation';
import { readConcept } from './read-concept';

/** Shown open; the rest are folded (DESIGN.md §4, "Standard"). */
const STANDARDS_THAT_FIT = 3;

/**
 * Ids of at most three standards that fit best: those whose fields are on the page and blank first, then on the page.
 * Without a field on the page none fits better than another, and the first three as published are given.
 */
export function standardsThatFit(standards: readonly PracticeStandard[], page: ObservedPage): string[] {
  const weight = (standard: PracticeStandard) =>
    (standard.concepts ?? []).reduce((sum, concept) => {
      const { state } = readConcept(page, concept);
      return sum + (state === 'blank' ? 3 : state === 'absent' || state === 'hidden' ? 0 : 1);
    }, 0);
  return standards
    .map((standard, order) => ({ id: standard.id, order, weight: weight(standard) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, STANDARDS_THAT_FIT)
    .map(({ id }) => id);
}

export interface StandardGroup {
  /** As published: "A. Recognising actual or likely significant harm". */
  title: string;
  /** "For all practitioners", where the published heading says so. */
  audience: string | null;
  standards: PracticeStandard[];
}

/** Groups in the order published, each with its standards. */
export function standardGroups(standards: readonly PracticeStandard[]): StandardGroup[] {
  const groups = new Map<string, StandardGroup>();
  for (const standard of standards) {
    const [, title = standard.group, audience = null] = /^(.*?)\s*\((.+)\)$/.exec(standard.group) ?? [];
    const whom = audience && `${audience.charAt(0).toUpperCase()}${audience.slice(1)}`;
    const group = groups.get(standard.group) ?? { title, audience: whom, standards: [] };
    group.standards.push(standard);
    groups.set(standard.group, group);
  }
  return [...groups.values()];
}

/** Questions of a standard for a role: self-check for the practitioner, reflective for the supervisor. */
export function questionsFor(standard: PracticeStandard, role: Role): string[] {
  return role === 'supervisor' && standard.supervisorPrompts && standard.supervisorPrompts.length > 0
    ? standard.supervisorPrompts
    : standard.prompts;
}
