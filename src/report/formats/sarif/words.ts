import { writable } from '../writable.ts';

/** The same with U+FFFD for every half of a character, which no UTF-8 holds; as long as before. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\u{fffd}');
}

/**
 * Words for a message of plain text. There braces are doubled (section 3.11.5), and "[…](…)" would be a link (3.11.6) that a paper
 * could forge: a blank keeps the two apart, because not every viewer knows the backslash.
 */
export function plain(text: string): string {
  return writable(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

/** Words as they stand, in Markdown: nothing in them is taken for a sign, and there is no HTML (3.11.4.2). */
export function markdown(text: string): string {
  return writable(text)
    .replace(/[\\`*_[\]<>|#!~]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}
