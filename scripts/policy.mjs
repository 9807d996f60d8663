// @ts-check
/** `npm run policy`: the managed schema and every file for administrators, from src/core/policy/policy-keys.ts. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({ browser: false }, async () => {
  const { main } = await import('./policy-command.ts');
  return main(process.argv.slice(2));
});
