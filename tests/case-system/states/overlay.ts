/** One form, several states: the answers of an invented record, replaced label by label. */
import type { Block, CaseRecord, Cell, Field, Section } from '../model';

/** An ISO date or words; true and false for a single box; a list for several boxes. An empty string is a blank left on purpose. */
export type Answer = string | boolean | string[];

export interface Overlay {
  /** By label, or "Label #2" for its second place on the form. */
  answers?: Record<string, Answer>;
  /** Rows of the first table under a section's heading. */
  rows?: Record<string, Cell[][]>;
  /** Questions added at the end of the section with that heading. */
  extra?: Record<string, Block[]>;
  /** How a tab stands, by its name. */
  tabs?: Record<string, 'open' | 'hidden' | 'absent'>;
}

/**
 * Returns `record` under another slug with the answers of `overlay`; the rest stands as it was. Throws RangeError naming the record
 * and the label, heading or tab that the form does not have, or the answer that its question does not offer.
 */
export function withAnswers(record: CaseRecord, slug: string, lookAt: string, overlay: Overlay): CaseRecord {
  const { answers = {}, rows = {}, extra = {}, tabs = {} } = overlay;
  const used = new Set<string>();
  const seen = new Map<string, number>();

  const answered = (block: Block): Block => {
    if (block.kind === 'grid' || block.kind === 'note') return block;
    const place = (seen.get(block.label) ?? 0) + 1;
    seen.set(block.label, place);
    const key = place === 1 ? block.label : `${block.label} #${place}`;
    const answer = answers[key];
    if (answer === undefined) return block;
    used.add(key);
    return give(block, answer, `${record.slug}: "${key}"`);
  };
  const filled = (section: Section): Section => {
    const more = extra[section.heading] ?? [];
    const cells = rows[section.heading];
    if (more.length > 0) used.add(`extra ${section.heading}`);
    const table = cells ? section.blocks.find((block) => block.kind === 'grid') : undefined;
    if (table) used.add(`rows ${section.heading}`);
    const blocks = section.blocks.map((block) =>
      block === table && block.kind === 'grid' ? { ...block, rows: cells! } : answered(block),
    );
    return { ...section, blocks: [...blocks, ...more] };
  };

  const made = record.tabs.map((tab) => {
    const when = tabs[tab.name];
    if (when) used.add(`tab ${tab.name}`);
    return { ...tab, when: when ?? tab.when, sections: tab.sections.map(filled) };
  });
  const asked = [
    ...Object.keys(answers),
    ...Object.keys(rows).map((heading) => `rows ${heading}`),
    ...Object.keys(extra).map((heading) => `extra ${heading}`),
    ...Object.keys(tabs).map((name) => `tab ${name}`),
  ];
  const astray = asked.filter((key) => !used.has(key));
  if (astray.length > 0) throw new RangeError(`The form ${record.slug} has no ${astray.join(', ')}.`);
  return { ...record, slug, lookAt, tabs: made };
}

function give(field: Field, answer: Answer, where: string): Field {
  const refuse = (what: string) => new RangeError(`${where} takes ${what}.`);
  switch (field.kind) {
    case 'date':
      if (typeof answer !== 'string') throw refuse('an ISO date');
      return { ...field, iso: answer };
    case 'show':
      if (typeof answer !== 'string') throw refuse('words or an ISO date');
      return field.iso !== undefined && answer !== '' ? { ...field, iso: answer } : { kind: 'show', label: field.label, value: answer };
    case 'tick':
      if (typeof answer !== 'boolean') throw refuse('true or false');
      return { ...field, on: answer };
    case 'ticks':
      if (!Array.isArray(answer) || answer.some((one) => !field.options.includes(one))) throw refuse('some of its options');
      return { ...field, on: answer };
    case 'pick':
    case 'radio':
      if (typeof answer !== 'string' || (answer !== '' && !field.options.includes(answer))) throw refuse('one of its options');
      return { ...field, value: answer };
    default:
      if (typeof answer !== 'string') throw refuse('words');
      return { ...field, value: answer };
  }
}
