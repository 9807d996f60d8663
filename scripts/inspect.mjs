// @ts-check
/** `npm run inspect`: what Alongside makes of saved pages or addresses, as JSON. See README.md. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ build: ['chrome'], browser: true }, async () => {
  const { inspectPages } = await import('./inspect-pages.ts');
  return inspectPages(process.argv.slice(2));
});
