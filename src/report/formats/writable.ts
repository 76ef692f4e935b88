/**
 * The same words on the same lines, with "\n" between them, and U+FFFD in place of what a terminal or a viewer would obey instead of
 * showing and what XML and UTF-8 do not allow: control characters but for the tab, marks that turn the direction of writing,
 * halves of characters, U+FFFE and U+FFFF.
 */
export function writable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '\u{fffd}');
}

const unwritable = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Cs}\u{fffe}\u{ffff}]/gu;
