/** Text out of bytes. `damage`: offsets in `text` of the signs (U+FFFD each) that stand for bytes which mean nothing, ascending. */
export type Decoded = { readonly text: string; readonly damage: readonly number[] };

/**
 * The text of bytes in UTF-8, UTF-16 (with or without mark) or Windows-1252 (Latin-1 within it); null where they are no text at all.
 * A few bytes that fit nothing are damage; bytes that mostly fit nothing are no text. `declared` is the encoding that the file names
 * for itself: believed where it is another than those, which the bytes themselves tell apart.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  const encoding = utf16ByMark(bytes) ?? utf16ByZeros(bytes) ?? foreign(declared) ?? narrow(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return inspected(encoding === 'latin1' ? windowsSigned(text) : text);
}

/** Of the signs of a text: more controls than this and it is another sort of file; more damage and nobody could read it. */
const [mostControls, mostDamage] = [1 / 200, 1 / 10];

/** Controls that no text has: neither tab nor line break nor form feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

function inspected(decoded: string): Decoded | null {
  // Old systems end a text with this sign.
  const text = decoded.endsWith('\u001a') ? decoded.slice(0, -1) : decoded;
  if (countOf(text, controls) > text.length * mostControls) return null;
  const shown = text.replace(controls, '\ufffd');
  if (countOf(shown, /\ufffd/g) > text.length * mostDamage) return null;
  return { text: shown, damage: [...shown.matchAll(/\ufffd/g)].map(({ index }) => index) };
}

function countOf(text: string, sign: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(sign)) count++;
  return count;
}

/**
 * UTF-8 if it is that, or mostly: text in Windows-1252 hardly ever has a byte above 127 that goes on with another as UTF-8 asks.
 * Else Windows-1252.
 */
function narrow(bytes: Uint8Array): 'utf-8' | 'latin1' {
  let sound = 0;
  let unsound = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let followed = 0;
    while (followed < more && ((bytes[at + 1 + followed] ?? 0) & 0xc0) === 0x80) followed++;
    if (more > 0 && followed === more) sound++;
    else unsound++;
    at += followed;
  }
  return sound >= unsound ? 'utf-8' : 'latin1';
}

/** A declared encoding that this Node knows (WHATWG Encoding, section 4.2) and that the bytes cannot tell by themselves. */
function foreign(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return /^(?:utf-|windows-1252|iso-8859-1$)/.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

/** 0x80 to 0x9f of Windows-1252 (WHATWG Encoding, index windows-1252): builds of Node without full ICU decode it as Latin-1. */
const windowsSigns = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** Text that was decoded as Latin-1, with the signs that Windows-1252 has instead of controls. */
export function windowsSigned(latin: string): string {
  return latin.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

function utf16ByMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a zero in every second byte, always on the same side. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return null;
}
