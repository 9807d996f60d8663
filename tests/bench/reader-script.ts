import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../../scripts/ensure-setup.mjs';

/** `reader-entry.ts` as one script that leaves its exports in `globalThis.reader`. */
export async function readerScript(): Promise<string> {
  const bundle = await rolldown({ input: join(ROOT, 'tests/bench/reader-entry.ts'), cwd: ROOT });
  const { output } = await bundle.generate({ format: 'iife', name: 'reader' });
  await bundle.close();
  return `${output[0].code}\nglobalThis.reader = reader;`;
}
