/** The walk-throughs as a list for reviewers: each decision and each question, with what it rests on. */
import type { GroundedDecision, QuestionWhen, SubstanceCheck } from '../src/core/content/walk-through-content';
import type { Content } from '../src/knowledge/load-pack';
import { registerCsv, sourceWords } from './content-register';

export const WALK_COLUMNS = [
  'stage',
  'id',
  'kind',
  'heading',
  'says',
  'summary',
  'who',
  'by_when',
  'force',
  'rests_on',
  'sources',
  'answered_by',
  'before_sending',
] as const;

export type WalkRow = Record<(typeof WALK_COLUMNS)[number], string>;

/** Every decision, in the order of its stage, then the stage's questions; stages by title. */
export function walkThroughRows(content: Content): WalkRow[] {
  const packs = [...content.packs.values()].sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  return packs.flatMap(({ title, oversight }) => [
    ...(oversight?.decisions ?? []).map((decision) => decisionRow(title, decision)),
    ...(oversight?.questions ?? []).map((question) => ({
      stage: title,
      id: question.id,
      kind: 'question',
      heading: question.under,
      says: question.question,
      summary: '',
      who: '',
      by_when: '',
      force: '',
      rests_on: question.standards.join('; '),
      sources: (question.sources ?? []).map(sourceWords).join('\n'),
      answered_by: whenWords(question.when),
      before_sending: '',
    })),
  ]);
}

/** The list as CSV, for a spreadsheet. */
export function walkThroughCsv(rows: readonly WalkRow[]): string {
  return registerCsv(rows, WALK_COLUMNS);
}

function decisionRow(stage: string, decision: GroundedDecision): WalkRow {
  const { id, question, title, summary, who, byWhen, force, requirement, standard, sources, check } = decision;
  return {
    stage,
    id,
    kind: 'decision',
    heading: question,
    says: title,
    summary,
    who,
    by_when: byWhen === undefined ? '' : 'words' in byWhen ? byWhen.words : `time limit ${byWhen.timescale}`,
    force,
    rests_on: requirement ?? (standard === undefined ? '' : `standard ${standard}`),
    sources: sources.map(sourceWords).join('\n'),
    answered_by: checkWords(check),
    before_sending: decision.beforeSending ? 'yes' : '',
  };
}

/** "recorded: manager_comments or management_oversight", as a reviewer reads it beside a form. */
export function checkWords(check: SubstanceCheck): string {
  switch (check.kind) {
    case 'recorded':
    case 'person-named':
    case 'social-worker-named':
      return `${check.kind}: ${check.anyOf.map((group) => group.join(' or ')).join('; else ')}`;
    case 'reason-when-late':
      return `${check.kind} (${check.timescale}): ${check.anyOf.map((group) => group.join(' or ')).join('; else ')}`;
    case 'seen-alone':
      return `${check.kind}: ${check.seen.join(' or ')}; ${check.alone.join(' or ')}`;
    case 'agencies-asked':
      return `${check.kind}: ${check.agencies.join(', ')}`;
    case 'dates-in-order':
      return `${check.kind}: ${check.earlier.join(', ')} before ${check.later.join(', ')}`;
    case 'actions-complete':
      return `${check.kind}: ${check.needs.join(', ')}`;
    case 'in-time':
      return `${check.kind}: ${check.timescale}`;
    case 'ask':
      return 'no field of a page: ask';
    default:
      return check.kind;
  }
}

function whenWords(when: QuestionWhen): string {
  if (when === 'always') return 'always';
  if ('blank' in when) return `where blank: ${when.blank.join(' or ')}`;
  if ('late' in when) return `where passed: ${when.late}`;
  if ('agencyAbsent' in when) return `where not there: ${when.agencyAbsent}`;
  if ('holds' in when) return 'where the page says so';
  return `where blank or worth a look: ${when.unanswered}`;
}
