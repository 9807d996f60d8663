import { desiredAndGranted } from './site-pattern';

/**
 * Who names the sites of a build. `public`: the person. `authority`: the council, in a file at build time.
 * `managed`: the council's policy, and nothing until it does.
 */
export type Flavour = 'public' | 'authority' | 'managed';

export interface SiteChoice {
  flavour: Flavour;
  /** Sites that an authority build was made for, as match patterns. */
  built: readonly string[];
  /** Sites on the person's own list. */
  wished: readonly string[];
  /** Policy's `permittedOrigins` as match patterns; null where policy does not set it. */
  permitted: readonly string[] | null;
}

/** True where the sites are the organisation's to choose and a person can only see them. */
export function chosenByOrganisation(flavour: Flavour): boolean {
  return flavour !== 'public';
}

/**
 * The sites that this build should run on, before the browser's own grants. Policy narrows the person's list and the
 * built list, and never adds to either; it is the whole list of a managed build, which runs nowhere without it.
 */
export function desiredSites({ flavour, built, wished, permitted }: SiteChoice): string[] {
  if (flavour === 'managed') return [...(permitted ?? [])];
  const named = flavour === 'authority' ? built : wished;
  return permitted === null ? [...named] : desiredAndGranted(named, permitted);
}

/**
 * How a site on the list stands. `not-permitted`: policy does not name it. `withheld`: the browser has not given, or
 * has taken back, its permission. `blocked`: the browser's own policy for extensions keeps them off it.
 */
export type SiteStanding = 'on' | 'not-permitted' | 'withheld' | 'blocked';

export interface ListedSite {
  pattern: string;
  standing: SiteStanding;
}

/**
 * Every site that this build names, with how it stands. `blocked` holds sites that the browser has refused since it
 * started: it says so only when a page is tried.
 */
export function listSiteStandings(
  choice: SiteChoice,
  granted: readonly string[],
  blocked: readonly string[],
): ListedSite[] {
  const named = { public: choice.wished, authority: choice.built, managed: choice.permitted ?? [] }[choice.flavour];
  const overlaps = (pattern: string, others: readonly string[]) => desiredAndGranted([pattern], others).length > 0;
  return named.map((pattern) => {
    if (choice.permitted !== null && !overlaps(pattern, choice.permitted))
      return { pattern, standing: 'not-permitted' };
    if (!overlaps(pattern, granted)) return { pattern, standing: 'withheld' };
    return { pattern, standing: overlaps(pattern, blocked) ? 'blocked' : 'on' };
  });
}
