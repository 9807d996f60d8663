// @ts-check
/** `npm run release`: everything that is handed out, with its hashes. See docs/releasing.md. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({}, async () => {
  const { release } = await import('./release-command.ts');
  return release(process.argv.slice(2));
});
