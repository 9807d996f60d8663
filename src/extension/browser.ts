/** The one importer of the browser API, so that `browser` means the same in every context. */
export { default as browser } from 'webextension-polyfill';
