/** What stands beside the cards: topics, legal bases, the glossary, changes between editions, prompts, and the catalogue. */
import type { ConceptId, StageId } from '../observation';
import type { Force, Source } from './pack';

/**
 * Words of the form that may bring a topic up. Only labels, headings, badges and chosen options count, never free text:
 * a story that mentions a thing is not a record that says so.
 */
export interface TopicCues {
  /** A section or form heading with these words. */
  headings: string[];
  /** A badge or warning beside the child's name. */
  badges: string[];
  /** An option that somebody chose, or a ticked box with this label. */
  options: string[];
  /** A question that counts only when its answer is yes. */
  yesLabels: string[];
  /** `yes`: the field's answer is yes. `filled`: it holds anything. `on-page`: the field is there at all. */
  concepts: { concept: ConceptId; when: 'yes' | 'filled' | 'on-page' }[];
}

export interface Topic {
  id: string;
  title: string;
  /** One sentence, at most 140 characters. */
  summary: string;
  /** What it must not be mixed up with, or its limit. */
  note?: string;
  cues: TopicCues;
  /** Requirement ids, the most useful first. */
  requirements: string[];
}

/** A basis that a page may state. The chip shows it only when the page says so; need words never imply one. */
export interface LegalBasis {
  id: 'early-help' | 'targeted-early-help' | 'section-17' | 'section-47' | 'looked-after';
  /** Short, for the chip. */
  title: string;
  summary: string;
  sources: Source[];
  /** Words of a chosen option, badge or heading that state it. */
  statedBy: { headings: string[]; badges: string[]; options: string[] };
  /** Words that look alike and state nothing. */
  notStatedBy: string[];
}

export interface GlossaryTerm {
  term: string;
  abbreviations: string[];
  /** One or two plain sentences. */
  meaning: string;
  /** Where the meaning comes from; empty for a word of the field that no edition defines. */
  sources: Source[];
}

/** One row of "What changed". What was not read is labelled so; nothing here is a rule to work by. */
export interface EditionChange {
  id: string;
  stage: StageId;
  topic: string;
  in2018: { text: string; how: 'memory' | 'secondary' | 'none' };
  in2023: { text: string; sources: Source[] };
  in2026: {
    text: string;
    /** Who reports it, or the section of the Act. */
    source: string;
    status: 'reported' | 'not-compared' | 'law-check-commencement' | 'law-not-in-force' | 'verified';
  };
  /** Cards that say what stands today. */
  requirements: string[];
}

/** A short question from chapter 1, matched to a role and to the moment where it bears. */
export interface PartnershipPrompt {
  id: string;
  set: 'parents-and-carers' | 'multi-agency';
  /** "Principle 1: respect and empathy", "Collaborate". */
  heading: string;
  audience: 'practitioner' | 'supervisor' | 'leader';
  /** At most 140 characters. */
  prompt: string;
  /** For a parent or young person, with what it means for them. */
  plain?: string;
  paragraph: string;
  page: number;
  stages: StageId[];
  at: ('plan' | 'letter' | 'meeting' | 'assessment')[];
  concepts: ConceptId[];
  requirement: string;
}

/** One line of the offline catalogue. Prose stays in the packs: `text` is index words only. */
export interface CatalogueEntry {
  id: string;
  kind: 'requirement' | 'timescale' | 'standard' | 'glossary' | 'change' | 'prompt';
  title: string;
  summary: string;
  stage: StageId;
  topics: string[];
  force: Force | null;
  /** "2023, ch 3, para 153, p 58". */
  citation: string;
  currency: string | null;
  /** Words worth finding that the title and summary do not have, each once. */
  text: string;
}
