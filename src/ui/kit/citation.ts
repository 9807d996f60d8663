import type { Source } from '../../core/content/pack';

const WORKING_TOGETHER = 'Working Together to Safeguard Children';
const LICENCE = 'Contains public sector information licensed under the Open Government Licence v3.0.';

/** No-break space: a page number never starts a line. */
const NB = ' ';

/**
 * Sources a person may rely on: what was read; otherwise what others report, after the provision that they report, for a
 * rule of law is cited by its Act and section (DESIGN.md §5). Memory alone is not cited on a card.
 */
function citable(sources: Source[]): Source[] {
  const seen = sources.filter((source) => source.confidence === 'seen');
  if (seen.length > 0) return seen;
  const reported = sources.filter((source) => source.confidence === 'secondary');
  const provisions = sources.filter(({ confidence, chapter, edition }) => confidence === 'memory' && chapter !== null && edition === null);
  return reported.length > 0 ? [...provisions, ...reported] : [];
}

/**
 * The sources to cite, the newest edition of one document only: a card says what is in force, not its history.
 * Falls back to everything given, so that a card is never drawn without a source.
 */
export function sourcesToCite(sources: Source[]): Source[] {
  const pool = citable(sources);
  const usable = pool.length > 0 ? pool : sources;
  const newest = new Map<string, string>();
  for (const { document, edition } of usable) {
    if (edition && edition > (newest.get(document) ?? '')) newest.set(document, edition);
  }
  return usable.filter(({ document, edition }) => !edition || newest.get(document) === edition);
}

/** "Working Together 2023" or the name of another instrument. */
function documentName(source: Source): string {
  if (source.document === WORKING_TOGETHER)
    return source.edition ? `Working Together ${source.edition}` : 'Working Together';
  return source.edition && !source.document.includes(source.edition)
    ? `${source.document} ${source.edition}`
    : source.document;
}

/** "ch 3", "section 47(4)", or the provision as given. */
function chapterWords(chapter: string): string {
  return /^\d+$/.test(chapter) ? `ch${NB}${chapter}` : chapter;
}

/**
 * Full citation of a card: edition, chapter, then paragraph if numbered, otherwise page; for law, Act and section
 * (DESIGN.md §5, "Citation order").
 */
export function citation(source: Source): string {
  const parts = [documentName(source)];
  if (source.chapter) parts.push(chapterWords(source.chapter));
  if (source.paragraph) parts.push(/^\d/.test(source.paragraph) ? `para${NB}${source.paragraph}` : source.paragraph);
  else if (source.page) parts.push(`p${NB}${source.page}`);
  return parts.join(', ');
}

/** "97 and 98", "76, 103 and 105". */
function listed(parts: string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export interface Citation {
  words: string;
  url?: string;
}

/** The sources of a card as few citations as will hold them: one for each chapter, "ch 3, para 153, p 76 and 103". */
export function citations(sources: Source[]): Citation[] {
  const chapters = new Map<string, Source[]>();
  for (const source of sourcesToCite(sources)) {
    const key = [source.document, source.edition, source.chapter, source.url].join('|');
    chapters.set(key, [...(chapters.get(key) ?? []), source]);
  }
  return [...chapters.values()].map((group) => {
    const [first] = group;
    if (!first || group.length === 1) return { words: first ? citation(first) : '', url: first?.url };
    const numbered = [...new Set(group.flatMap(({ paragraph }) => paragraph ?? []))];
    const pages = [...new Set(group.flatMap(({ paragraph, page }) => (!paragraph && page ? String(page) : [])))];
    const parts = [
      citation({ ...first, paragraph: null, page: null }),
      ...(numbered.length > 0
        ? [/^\d/.test(numbered[0] ?? '') ? `para${NB}${listed(numbered)}` : listed(numbered)]
        : []),
      ...(pages.length > 0 ? [`p${NB}${listed(pages)}`] : []),
    ];
    return { words: parts.join(', '), url: first.url };
  });
}

/** The citation of a closed row: "2023, p 86", "Children Act 1989, s 47(5A)", "… Regulations 2010, reg 4(2)". */
export function shortCitation(source: Source): string {
  if (source.document !== WORKING_TOGETHER || !source.edition) {
    return citation(source)
      .replace(/ \((?:SI \d+\/\d+|statutory guidance\b[^)]*)\)/, '')
      .replace(/\bsection /, `s${NB}`)
      .replace(/\bregulation (?=\d)/, `reg${NB}`);
  }
  if (source.paragraph) return `${source.edition}, para${NB}${source.paragraph}`;
  return source.page ? `${source.edition}, p${NB}${source.page}` : `Working Together ${source.edition}`;
}

/**
 * One line for the clipboard, with the edition and, where the guidance is cited, its licence.
 *
 * @param what the requirement or time limit the sources stand behind
 */
export function citationLine(what: string, sources: Source[]): string {
  const names = citations(sources)
    .map(({ words }) => words.replaceAll(NB, ' '))
    .join('; ');
  const full = names.replace(/\bWorking Together (?=\d{4})/g, `${WORKING_TOGETHER} `);
  return `${what}. ${full}. ${LICENCE}`;
}
