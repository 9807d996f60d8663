// @ts-check
/** `npm run content`: the review register and the coverage of themes. `-- --apply FILE.csv` takes a review back. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ browser: false }, async () => {
  const { main } = await import('./content-command.ts');
  return main(process.argv.slice(2));
});
