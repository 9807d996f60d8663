// @ts-check
/**
 * `npm run check-egress`: every end-to-end test with the browser's own net log switched on, and no name resolved but
 * this machine's; then every request of every log is looked at. `npm test` does the same over a few journeys.
 */
import { ALL_BUILDS, runCommand } from './ensure-setup.mjs';

await runCommand({ build: ALL_BUILDS, browser: true }, async () => {
  const { checkEgress } = await import('./check-egress.ts');
  return checkEgress();
});
