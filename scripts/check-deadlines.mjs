// @ts-check
/** `npm run --silent check-deadlines -- CASES.json --json OUT.json`: see scripts/check-deadlines.ts. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ browser: false }, async () => {
  const { main } = await import('./check-deadlines.ts');
  return main(process.argv.slice(2));
});
