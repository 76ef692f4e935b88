/**
 * The same text with a sign in place of all that a terminal would obey instead of showing: control characters, and marks that turn
 * the direction of writing. Agreements come from outside, and may hold escape codes.
 */
export function withoutControls(text: string, sign: ' ' | '\u{fffd}'): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, sign);
}
