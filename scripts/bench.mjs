// @ts-check
/** `npm run bench`: what Alongside costs a page, beside no extension and beside peers. See tests/bench/run-bench.ts. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ build: ['chrome'], browser: true }, async () => {
  const { benchCommand } = await import('../tests/bench/command.ts');
  return benchCommand(process.argv.slice(2));
});
