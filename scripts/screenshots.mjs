// @ts-check
/** `npm run screenshots`: pictures of every demonstration record with Alongside beside it. See scripts/screenshots.ts. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ build: ['chrome'], browser: true }, async () => {
  const { takeScreenshots } = await import('./screenshots.ts');
  return takeScreenshots(process.argv.slice(2));
});
