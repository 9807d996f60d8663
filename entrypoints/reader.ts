import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createReader } from '../src/page/reader';
import { registry } from '../src/page/registry';

/** Brought into a permitted frame that has something to read. */
export default defineUnlistedScript(() => registry()?.lendReader(createReader));
