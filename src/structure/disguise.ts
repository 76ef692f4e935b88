import type { Piece } from '../model/piece.ts';
import type { Problem } from '../model/problem.ts';

// Letters of other scripts that no eye tells from Latin ones (a choice from Unicode's confusables, UTS 39).
const lookalikes = new Map(
  [
    ['аеорсухіјѕԁԛԝһӏѵк', 'aeopcyxijsdqwhlvk'],
    ['АВЕКМНОРСТУХІЈЅԌԚԜ', 'ABEKMHOPCTYXIJSGQW'],
    ['οαρνικυχ', 'oapvikux'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['օսոհցզ', 'ounhgq'],
  ].flatMap(([from = '', to = '']) => [...from].map((sign, at) => [sign, to.charAt(at)] as const)),
);

// Without U+037E, the Greek question mark: it is no letter.
const otherScript = /[\u0370-\u037d\u037f-\u058f]/;
// Ligatures, full-width forms, the letters that mathematicians set apart, and the Greek question mark: plain signs to a reader. The
// last one is the semicolon by the Unicode standard itself, and most PDFs that some programs print have it for every other one.
const dressed = /[\u037e\ufb00-\ufb06\uff01-\uff5e]|\ud835[\udc00-\udfff]/;
const dressedSign = /^[\u037e\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]$/u;
const token = /[\p{L}\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

// All else may be more than meets the eye: a space of another width, a letter of another script, what prints nothing.
const extraordinary = /[^ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/;

/** Whether a text is made of Latin letters, digits, usual marks and plain spaces alone, as nearly all are: then it is what it looks like. */
export function isOrdinary(text: string): boolean {
  return !extraordinary.test(text);
}

/** What stands for a sign in the text, by its offset in the paper's own words, where that is something plainer than the sign. */
export function plainSigns(text: string): ReadonlyMap<number, string> {
  const plain = new Map<number, string>();
  if (otherScript.test(text))
    for (const { at, sign } of lookalikeSigns(text)) plain.set(at, lookalikes.get(sign) ?? sign);
  if (!dressed.test(text)) return plain;
  let at = 0;
  for (const sign of text) {
    if (dressedSign.test(sign)) plain.set(at, sign.normalize('NFKC'));
    at += sign.length;
  }
  return plain;
}

/**
 * Letters of another script in a word that is Latin besides. Whole words of another script are left alone ("Москва"), and so are
 * words with a letter that has no Latin look ("μm", "Cоглашение"): they are no disguise.
 */
function lookalikeSigns(text: string): readonly { at: number; sign: string; word: string }[] {
  return [...text.matchAll(token)].flatMap(({ 0: word, index }) => {
    if (!otherScript.test(word) || !/\p{Script=Latin}/u.test(word)) return [];
    const foreign = [...word.matchAll(/[\u0370-\u058f]/g)];
    if (foreign.some(([sign]) => !lookalikes.has(sign))) return [];
    return foreign.map((hit) => ({ at: index + hit.index, sign: hit[0], word }));
  });
}

const unseen = /\p{Default_Ignorable_Code_Point}/u;
// A soft hyphen, a joiner in a script that needs it, a variation of an emoji: no disguise. Inside a Latin word, or in a row, it is one.
const insideWord = /(?<=\p{Script=Latin})(?!\u00ad)\p{Default_Ignorable_Code_Point}+(?=\p{Script=Latin})/gu;
const inRow = /(?:(?![\u00ad\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}){3,}/gu;
// Tags are drawn only as the flag of a region, behind a black flag (UTS 51).
const tags = /(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0000}-\u{e007f}]+/gu;
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/** What misleads the eye or a search, over all of the paper; null where nothing does. */
export function disguiseProblem(pieces: readonly Piece[]): Problem | null {
  const words: string[] = [];
  let [silent, turned] = [0, 0];
  let first: Piece | null = null;
  for (const piece of pieces) {
    const { text } = piece;
    if (isOrdinary(text) || (!otherScript.test(text) && !unseen.test(text))) continue;
    const before = words.length + silent + turned;
    words.push(...new Set(lookalikeSigns(text).map(({ word }) => word)));
    turned += [...text.matchAll(turns)].length;
    const offsets = new Set<number>();
    for (const pattern of [insideWord, inRow, tags]) {
      for (const hit of text.matchAll(pattern)) {
        let at = hit.index;
        for (const sign of hit[0]) {
          if (!/[\u202a-\u202e\u2066-\u2069]/.test(sign)) offsets.add(at);
          at += sign.length;
        }
      }
    }
    silent += offsets.size;
    if (words.length + silent + turned > before) first ??= piece;
  }
  if (first === null) return null;
  const found = [
    ...(words.length === 0 ? [] : [`${counted(words.length, 'word')} with letters of another script that look Latin`]),
    ...(silent === 0 ? [] : [`${counted(silent, 'character')} inside words or in a row that print nothing`]),
    ...(turned === 0 ? [] : [`${counted(turned, 'mark')} that turn the direction of reading`]),
  ];
  return {
    code: 'disguised',
    says: `The text holds ${found.join('; ')}. It was matched as plain letters without them, and is quoted as it stands. Look at it before you rely on a search or on what the page shows.`,
    hides: 'nothing',
    place: first.place,
  };
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
