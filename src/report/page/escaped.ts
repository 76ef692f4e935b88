import { withoutControls } from '../../model/controls.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words of a paper as HTML, in text and in attributes. Signs that steer a terminal or turn the direction of writing are left out. */
export function escaped(words: string): string {
  return withoutControls(words, ' ').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
