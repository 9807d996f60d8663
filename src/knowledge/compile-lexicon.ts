/** Compiles src/vocabulary into the lexicon that the detector carries. Runs at build, in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon, Words } from '../core/matching/lexicon';
import { bag, controlNameWords, createTokeniser, datedLabel } from '../core/matching/tokenise';
import { compileCues } from './compile-cues';
import { compilePhrases } from './compile-phrases';
import { cuesOf, loadProfiles } from './load-profiles';
import { z } from './z';

const text = z.string().check(z.minLength(1));
const kind = z.enum(['date', 'choice', 'text', 'person', 'checkbox', 'table-column']);
const conceptFile = z.array(
  z.strictObject({
    concept: z.string().check(z.regex(/^[a-z0-9_]+$/)),
    kind,
    stages: z.array(text),
    anyStage: z.optional(z.boolean()),
    phrases: z.array(text).check(z.minLength(1)),
    veto: z.optional(z.array(text)),
    vetoNear: z.optional(z.array(text)),
    generic: z.optional(z.boolean()),
    codes: z.optional(z.array(text)),
  }),
);
const wordsFile = z.object({
  compounds: z.record(z.string(), text),
  expand: z.record(z.string(), text),
  whole: z.record(z.string(), text),
  same: z.record(z.string(), z.string()),
  stop: text,
  determiners: text,
  stageWords: text,
  subjects: text,
  aspects: text,
  people: text,
  childhood: text,
  light: text,
  framing: text,
  happenings: text,
  foreign: text,
  implied: z.record(z.string(), z.string()),
  tolerated: z.record(z.string(), z.string()),
});
const titlesFile = z.record(z.string(), z.strictObject({ title: text, help: text }));
const phraseLists = z.record(z.string(), z.array(text));
const formsFile = z.object({
  stages: phraseLists,
  weak: z.object({ stages: phraseLists }),
  kinds: phraseLists,
  services: phraseLists,
  cues: z.object({ children: z.array(text), against: z.array(text) }),
});

/**
 * Reads the vocabulary under `root` and returns the lexicon: token bags, without prose.
 * Throws one error that lists every fault, each with its file, path and reason.
 */
export function compileLexicon(root: string): Lexicon {
  const folder = join(root, 'src/vocabulary');
  const faults: string[] = [];
  const read = <T>(
    file: string,
    schema: { safeParse(v: unknown): { success: boolean; data?: T; error?: { issues: Issue[] } } },
  ): T | null => {
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      faults.push(`src/vocabulary/${file}: ${(error as Error).message}`);
      return null;
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data as T;
    for (const issue of parsed.error?.issues ?? [])
      faults.push(`src/vocabulary/${file} ${issue.path.join('.')}: ${issue.message}`);
    return null;
  };
  const written = read<WrittenWords>('words.json', wordsFile as never);
  const forms = read<Forms>('forms.json', formsFile as never);
  const nulls = read<{ phrases: string[] }>('not-fields.json', z.object({ phrases: z.array(text) }) as never);
  const files = readdirSync(join(folder, 'concepts'))
    .filter((f) => f.endsWith('.json'))
    .sort();
  const concepts = files.flatMap((f) => read<ConceptFile>(`concepts/${f}`, conceptFile as never) ?? []);
  const seen = new Set<string>();
  for (const c of concepts) {
    if (seen.has(c.concept)) faults.push(`src/vocabulary/concepts: ${c.concept} stands twice`);
    seen.add(c.concept);
  }
  const titles = read<Record<string, { title: string; help: string }>>('titles.json', titlesFile as never) ?? {};
  for (const c of concepts)
    if (!Object.hasOwn(titles, c.concept)) faults.push(`src/vocabulary/titles.json ${c.concept}: has no title`);
  for (const id of Object.keys(titles))
    if (!seen.has(id)) faults.push(`src/vocabulary/titles.json ${id}: is no concept`);
  const systems = loadProfiles(root);
  faults.push(...systems.faults);
  if (faults.length > 0 || !written || !forms || !nulls)
    throw new Error(`The vocabulary has faults:\n${faults.join('\n')}`);

  const words = preparedWords(written);
  const tokeniser = createTokeniser(words);
  const bagsOf = (list: string[]) => [...new Set(list.map((p) => bag(tokeniser.tokens(p))).filter(Boolean))];
  const bags = (list: string[]) => bagsOf(list).join('|');
  const vetoes = (list: string[]) => {
    const plain = bags([list.filter((v) => !v.includes(':')).join(' ')]);
    const unless = list.filter((v) => v.includes(':')).map((v) => v.split(':').map((part) => part.split('|').map((word) => bags([word])).join('|')).join(':'));
    return [plain, ...unless].filter(Boolean).join(' ');
  };
  const lists = (record: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(record).map(([key, list]) => [key, bags(list)]));
  const said = concepts.map((c) => ({
    kind: c.kind,
    said: bagsOf(c.kind === 'date' ? c.phrases.map(datedLabel) : c.phrases),
    codes: bagsOf((c.codes ?? []).map(controlNameWords)),
  }));
  const positive = new Set(concepts.flatMap((c) => bagsOf(c.phrases)));
  const compiled = compilePhrases(said, bagsOf(nulls.phrases).filter((b) => !positive.has(b)), tokeniser);
  return {
    words,
    concepts: concepts.map((c, index) => ({
      id: c.concept,
      kind: c.kind,
      stages: c.stages,
      anyStage: c.anyStage ?? false,
      ...compiled.concepts[index]!,
      veto: vetoes(c.veto ?? []),
      vetoNear: vetoes(c.vetoNear ?? []),
      generic: c.generic ?? false,
    })),
    phrases: compiled.phrases,
    stages: lists(forms.stages),
    weakStages: lists(forms.weak.stages),
    kinds: lists(forms.kinds) as Lexicon['kinds'],
    services: lists(forms.services) as Lexicon['services'],
    cues: { children: bags(forms.cues.children), against: bags(forms.cues.against) },
    systemCues: systems.profiles.flatMap(cuesOf),
    systems: systems.profiles.map(({ id, name }) => ({ id, name })),
    ...compileCues(root, tokeniser),
  };
}

/** The lists of words as the detector reads by them. */
function preparedWords({ compounds, expand, whole, same, ...lists }: WrittenWords): Words {
  const unsaid = new Set(lists.determiners.split(' '));
  const entries = Object.entries(compounds).map(([said, meant]) => [said.split(' ').filter((word) => !unsaid.has(word)).join(' '), meant]);
  const figures = new Set([compounds, expand, whole, same].flatMap((list) => JSON.stringify(list).match(/\d+/g) ?? []));
  return { ...lists, compounds: Object.fromEntries(entries), expand, whole, same, figures: [...figures].join(' ') };
}

type WrittenWords = Omit<Words, 'figures'>;

interface Issue {
  path: PropertyKey[];
  message: string;
}
type ConceptFile = z.infer<typeof conceptFile>;
interface Forms {
  stages: Record<string, string[]>;
  weak: { stages: Record<string, string[]> };
  kinds: Record<string, string[]>;
  services: Record<string, string[]>;
  cues: { children: string[]; against: string[] };
}
