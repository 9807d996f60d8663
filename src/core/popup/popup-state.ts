import type { SiteResult } from '../settings/site-pattern';

/** What the toolbar pop-up says about the page in front: decided here, drawn by src/ui/popup. */

/** What the page's detector answers; the same shape as PageStatus of src/extension/messages.ts. */
export interface PageFindings {
  pageKind: string;
  stage: string | null;
  stageTitle: string | null;
  ambiguous: boolean;
  first: number;
  check: number;
  nextDate: string | null;
  fields: number;
  frames: number;
  scanMs: number;
  degraded: string | null;
}

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
  | { kind: 'not-allowed'; reason: string };

export interface PopupFacts {
  /** Site of the page in front, or why it cannot be one. */
  site: SiteResult;
  host: string;
  /** Wished for and granted. */
  permitted: boolean;
  findings: PageFindings | null;
  /** Since the browser started, this extension was replaced by a newer one. */
  updated: boolean;
}

/** The state to draw. A page that may not be read is never said to have been. */
export function popupState({ site, host, permitted, findings, updated }: PopupFacts): PopupState {
  if (!site.ok) return { kind: 'not-allowed', reason: site.reason };
  if (!permitted) return { kind: 'new-site', host, pattern: site.pattern };
  if (!findings) return { kind: 'waiting', host, updated };
  if (findings.degraded === 'paused') return { kind: 'paused', host, findings };
  if (findings.pageKind === 'checking') return { kind: 'checking', host, findings };
  if (findings.pageKind === 'worklist' && findings.stageTitle !== null) return { kind: 'worklist', host, findings };
  if (findings.ambiguous) return { kind: 'ambiguous', host, findings };
  if (findings.stage !== null) return { kind: 'recognised', host, findings };
  return { kind: 'unrecognised', host, findings };
}
