/** The reader as a page's own script, for tests that compare readings in a real browser. */
import { createMatcher } from '../../src/core/matching/match-label';
import { createCueFinder } from '../../src/core/matching/topic-cues';
import { createMemory } from '../../src/page/memory';
import { observeFrame } from '../../src/page/observe-frame';
import { watchPage } from '../../src/page/watch-page';

export { createCueFinder, createMatcher, createMemory, observeFrame, watchPage };
