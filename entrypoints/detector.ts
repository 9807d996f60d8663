import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectorPort, listenInPage } from '../src/extension/detector-port';
import { onInvalidated } from '../src/extension/on-invalidated';
import { startDetector } from '../src/page/detector';
import { registry } from '../src/page/registry';

/** Every frame of a permitted site. A newer build takes the place of an older one; the same build runs once. */
export default defineUnlistedScript(() => {
  const port = detectorPort(import.meta.env.MODE === 'e2e' ? 'open' : 'closed');
  const running = registry();
  if (running?.version === port.version) return;
  running?.withdraw?.();
  const detector = startDetector(document, port);
  const watch = onInvalidated(() => detector.stop());
  listenInPage(detector, () => {
    watch.stop();
    detector.stop();
  });
});
