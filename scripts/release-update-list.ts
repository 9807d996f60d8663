const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;', '"': '&quot;' };
const attribute = (text: string) => text.replace(/[&<>'"]/g, (one) => MARKUP[one]!);

export interface UpdateListEntry {
  id: string;
  version: string;
  /** Address of the package. */
  codebase: string;
  /** Oldest browser that may take it, as the manifest's `minimum_chrome_version`. */
  browserFrom: string;
}

/** `update.xml`, which browsers ask for every few hours: which version there is, and where. Served as text/xml. */
export function updateList({ id, version, codebase, browserFrom }: UpdateListEntry): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${attribute(id)}'>
    <updatecheck codebase='${attribute(codebase)}' version='${attribute(version)}' prodversionmin='${attribute(browserFrom)}'/>
  </app>
</gupdate>
`;
}
