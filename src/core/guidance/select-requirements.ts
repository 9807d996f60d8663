/** Which requirements bear on this page, before anyone asks how urgent they are. */
import { isReplaced, restsOnMemory } from '../content/currency';
import type { Requirement, Role, Timescale } from '../content/pack';
import type { StagePack } from '../content/stage-pack';
import type { IsoDate, ObservedPage, StageId } from '../observation';
import type { Settings } from '../settings/settings';
import { type Standing, standingOf } from './page-standing';

export interface Selected {
  requirement: Requirement;
  standing: Standing;
  /** `own`: of the page's stage. `carried`: of a second form on the page. `shared`: also useful here. `any`: of every stage. */
  nearness: 'own' | 'carried' | 'shared' | 'any';
}

export interface SelectionInput {
  page: ObservedPage;
  packs: readonly StagePack[];
  stage: StageId;
  /** Second forms that the page carries. */
  carried: readonly StageId[];
  role: Role | 'everyone';
  edition: Settings['edition'];
  today: IsoDate;
}

/**
 * The requirements for this page in pack order, nearest first. A second form's and the general ones come only with a
 * field of theirs on the page. An overview is shown, or the parts that split it, never both: the parts where the page
 * has a field for one. Replaced text is left out, and so is what rests on memory alone: that is for the reference.
 */
export function selectRequirements(input: SelectionInput): Selected[] {
  const found = new Map<string, Selected>();
  const timescales = timescalesById(input.packs);
  for (const nearness of ['own', 'carried', 'shared', 'any'] as const) {
    for (const requirement of input.packs.flatMap((pack) => pack.requirements)) {
      if (found.has(requirement.id) || nearnessOf(requirement, input) !== nearness) continue;
      if (!forRole(requirement, input.role) || !inEdition(requirement, input)) continue;
      const standing = standingOf(
        requirement,
        input.page,
        requirement.timescales.flatMap((id) => timescales.get(id) ?? []),
      );
      if ((nearness === 'carried' || nearness === 'any') && standing.onPage === 'not-on-page') continue;
      found.set(requirement.id, { requirement, standing, nearness });
    }
  }
  return partsOrOverview([...found.values()]);
}

/** Every timescale of the packs by id. */
export function timescalesById(packs: readonly StagePack[]): Map<string, Timescale> {
  return new Map(packs.flatMap((pack) => pack.timescales).map((timescale) => [timescale.id, timescale]));
}

function nearnessOf(requirement: Requirement, { stage, carried }: SelectionInput): Selected['nearness'] | undefined {
  if (requirement.stage === stage) return 'own';
  if (carried.includes(requirement.stage)) return 'carried';
  if (requirement.alsoStages.includes(stage)) return 'shared';
  return requirement.stage === 'any' || requirement.alsoStages.includes('any') ? 'any' : undefined;
}

/** A supervisor also sees every must: what the law asks of the record is theirs to know before they authorise. */
function forRole(requirement: Requirement, role: Role | 'everyone'): boolean {
  if (role === 'everyone' || requirement.roles.includes(role)) return true;
  return role === 'supervisor' && requirement.force === 'must';
}

function inEdition(requirement: Requirement, { edition, today }: SelectionInput): boolean {
  if (isReplaced(requirement, today) || restsOnMemory(requirement)) return false;
  if (edition !== '2018') return true;
  const cited = requirement.sources.flatMap((source) => source.edition ?? []);
  return cited.length === 0 || cited.includes('2018');
}

function partsOrOverview(selected: Selected[]): Selected[] {
  const byId = new Map(selected.map((one) => [one.requirement.id, one]));
  const shown = new Set<string>();
  for (const { requirement, standing } of selected) {
    const overview = requirement.partOf;
    if (overview !== undefined && byId.has(overview) && standing.onPage !== 'not-on-page') shown.add(overview);
  }
  return selected.filter(({ requirement }) => {
    if (shown.has(requirement.id)) return false;
    const overview = requirement.partOf;
    return overview === undefined || !byId.has(overview) || shown.has(overview);
  });
}
