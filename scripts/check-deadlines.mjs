// @ts-check
/** `npm run --silent check-deadlines -- CASES.json --json OUT.json`: see scripts/deadline-cases.ts. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ browser: false }, async () => {
  const { main } = await import('./deadline-cases.ts');
  return main(process.argv.slice(2));
});
