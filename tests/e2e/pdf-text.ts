/** Reads back what a PDF that Chromium printed says, by the fonts' own character maps (ISO 32000-1, 9.10.3). */
import { inflateSync } from 'node:zlib';

export interface PrintedPdf {
  pages: number;
  /** Words in the order drawn; spaces are not kept. */
  text: string;
}

interface PdfObject {
  dictionary: string;
  stream?: string;
}

/** Text of every page. Throws where the file has no page, or text in a font without a character map. */
export function readPdf(file: Uint8Array): PrintedPdf {
  const objects = objectsOf(Buffer.from(file).toString('latin1'));
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Page\b(?!s)/.test(dictionary));
  if (pages.length === 0) throw new Error('The PDF has no page.');
  const text = pages.map(({ dictionary }) => {
    const fonts = fontsOf(dictionary, objects);
    return referencesOf(dictionary, 'Contents')
      .map((id) => textOf(objects.get(id)?.stream ?? '', fonts))
      .join('');
  });
  return { pages: pages.length, text: text.join('\n') };
}

function objectsOf(file: string): Map<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  for (const match of file.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)) {
    const [, id, body] = match;
    const at = body!.search(/stream\r?\n/);
    if (at < 0) {
      found.set(id!, { dictionary: body! });
      continue;
    }
    const dictionary = body!.slice(0, at);
    const start = at + body!.slice(at).match(/stream\r?\n/)![0].length;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = Buffer.from(body!.slice(start, start + length), 'latin1');
    const plain = /\/FlateDecode/.test(dictionary) ? inflateSync(raw) : raw;
    found.set(id!, { dictionary, stream: plain.toString('latin1') });
  }
  return found;
}

function referencesOf(dictionary: string, key: string): string[] {
  const value = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(dictionary)?.[1] ?? '';
  return [...value.matchAll(/(\d+) 0 R/g)].map((match) => match[1]!);
}

function fontsOf(page: string, objects: Map<string, PdfObject>): Map<string, Map<string, string>> {
  const [resources] = referencesOf(page, 'Resources');
  const where = resources ? (objects.get(resources)?.dictionary ?? '') : page;
  const [shared] = referencesOf(where, 'Font');
  const named = shared ? objects.get(shared)!.dictionary : (/\/Font\s*<<([\s\S]*?)>>/.exec(where)?.[1] ?? '');
  return new Map(
    [...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, id]) => {
      const [map] = referencesOf(objects.get(id!)?.dictionary ?? '', 'ToUnicode');
      return [name!, characterMap(objects.get(map ?? '')?.stream ?? '')] as const;
    }),
  );
}

function characterMap(cmap: string): Map<string, string> {
  const letters = (hex: string) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  const next = (hex: string, by: number) => (Number.parseInt(hex, 16) + by).toString(16).padStart(hex.length, '0').toUpperCase();
  const map = new Map<string, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, to] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g)) map.set(code!.toUpperCase(), letters(to!));
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const count = Number.parseInt(to!, 16) - Number.parseInt(from!, 16);
      for (let n = 0; n <= count; n += 1) map.set(next(from!, n), letters(next(first!, n)));
    }
  }
  return map;
}

function textOf(content: string, fonts: Map<string, Map<string, string>>): string {
  let font: Map<string, string> | undefined;
  let text = '';
  for (const [token, name, hex] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name) font = fonts.get(name);
    else if (hex) {
      if (!font || font.size === 0) throw new Error(`Text in a font without a character map: ${token}`);
      for (const code of hex.toUpperCase().match(/.{4}/g) ?? []) text += font.get(code) ?? '';
    }
  }
  return text;
}
