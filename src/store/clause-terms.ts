/** A word of a text as the index has it, and where it stands. */
export type Term = { readonly word: string; readonly start: number; readonly end: number };

/** Positions that a tsvector can tell apart (PostgreSQL documentation, "Text Search Types"), with room for the headings. */
const [mostWords, mostHeadings, gap] = [13_000, 2_000, 1_000];
/** Of a tsvector as text, a little under what it may be: a megabyte. */
const mostLetters = 900_000;

/**
 * Cuts a text into words as the index of SQLite does ("unicode61 remove_diacritics 2", SQLite documentation, FTS5): letters and
 * numbers, whatever their case, and Latin ones whatever their accents; all else stands between.
 */
export function* termsOf(text: string): Iterable<Term> {
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{N}\p{Co}](?:[\p{L}\p{N}\p{Co}]|[\u0300-\u0331])*/gu))
    yield { word: wordOf(found), start: index, end: index + found.length };
}

/** A list of clauses in JSON, each with its words and those of its headings as a tsvector; a bare one has none. */
export function withTerms(json: string): string {
  const clauses: readonly Indexed[] = JSON.parse(json);
  return JSON.stringify(clauses.map((clause) => ({ ...clause, terms: tsvectorOf(clause) })));
}

export type Indexed = { readonly words: string; readonly headings: string; readonly bare: boolean };

/** Null for a bare clause, which no search finds. Words far into a very long clause are found one by one, and not as a phrase. */
export function tsvectorOf({ words, headings, bare }: Indexed): string | null {
  if (bare) return null;
  const places = new Map<string, string[]>();
  let letters = 0;
  const put = (text: string, { from, most, weight }: { from: number; most: number; weight: 'A' | 'B' }) => {
    let position = 0;
    for (const { word } of termsOf(text)) {
      position += 1;
      const known = places.get(word);
      letters += known === undefined ? word.length + 10 : 7;
      if (letters > mostLetters) return;
      const at = position > most ? [] : [`${from + position}${weight}`];
      if (known === undefined) places.set(word, at);
      else known.push(...at);
    }
  };
  put(words, { from: 0, most: mostWords, weight: 'A' });
  // So far behind that nothing is a phrase with the words.
  put(headings, { from: mostWords + gap, most: mostHeadings, weight: 'B' });
  return [...places].map(([word, at]) => (at.length === 0 ? `'${word}'` : `'${word}':${at.join(',')}`)).join(' ');
}

/** Longer ones no index takes. */
const mostOfWord = 500;

function wordOf(found: string): string {
  return found
    .replace(/[\u0300-\u0331]/g, '')
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/./gsu, (letter) => letter.toLowerCase())
    .replaceAll('ς', 'σ')
    .slice(0, mostOfWord);
}
