/** Which form is this?: the question for a page whose words fit two forms. */
import type { StagePack } from '../content/stage-pack';
import type { Evidence, ObservedPage, StageId } from '../observation';
import { quoteLabel } from '../guidance/quote-label';
import type { AmbiguousView } from './view-model';

const REASONS_SHOWN = 3;

/** The question, or null when the page is not ambiguous. Each answer names up to three things that speak for it. */
export function ambiguousView(page: ObservedPage, packs: readonly StagePack[]): AmbiguousView | null {
  if (page.recognition.kind !== 'ambiguous') return null;
  return {
    kind: 'ambiguous',
    among: page.recognition.among.map(({ stage, evidence }) => ({
      stage,
      title: stageTitle(stage, packs),
      fits: fits(evidence.filter((one) => one.stage === stage)),
    })),
  };
}

/** The pack's title; without its pack, the id in words: "Core group". */
export function stageTitle(stage: StageId, packs: readonly StagePack[]): string {
  const pack = packs.find(({ id }) => id === stage);
  if (pack) return pack.title;
  const words = stage.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fits(evidence: readonly Evidence[]): string[] {
  const speaking = evidence.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return [...new Set(speaking.map(inWords))].slice(0, REASONS_SHOWN);
}

function inWords({ place, words }: Evidence): string {
  switch (place) {
    case 'title':
      return 'page title';
    case 'sub-type':
      return 'the form’s type';
    case 'badge':
      return 'a badge on the page';
    case 'profile':
      return 'what is known of this system';
    case 'lesson':
      return 'a form your team has named';
    case 'choice':
      return 'your choice';
    default:
      return quoteLabel(words);
  }
}
