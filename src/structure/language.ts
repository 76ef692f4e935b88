import { type Document, locate, type Passage, quote } from '../model/document.ts';
import { placeInWords } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { clauseWords, wordsIn } from './spoken.ts';
import { translated } from './translated.ts';

/** With more passages in one language than these, they are told together. */
const mostTold = 8;

/** Words of a text: all of them, those whose language is told, and these by language. */
type Counts = { readonly all: number; readonly told: number; readonly words: ReadonlyMap<string, number> };

export function countWords(text: string, passages: readonly Passage[]): Counts {
  const words = new Map<string, number>();
  let told = 0;
  for (const { start, end, language } of passages) {
    const count = wordsIn(text.slice(start, end));
    told += count;
    words.set(language, (words.get(language) ?? 0) + count);
  }
  return { all: wordsIn(text), told, words };
}

/** The language that most of the text is written in, or null where there is too little to tell, or too much in none that is known. */
export function languageOf({ all, told, words }: Counts): string | null {
  if (told < clauseWords || told < 0.2 * all) return null;
  return [...words].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * Problems where the English clause library cannot read the paper, or cannot read a passage of it. A passage whose English version
 * stands beside it hides nothing: it is only said that it was not read.
 */
export function languageProblems(document: Document, { all, told, words }: Counts): readonly Problem[] {
  const { passages, language } = document;
  if (language === null) return told < clauseWords && all < 150 ? [] : [unknown];
  if (language !== 'en' && (words.get('en') ?? 0) < 0.35 * told) {
    return [
      {
        code: 'language',
        says: `The agreement is written in ${nameOf(language)}; ${whatToDo('it')}`,
        hides: 'everything',
      },
    ];
  }
  const foreign = passages.filter((passage) => passage.language !== 'en');
  if (foreign.length === 0) return [];
  const twice = translated(document, foreign);
  const unread = foreign.filter((passage) => !twice.has(passage) && wordsIn(quote(document, passage)) >= clauseWords);
  const codes = [...new Set(unread.map((passage) => passage.language))];
  return [
    ...(twice.size === 0 ? [] : [besideEnglish(twice)]),
    ...codes.flatMap((code) =>
      inPassages(
        document,
        unread.filter((passage) => passage.language === code),
        all,
      ),
    ),
  ];
}

/** One Problem for each passage, at its place; many in one language are one Problem. */
function inPassages(document: Document, passages: readonly Passage[], all: number): readonly Problem[] {
  if (passages.length <= mostTold) return passages.map((passage) => inPassage(document, passage));
  const [first] = passages;
  if (first === undefined) return [];
  const words = passages.reduce((sum, passage) => sum + wordsIn(quote(document, passage)), 0);
  const share = Math.max(1, Math.round((100 * words) / Math.max(1, all)));
  const place = locate(document, first);
  const where = place === null ? '' : ` on ${placeInWords(place)}`;
  const says = `${passages.length} passages, about ${share} % of the text, are in ${nameOf(first.language)}, the first${where}: ${opening(document, first)}; ${whatToDo('them')}`;
  return [{ code: 'language', says, hides: 'part' }];
}

function inPassage(document: Document, passage: Passage): Problem {
  const place = locate(document, passage);
  const says = `A passage of ${wordsIn(quote(document, passage))} words is in ${nameOf(passage.language)}: ${opening(document, passage)}; ${whatToDo('it')}`;
  return { code: 'language', says, hides: 'part', ...(place === null ? {} : { place }) };
}

function besideEnglish(passages: ReadonlySet<Passage>): Problem {
  const names = [...new Set([...passages].map(({ language }) => nameOf(language)))].join(' and ');
  const says = `The agreement stands in English and in ${names}; only the English was read. Check which version prevails, and that the versions say the same.`;
  return { code: 'language', says, hides: 'nothing' };
}

const unknown: Problem = {
  code: 'language',
  says: `The agreement is written in a language that could not be told; ${whatToDo('it')}`,
  hides: 'everything',
};

function whatToDo(it: 'it' | 'them'): string {
  return `the clause library reads English only. Have ${it} read by someone who knows the language, or check an English version.`;
}

/** The first words of a passage, as the paper has them. */
function opening(document: Document, { start, end }: Span): string {
  const words = quote(document, { start, end: Math.min(end, start + 60) });
  return `“${start + 60 >= end ? words : `${words.slice(0, Math.max(20, words.lastIndexOf(' ')))} …`}”`.replace(
    /\s+/g,
    ' ',
  );
}

const english = new Intl.DisplayNames('en', { type: 'language' });

function nameOf(language: string): string {
  return language === 'und' ? 'a language that could not be told' : (english.of(language) ?? language);
}
