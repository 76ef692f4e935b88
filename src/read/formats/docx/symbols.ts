/**
 * Characters of the picture fonts that agreements use, as plain Unicode: bullets, check boxes, check marks, arrows, and what law
 * and money need of Symbol. By the low byte; the high byte F0 marks a symbol font's own code (ECMA-376 Part 1, 17.3.3.30).
 */
const symbol: Readonly<Record<number, string>> = {
  45: '−',
  97: 'α',
  98: 'β',
  100: 'δ',
  109: 'μ',
  163: '≤',
  165: '∞',
  167: '♣',
  168: '♦',
  171: '↔',
  172: '←',
  174: '→',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  210: '®',
  211: '©',
  212: '™',
  222: '⇒',
  226: '®',
  227: '©',
  228: '™',
  68: 'Δ',
  83: 'Σ',
  87: 'Ω',
};
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  119: '◆',
  158: '·',
  159: '•',
  167: '▪',
  168: '◻',
  183: '•',
  216: '➢',
  220: '➲',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  162: '■',
  163: '□',
  152: '•',
};
const fonts = new Map([
  ['symbol', symbol],
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
]);

/** The plain character for a code in a picture font, or null where we know none. */
export function plainSymbol(font: string | undefined, code: number): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return fonts.get((font ?? '').toLowerCase())?.[low] ?? null;
}

/** Text with the private codes of picture fonts made plain; other text, and codes that we do not know, unchanged. */
export function plainText(text: string, font: string | undefined): string {
  if (!/[\uf020-\uf0ff]/.test(text)) return text;
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => plainSymbol(font ?? 'symbol', sign.charCodeAt(0)) ?? sign);
}

/** What a bullet looks like, in one plain character. */
export function plainBullet(text: string, font: string | undefined): string {
  const sign = text.trim();
  if (sign === '') return '';
  const first = sign.charCodeAt(0);
  const mapped = plainSymbol(font, first);
  if (mapped !== null) return mapped;
  // Word's second bullet is the letter o of a typewriter font; read as a letter it would number a clause.
  if (sign === 'o') return '◦';
  return first >= 0xe000 && first <= 0xf8ff ? '•' : sign.slice(0, 8);
}
