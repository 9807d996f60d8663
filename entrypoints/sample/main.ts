import { detectorPort, listenInPage } from '../../src/extension/detector-port';
import { startDetector } from '../../src/page/detector';
import { createReader } from '../../src/page/reader';
import { registry } from '../../src/page/registry';
import recogniser from '../recogniser';
import sidebar from '../sidebar';
import { wallClock } from '../sidebar/wall-clock';
import { fillDates } from './sample-form';

/**
 * The sample record: a page of the extension itself, read as a permitted page is, with the same scripts. It needs no
 * site and no permission, and nothing that is typed into it is kept.
 */
fillDates(document, wallClock().today);
const detector = startDetector(document, {
  ...detectorPort(import.meta.env.MODE === 'e2e' ? 'open' : 'closed'),
  wantReader: () => registry()?.lendReader(createReader),
  wantRecogniser: () => void recogniser.main(),
  wantSidebar: () => void sidebar.main(),
  lessons: async () => [],
});
listenInPage(detector, () => detector.stop());
document.getElementById('open')!.addEventListener('click', () => registry()?.toggle?.({ open: true, focus: true }));
