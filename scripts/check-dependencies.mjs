// @ts-check
/** `npm run check-dependencies`: whether a known vulnerability is in a package that ships. */
import { runCommand } from './ensure-setup.mjs';

await runCommand({}, async () => {
  const { checkDependencies } = await import('./known-vulnerabilities.ts');
  return checkDependencies(process.argv.slice(2));
});
