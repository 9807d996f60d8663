/** The lists of words by which labels and titles become tokens: src/vocabulary/words.json, made ready for the detector. */
export interface Words {
  /** Without the words that stand before a noun and say nothing of it. */
  compounds: Record<string, string>;
  expand: Record<string, string>;
  /** Labels of small words alone ("From", "By"), and what they say. */
  whole: Record<string, string>;
  /** Canonical token → the words that count as it, space-separated. */
  same: Record<string, string>;
  stop: string;
  /** Words that stand before a noun and say nothing of it, so that "away from their parents" is "away from parents". */
  determiners: string;
  /** Tokens that say of which stage a review or plan is. */
  stageWords: string;
  subjects: string;
  aspects: string;
  people: string;
  childhood: string;
  light: string;
  /** Tokens that only frame what is asked ("made", "used", "part of"): next to nothing for a phrase or against it. */
  framing: string;
  /** Tokens of what may happen to a thing. A day of one that a date never speaks of is another day. */
  happenings: string;
  /** Tokens of other processes, people, papers: a label that says one is taken from concepts that never do. */
  foreign: string;
  /** By kind of concept: tokens of a phrase that a label may leave unsaid. */
  implied: Record<string, string>;
  /** By kind of concept: tokens of a label that need no phrase. */
  tolerated: Record<string, string>;
  /** Figures that stand in the lists. */
  figures: string;
}
