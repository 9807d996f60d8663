import type { Plugin } from 'vite';

/** Supplies the validated packs and the compiled lexicon as virtual modules. */
export function knowledge(): Plugin {
  return { name: 'alongside-knowledge' };
}
