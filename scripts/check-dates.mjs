// @ts-check
/** `npm run --silent check-dates -- CASES.json --json OUT.json`: see scripts/date-cases.ts. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ browser: false }, async () => {
  const { main } = await import('./date-cases.ts');
  return main(process.argv.slice(2));
});
