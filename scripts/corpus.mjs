// @ts-check
/** `npm run corpus`: how well the invented pages of tests/corpus are recognised. See tests/corpus/README.md. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ build: ['chrome'], browser: true }, async () => {
  const { corpusCommand } = await import('../tests/corpus/command.ts');
  return corpusCommand(process.argv.slice(2));
});
