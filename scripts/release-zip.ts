import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** Names of all files below a folder, with forward slashes, in the order of their code units on every machine. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * A folder as a zip. Its bytes follow from names and contents alone: order, dates and rights are fixed, and the
 * compressor is the library's own, which does not change with the version of Node or the kind of processor.
 * `instead` gives files other contents than the folder has, and files that it has not.
 */
export function zipFolder(folder: string, instead: Record<string, Uint8Array> = {}): Uint8Array {
  // The earliest date that the format knows. The library reads it in local time, so it is given in it.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const name of [...new Set([...filesOf(folder), ...Object.keys(instead)])].sort()) {
    const content = instead[name] ?? readFileSync(join(folder, name));
    files[name] = [new Uint8Array(content), { level: 9, mtime, os: 0, attrs: 0 }];
  }
  return zipSync(files);
}
