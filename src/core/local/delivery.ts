/** How the file that policy names came, or why it did not. */

/** Why the file was not taken. */
export type DeliveryFault =
  | 'no-hash'
  | 'no-permission'
  | 'unreachable'
  | 'timed-out'
  | 'redirected'
  | 'refused'
  | 'too-large'
  | 'bad-hash'
  | 'not-text'
  | 'not-usable'
  | 'damaged-copy';

export interface Delivery {
  /** '' where policy names no address: nothing is fetched. */
  url: string;
  /** The hash that policy names, in lower case. */
  sha256: string;
  /** The copy in use; null where there is none. */
  copy: { sha256: string; fetchedOn: string } | null;
  /** The last fault with this address and hash; null where the copy is the one that policy names, or nothing was tried. */
  fault: { code: DeliveryFault; detail: string } | null;
}

const FAULTS: Record<DeliveryFault, string> = {
  'no-hash': 'Policy names an address and no SHA-256 (localPackSha256), so the file is not fetched.',
  'no-permission': 'This browser has not given Alongside permission for that address.',
  unreachable: 'The address could not be reached.',
  'timed-out': 'The address did not answer in time.',
  redirected: 'The address sends on to another one. Only the address itself is used.',
  refused: 'The server refused it.',
  'too-large': 'The file is too large.',
  'bad-hash': 'The file’s SHA-256 is not the one that policy names.',
  'not-text': 'The file is not UTF-8 text.',
  'not-usable': 'The file cannot be used.',
  'damaged-copy': 'The copy kept on this computer is damaged.',
};

/** What became of the file in whole sentences, for the pages about policy and support. */
export function deliveryWords({ url, copy, fault, sha256 }: Delivery): string {
  if (url === '') return 'No local pack is named by policy. Nothing is fetched.';
  const words = fault ? `${FAULTS[fault.code]}${fault.detail ? ` ${fault.detail}` : ''}` : '';
  if (copy?.sha256 === sha256) return 'The file that policy names is in use.';
  if (!fault) return copy ? 'An earlier copy is in use. The new file has not been fetched yet.' : 'Not fetched yet.';
  return copy ? `${words} The last good copy is still used.` : `${words} Nothing of it is used.`;
}

/** The browser's permission that the file's address needs. It names the host: browsers narrow it by neither port nor path. */
export function permissionFor(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}
