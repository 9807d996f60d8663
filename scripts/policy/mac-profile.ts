/** A configuration profile for macOS: one payload for each browser. */
import { createHash } from 'node:crypto';
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import { BROWSERS } from './browsers';
import type { PolicySample } from './samples';

/** The same for the same name, so that two runs write the same profile. RFC 9562, version 8. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`alongside ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)]
    .join('-')
    .toUpperCase();
}

function addValue(parent: XMLBuilder, value: unknown): void {
  if (typeof value === 'string') parent.ele('string').txt(value);
  else if (typeof value === 'boolean') parent.ele(String(value));
  else if (typeof value === 'number') parent.ele('integer').txt(String(value));
  else if (Array.isArray(value)) {
    const list = parent.ele('array');
    for (const entry of value) addValue(list, entry);
  } else if (typeof value === 'object' && value !== null) {
    const members = parent.ele('dict');
    for (const [key, member] of Object.entries(value)) {
      members.ele('key').txt(key);
      addValue(members, member);
    }
  } else throw new Error(`A profile holds no ${typeof value}.`);
}

export function macProfile(id: string, policy: PolicySample): string {
  const payloads = BROWSERS.map((browser) => ({
    PayloadType: `${browser.macPayload}.${id}`,
    PayloadIdentifier: `uk.gov.example.alongside.${browser.id}`,
    PayloadUUID: uuidOf(browser.id),
    PayloadDisplayName: `Alongside in ${browser.name}`,
    PayloadVersion: 1,
    PayloadEnabled: true,
    ...policy,
  }));
  const document = create({ version: '1.0', encoding: 'UTF-8' }).dtd({
    name: 'plist',
    pubID: '-//Apple//DTD PLIST 1.0//EN',
    sysID: 'http://www.apple.com/DTDs/PropertyList-1.0.dtd',
  });
  addValue(document.ele('plist', { version: '1.0' }), {
    PayloadContent: payloads,
    PayloadDisplayName: 'Alongside',
    PayloadDescription: 'Settings of the Alongside extension.',
    PayloadIdentifier: 'uk.gov.example.alongside',
    PayloadOrganization: 'Northshire Council',
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: uuidOf('profile'),
    PayloadVersion: 1,
  });
  return `${document.end({ prettyPrint: true })}\n`;
}
