/** Checks of a walk-through that a person settled on this page (DESIGN.md §6, "Settling"). */
import type { Card, OnPage, SettledCard } from '../guidance/card';
import { type SettledHere, reasonWords, SETTLED_DAYS } from '../settling/settling';
import { addDays } from '../time/civil-date';
import type { OversightItem, OversightState } from './oversight-item';

const PREFIX = 'walk:';

/** The rule by which a check is settled. */
export function checkRule({ check }: Pick<OversightItem, 'check'>): string {
  return `${PREFIX}${check}`;
}

/** True of a settled card that stands for a check of the walk-through. */
export function isCheckRule(rule: string): boolean {
  return rule.startsWith(PREFIX);
}

/** The items still open, and the settled ones as cards that can be taken back. */
export function withoutSettled(
  items: readonly OversightItem[],
  settled: readonly SettledHere[],
): { open: OversightItem[]; settled: SettledCard[] } {
  const by = new Map(settled.map((one) => [one.rule, one]));
  return {
    open: items.filter((item) => !by.has(checkRule(item))),
    settled: items.flatMap((item) => {
      const here = by.get(checkRule(item));
      if (!here) return [];
      return [{ card: cardOf(item), reason: reasonWords(here.reason), until: addDays(here.on, SETTLED_DAYS) }];
    }),
  };
}

const ON_PAGE: Readonly<Record<OversightState, OnPage>> = {
  recorded: 'recorded',
  blank: 'blank',
  'worth-a-look': 'recorded',
  'not-on-page': 'not-on-page',
  'not-applicable': 'not-on-page',
  'cannot-tell': 'cannot-tell',
};

function cardOf(item: OversightItem): Card {
  return {
    id: checkRule(item),
    urgency: 'check',
    title: item.title,
    summary: item.summary,
    detail: '',
    force: item.force,
    dutyHolder: item.dutyHolder,
    sources: item.sources,
    onPage: ON_PAGE[item.state],
    fields: item.fields,
    because: [],
  };
}
