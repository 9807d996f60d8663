// @ts-check
/** `npm run inspect`: what Alongside makes of saved pages or addresses, as JSON. See scripts/inspect-pages.ts. */
import { spawnSync } from 'node:child_process';
import { ensureSetup, ROOT, runCommand } from './ensure-setup.mjs';

await runCommand(async () => {
  await ensureSetup({ build: ['chrome'], browser: true });
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `${ROOT}scripts/inspect-pages.ts`, ...process.argv.slice(2)],
    {
      cwd: ROOT,
      env: { ...process.env, ALONGSIDE_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
      stdio: 'inherit',
    },
  );
  return status ?? 1;
});
