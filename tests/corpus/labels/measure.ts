/**
 * `npx tsx tests/corpus/labels/measure.ts [--half development|held] [--json FILE] [--text FILE]`: how well labels that
 * are in no vocabulary list are read, each alone below its form's title, through the page reader itself.
 * Prints figures; misses and false readings are listed for the development half only.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  closeWindow,
  type Half,
  isFalse,
  isMistaken,
  isRead,
  isWrong,
  type Judged,
  judge,
  type Labelled,
  localLabels,
  nearMisses,
} from './read-labels';

const { values: asked } = parseArgs({
  options: { half: { type: 'string' }, json: { type: 'string' }, text: { type: 'string' } },
});
if (asked.half !== undefined && asked.half !== 'development' && asked.half !== 'held')
  throw new Error(`--half ${asked.half}: must be development or held`);

const ofHalf = <T extends Labelled>(rows: T[]) => rows.filter((row) => !asked.half || row.half === asked.half);
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const labels = judge(ofHalf(localLabels()));
const nears = judge(ofHalf(nearMisses()));
const halves = (['development', 'held'] as const).filter((half) => !asked.half || half === asked.half);
const lines: string[] = [];

const figures = halves.map((half) => {
  const mine = labels.filter((l) => l.of.half === half);
  const near = nears.filter((n) => n.of.half === half);
  const right = mine.filter(isRead).length;
  const wrong = mine.filter(isWrong).length;
  const mistaken = near.filter(isMistaken).length;
  const falsely = near.filter(isFalse).length;
  lines.push(
    `${half}: ${mine.length} labels, recall ${percent(right, mine.length)}, wrong concept ${percent(wrong, mine.length)}, precision ${percent(right, right + wrong)}; ` +
      `${near.length} look-alikes, read as what they resemble ${percent(mistaken, near.length)}, read as anything ${percent(falsely, near.length)}`,
  );
  const kinds = [...new Set(mine.map((l) => l.of.kind))].sort().map((kind) => {
    const of = mine.filter((l) => l.of.kind === kind);
    return `${kind} ${percent(of.filter(isRead).length, of.length)} of ${of.length}`;
  });
  lines.push(`  by kind: ${kinds.join(', ')}`);
  return { half, labels: mine.length, right, wrong, nearMisses: near.length, mistaken, falsely };
});

const concepts = [...new Set(labels.map((l) => l.of.concept))].map((concept) => {
  const of = (half: Half) => labels.filter((l) => l.of.concept === concept && l.of.half === half);
  return {
    concept,
    ...Object.fromEntries(halves.map((half) => [half, `${of(half).filter(isRead).length}/${of(half).length}`])),
    right: labels.filter((l) => l.of.concept === concept && isRead(l)).length,
    of: labels.filter((l) => l.of.concept === concept).length,
  };
});
lines.push('', 'Recall by concept, fewest first');
for (const c of [...concepts].sort((a, b) => a.right / a.of - b.right / b.of || a.concept.localeCompare(b.concept)))
  lines.push(`  ${c.right}/${c.of} ${c.concept}`);

const where = ({ of }: Judged<Labelled>) => `${[of.form, ...(of.path ?? []), of.label].join(' › ')} [${of.kind}]`;
if (halves.includes('development')) {
  const own = labels.filter((l) => l.of.half === 'development');
  lines.push('', 'Development: read as another fact');
  for (const l of own.filter(isWrong)) lines.push(`  ${l.of.concept} ← ${l.read.join(', ')}: ${where(l)}`);
  lines.push('', 'Development: not read');
  for (const l of own.filter((l) => l.read.length === 0)) lines.push(`  ${l.of.concept}: ${where(l)}`);
  lines.push('', 'Development: look-alikes read');
  for (const n of nears.filter((n) => n.of.half === 'development' && isFalse(n)))
    lines.push(`  ${isMistaken(n) ? '!' : ' '} ${n.read.join(', ')}: ${where(n)}`);
}

const text = `${lines.join('\n')}\n`;
process.stdout.write(text);
if (asked.text) writeFileSync(asked.text, text);
if (asked.json) writeFileSync(asked.json, `${JSON.stringify({ figures, concepts }, null, 2)}\n`);
await closeWindow();
