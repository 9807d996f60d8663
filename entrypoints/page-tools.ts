import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectorPort } from '../src/extension/detector-port';
import { listenForTools } from '../src/extension/tools-port';
import { startTools } from '../src/page/page-tools';
import { registry } from '../src/page/registry';

/** Brought into permitted frames when somebody asks what was read, or wants to point at a field. Once a document. */
export default defineUnlistedScript(() => {
  const page = registry();
  if (!page || page.tools) return;
  const tools = startTools(document, page, detectorPort(import.meta.env.MODE === 'e2e' ? 'open' : 'closed'));
  page.tools = tools;
  listenForTools(tools, () => registry() === page);
});
