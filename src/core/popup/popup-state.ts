import type { ViewStatus } from '../panel/view-status';
import type { Flavour } from '../settings/site-choice';
import type { SiteResult } from '../settings/site-pattern';

/** What the toolbar pop-up says about the page in front: decided here, drawn by src/ui/popup. */

/** What the page's detector answers. */
export type PageFindings = ViewStatus;

export type PopupState =
  | { kind: 'recognised'; host: string; findings: PageFindings }
  | { kind: 'worklist'; host: string; findings: PageFindings }
  | { kind: 'ambiguous'; host: string; findings: PageFindings }
  | { kind: 'checking'; host: string; findings: PageFindings }
  | { kind: 'unrecognised'; host: string; findings: PageFindings }
  | { kind: 'paused'; host: string; findings: PageFindings }
  /** Permitted, yet nothing on the page answers. */
  | { kind: 'waiting'; host: string; updated: boolean }
  | { kind: 'new-site'; host: string; pattern: string }
  /** The organisation names the sites, and this is not one of them. */
  | { kind: 'not-chosen'; host: string; list: SiteListing }
  /** The organisation named this site, and the browser was told on its own page to keep Alongside off it. */
  | { kind: 'withheld'; host: string; pattern: string }
  /** The organisation's policy for extensions (`runtime_blocked_hosts`) keeps them off this page. */
  | { kind: 'blocked'; host: string }
  | { kind: 'not-allowed'; reason: string }
  /** The sample record, the options and the like. */
  | { kind: 'own-page' };

/** What the organisation's list of sites holds: names; or why there are none. */
export type SiteListing = { names: readonly string[] } | 'empty' | 'not-arrived' | 'not-usable';

export interface PopupFacts {
  /** Site of the page in front, or why it cannot be one. */
  site: SiteResult;
  host: string;
  flavour: Flavour;
  /** Named by this build and granted by the browser. */
  permitted: boolean;
  /** Named by this build: by the person, by the council's file or by policy. */
  named: boolean;
  /** Policy says which sites may be named, and this is not among them. */
  ruledOut: boolean;
  /** Sites that policy or the build allows, by name. */
  list: SiteListing;
  /** A page of this extension. */
  own: boolean;
  blocked: boolean;
  findings: PageFindings | null;
  /** Since the browser started, this extension was replaced by a newer one. */
  updated: boolean;
}

/** The state to draw. A page that may not be read is never said to have been. */
export function popupState(facts: PopupFacts): PopupState {
  const { site, host, findings } = facts;
  if (facts.blocked) return { kind: 'blocked', host };
  if (facts.own) return { kind: 'own-page' };
  if (!site.ok) return { kind: 'not-allowed', reason: site.reason };
  if (!facts.permitted) {
    if (facts.ruledOut) return { kind: 'not-chosen', host, list: facts.list };
    if (facts.flavour === 'public') return { kind: 'new-site', host, pattern: site.pattern };
    if (facts.named) return { kind: 'withheld', host, pattern: site.pattern };
    return { kind: 'not-chosen', host, list: facts.list };
  }
  if (!findings) return { kind: 'waiting', host, updated: facts.updated };
  if (findings.degraded === 'paused') return { kind: 'paused', host, findings };
  if (findings.pageKind === 'checking') return { kind: 'checking', host, findings };
  if (findings.pageKind === 'worklist' && findings.stageTitle !== null) return { kind: 'worklist', host, findings };
  if (findings.ambiguous) return { kind: 'ambiguous', host, findings };
  if (findings.stage !== null) return { kind: 'recognised', host, findings };
  return { kind: 'unrecognised', host, findings };
}
