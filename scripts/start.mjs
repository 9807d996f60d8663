// @ts-check
/** `npm start`: the demonstration case system with Alongside beside it. See scripts/open-demo.ts. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ build: ['chrome', 'edge'], browser: true }, async () => {
  const { openDemo } = await import('./open-demo.ts');
  return openDemo(process.argv.slice(2));
});
