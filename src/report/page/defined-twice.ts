import { type Document, quote } from '../../model/document.ts';

/** '"Fee" has the meaning given in clause 4' only says where the definition stands, as does 'clause 4 ("Fee")'. */
const points = /^.{0,40}\b(?:ha(?:s|ve) the (?:same )?meanings?|(?:is|are) defined)\b/is;
const pointed = /\b(?:sections?|clauses?|schedules?|articles?) [\d.]+(?:\s?\([^()]{1,5}\))*\s?\(\W*$/i;

/** The terms that are defined more than once, and whether the words that define them differ in more than case and punctuation. */
export function definedTwice(document: Document): readonly { readonly term: string; readonly differ: boolean }[] {
  const { terms, text } = document;
  const meanings = new Map<string, string[]>();
  for (const { term, defined, meaning } of terms) {
    const words = quote(document, meaning);
    if (points.test(words) || pointed.test(text.slice(Math.max(0, defined.start - 40), defined.start))) continue;
    meanings.set(term, [...(meanings.get(term) ?? []), plain(words)]);
  }
  return [...meanings].flatMap(([term, all]) => (all.length < 2 ? [] : [{ term, differ: new Set(all).size > 1 }]));
}

/** "shall mean" says what "means" says. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/^ ?(?:shall mean|will mean|means?|refers? to|has the meaning|is defined as|is) /, '')
    .trim();
}
