import type { Block } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { type Language, languages, stopWords } from './stop-words.ts';

const names = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  nl: 'Dutch',
  pt: 'Portuguese',
  pl: 'Polish',
} satisfies Record<Language, string>;

/** Fewer words than these tell nothing about their language. */
const fewestWords = 25;
/** From this share of the words on, a second language may hide clauses. */
const substantial = 0.15;
/** Running text of a known language has well over this share of its small words; other languages have less. */
const recognised = 0.12;

/**
 * The language that most of the text is written in (null where that cannot be told), and a Problem where the
 * English clause library cannot read it, or cannot read a good part of it.
 */
export function languageOf(
  text: string,
  blocks: readonly Block[],
): { readonly language: Language | null; readonly problems: readonly Problem[] } {
  const wordsIn = new Map<Language | 'unknown', number>();
  let all = 0;
  for (const block of blocks) {
    for (const part of text.slice(block.start, block.end).split(' | ')) {
      const count = part.split(' ').length;
      // Short parts (headings, labels, sums) say little and are many.
      if (count < 6) continue;
      all += count;
      const spoken = languageOfPart(part) ?? 'unknown';
      wordsIn.set(spoken, (wordsIn.get(spoken) ?? 0) + count);
    }
  }
  const foreign = foreignScript(text);
  if (foreign !== null) return { language: null, problems: [foreign] };
  if (all < fewestWords) return { language: null, problems: [] };
  const ranked = languages
    .filter((each) => wordsIn.has(each))
    .sort((a, b) => (wordsIn.get(b) ?? 0) - (wordsIn.get(a) ?? 0));
  const language = ranked[0] ?? null;
  const shareOf = (each: Language | 'unknown'): number => (wordsIn.get(each) ?? 0) / all;
  if (shareOf('unknown') > 0.6) {
    return {
      language: null,
      problems: all < 150 ? [] : [problem('everything', 'in a language that could not be told')],
    };
  }
  if (language === null) return { language, problems: [] };
  const others = ranked.filter((each) => each !== 'en');
  const otherShare = others.reduce((sum, each) => sum + shareOf(each), 0);
  if (language !== 'en' && shareOf('en') < 0.35)
    return { language, problems: [problem('everything', `in ${names[language]}`)] };
  if (otherShare < substantial) return { language, problems: [] };
  const said = others.filter((each) => shareOf(each) > 0.05).map((each) => names[each]);
  const percent = Math.round(otherShare * 100);
  return { language, problems: [problem('part', `to about ${percent} % in ${said.join(' and ')}`)] };
}

function problem(hides: 'part' | 'everything', how: string): Problem {
  const rest = hides === 'part' ? 'Have that part' : 'Have it';
  return {
    code: 'language',
    says: `The agreement is written ${how}; the clause library reads English only. ${rest} read by someone who knows the language, or check an English version.`,
    hides,
  };
}

/** The language with clearly the most small words, or null. */
function languageOfPart(part: string): Language | null {
  const hits = new Map<Language, number>();
  let count = 0;
  for (const hit of part.toLowerCase().matchAll(/\p{L}+/gu)) {
    count += 1;
    const spoken = stopWords.get(hit[0]);
    if (spoken === undefined) continue;
    for (const language of spoken) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const best = [...hits].sort((a, b) => b[1] - a[1])[0];
  return best !== undefined && best[1] / count >= recognised ? best[0] : null;
}

/** Writing that is not Latin at all: the language need not be known to know that it cannot be read. */
function foreignScript(text: string): Problem | null {
  let latin = 0;
  let other = 0;
  for (const hit of text.matchAll(/\p{Script=Latin}+|\p{L}+/gu)) {
    if (/^\p{Script=Latin}/u.test(hit[0])) latin += hit[0].length;
    else other += hit[0].length;
  }
  if (other < 200) return null;
  const share = other / (latin + other);
  if (share > 0.5) return problem('everything', 'mostly in another script');
  return null;
}
