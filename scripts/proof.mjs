// @ts-check
/**
 * `npm run proof`: every row of tests/proof/matrix.ts in full, in a real browser with the built extension, written to
 * docs/proof. `-- --row 4` runs one row again, `-- --short` runs the tests as `npm test` does; the report says which.
 */
import { ALL_BUILDS, runCommand } from './ensure-setup.mjs';

await runCommand({ build: ALL_BUILDS, browser: true }, async () => {
  const { proofCommand } = await import('./proof-command.ts');
  return proofCommand(process.argv.slice(2));
});
