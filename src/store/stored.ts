import { hash } from 'node:crypto';

/** Databases keep neither halves of characters nor NUL: each gives way to the sign that stands for what cannot be read. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\u{fffd}');
}

/** A title whatever its case. */
export function foldedTitle(text: string): string {
  return storable(text).normalize('NFC').toLowerCase();
}

/** SHA-256 in hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** JSON that is the same whatever the order in which the keys of its objects came. */
export function settledJson(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** One driver gives a view, the other a bare buffer. */
export function bytesOf(content: ArrayBuffer | Uint8Array): Uint8Array {
  return content instanceof ArrayBuffer
    ? new Uint8Array(content)
    : new Uint8Array(content.buffer, content.byteOffset, content.length);
}
