import { windowsSigned } from '../../decode.ts';

/** Code pages by the character set that a font names (RTF 1.9.1, "Font Table": `\fcharset`). 0 and 1 are the document's own. */
const byCharset: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Names of code pages (WHATWG Encoding, section 4.2). */
const names: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
  ...Object.fromEntries([1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`])),
  ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 13, 15].map((part) => [28590 + part, `iso-8859-${part}`])),
};

/** The code page of a font's bytes; `own` is that of the document. */
export function codePageOf(charset: number, own: number): number {
  return byCharset[charset] ?? own;
}

/** Text of bytes in a code page. Bytes of a page that we do not know, and of Windows-1252, are read as Windows-1252. */
export function decodePage(bytes: Uint8Array, page: number): string {
  const name = bytes.some((byte) => byte > 0x7f) ? names[page] : undefined;
  if (name !== undefined && isKnownHere(name)) return new TextDecoder(name).decode(bytes);
  return windowsSigned(new TextDecoder('latin1').decode(bytes));
}

/** Whether a code page can be read here. */
export function isKnownPage(page: number): boolean {
  return page === 1252 || page === 28591 || isKnownHere(names[page] ?? '');
}

function isKnownHere(name: string): boolean {
  try {
    return name !== '' && new TextDecoder(name) !== null;
  } catch {
    return false;
  }
}
