// @ts-check
/**
 * `npm run check-counting`: the arithmetic of deadlines against the slower calendar of the tests, over a million random
 * cases (ALONGSIDE_RANDOM_CASES sets another number). For the night; `npm test` runs ten thousand.
 */
import { spawnSync } from 'node:child_process';
import { ensureSetup, ROOT } from './ensure-setup.mjs';

await ensureSetup({ browser: false });
const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run', 'tests/unit/time', '--testTimeout=3600000'], {
  cwd: ROOT,
  env: { ALONGSIDE_RANDOM_CASES: '1000000', ...process.env },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
