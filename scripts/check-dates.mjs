// @ts-check
/** `npm run --silent check-dates -- CASES.json --json OUT.json`: see scripts/check-dates.ts. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ browser: false }, async () => {
  const { main } = await import('./check-dates.ts');
  return main(process.argv.slice(2));
});
