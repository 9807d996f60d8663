/**
 * A zip as a signed CRX3 package, as browsers install it from a council's own server.
 * https://chromium.googlesource.com/chromium/src/+/main/components/crx_file/crx3.proto
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

const MAGIC = Buffer.from('Cr24');
const VERSION = 3;
/** Field numbers of CrxFileHeader, AsymmetricKeyProof and SignedData. */
const SHA256_WITH_RSA = 2;
const SIGNED_HEADER_DATA = 10_000;
const PUBLIC_KEY = 1;
const SIGNATURE = 2;
const CRX_ID = 1;
const LENGTH_DELIMITED = 2;
const SMALLEST_KEY_BITS = 2048;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest > 127 ? (rest % 128) | 128 : rest);
    if (rest <= 127) return Buffer.from(bytes);
  }
}

/** One length-delimited field of a protocol buffer. */
function field(number: number, content: Uint8Array): Buffer {
  return Buffer.concat([varint(number * 8 + LENGTH_DELIMITED), varint(content.length), content]);
}

function* fieldsOf(message: Buffer): Generator<{ number: number; content: Buffer }> {
  let at = 0;
  const read = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at++];
      if (byte === undefined) throw new Error('The package ends in the middle of its header.');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = read();
    if (tag % 8 !== LENGTH_DELIMITED)
      throw new Error('The package’s header holds a field of a kind that CRX3 has not.');
    const length = read();
    yield { number: Math.floor(tag / 8), content: message.subarray(at, at + length) };
    at += length;
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** What is signed: the context, the length of the signed header, that header, the zip. */
function signedBytes(signedHeader: Uint8Array, zip: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('CRX3 SignedData\0'), uint32(signedHeader.length), signedHeader, zip]);
}

/** The extension id that a public key gives: the first 16 bytes of its SHA-256, each hex digit moved to a to p. */
export function idOf(publicKey: Uint8Array): string {
  const digest = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** A private key from PEM. Refuses with one sentence anything but an RSA key of at least 2,048 bits. */
export function readKey(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new Error('it holds no private key in PEM that can be read without a pass phrase.');
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < SMALLEST_KEY_BITS) {
    throw new Error(`it holds a key of another kind: browsers take RSA, here of ${SMALLEST_KEY_BITS} bits or more.`);
  }
  return key;
}

/** A new key as PEM, for `--new-key`. */
export function newKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: SMALLEST_KEY_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
}

/** The public half, DER: what the manifest's `key` holds in base64. */
export function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

/** Signs a zip. RSA with PKCS #1 v1.5 has no randomness in it: one zip and one key give one package. */
export function packCrx(zip: Uint8Array, key: KeyObject): Buffer {
  const publicKey = publicKeyOf(key);
  const id = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const signedHeader = field(CRX_ID, id);
  const signature = sign('sha256', signedBytes(signedHeader, zip), key);
  const proof = Buffer.concat([field(PUBLIC_KEY, publicKey), field(SIGNATURE, signature)]);
  const header = Buffer.concat([field(SHA256_WITH_RSA, proof), field(SIGNED_HEADER_DATA, signedHeader)]);
  return Buffer.concat([MAGIC, uint32(VERSION), uint32(header.length), header, zip]);
}

/**
 * Takes a package apart and checks its signature, as a browser does. Returns its id and its zip; throws with one
 * sentence where it is no CRX3 package, or was changed after it was signed.
 */
export function readCrx(crx: Buffer): { id: string; zip: Buffer } {
  if (!crx.subarray(0, 4).equals(MAGIC) || crx.readUInt32LE(4) !== VERSION) throw new Error('This is no CRX3 package.');
  const end = 12 + crx.readUInt32LE(8);
  const zip = crx.subarray(end);
  let proof: Buffer | undefined;
  let signedHeader: Buffer | undefined;
  for (const { number, content } of fieldsOf(crx.subarray(12, end))) {
    if (number === SHA256_WITH_RSA) proof = content;
    if (number === SIGNED_HEADER_DATA) signedHeader = content;
  }
  if (!proof || !signedHeader) throw new Error('The package carries no signature.');
  const parts = new Map([...fieldsOf(proof)].map(({ number, content }) => [number, content]));
  const publicKey = parts.get(PUBLIC_KEY) ?? Buffer.alloc(0);
  const signature = parts.get(SIGNATURE) ?? Buffer.alloc(0);
  const [idField] = [...fieldsOf(signedHeader)];
  const named = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const holds = verify(
    'sha256',
    signedBytes(signedHeader, zip),
    { key: publicKey, format: 'der', type: 'spki' },
    signature,
  );
  if (!holds || !idField?.content.equals(named)) throw new Error('The package was changed after it was signed.');
  return { id: idOf(publicKey), zip };
}
