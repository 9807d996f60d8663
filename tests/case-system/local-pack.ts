/** The local pack of Northshire, an invented council, as the demonstration and the tests use it. */
import { readFileSync } from 'node:fs';

/** The file's text. */
export const NORTHSHIRE_PACK = readFileSync(new URL('northshire-local-pack.json', import.meta.url), 'utf8');
