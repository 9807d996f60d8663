import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mergeFrames } from '../src/core/recognition/merge-frames';
import { createRecogniser } from '../src/core/recognition/recognise-page';
import { registry } from '../src/page/registry';

/** Brought into the top frame once something was read on the page: judges what page it is. */
export default defineUnlistedScript(() => {
  registry()?.lendRecogniser((lexicon, tokeniser) => {
    const recogniser = createRecogniser(lexicon, tokeniser);
    return (frames, options) => mergeFrames(frames, recogniser, options);
  });
});
