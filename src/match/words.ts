import type { Span } from '../model/span.ts';
import { keyOf } from './inflection.ts';
import { foldSpelling } from './spelling.ts';

/** A word of the document: where it stands, and what it is sought by. Words that are spelled alike share one form. */
export type Word = Span & { readonly form: Form };

/** `folded` has one case and spelling, `key` one inflection besides. */
export type Form = { readonly folded: string; readonly key: string };

/** Reads words. */
export type WordReader = (text: string, span: Span) => readonly Word[];

/** Agreements share most of their words. A hostile file may have any number, so that all are forgotten when they are many. */
const mostForms = 50_000;
let remembered = new Map<string, Form>();

/** A reader of words: letters and digits with apostrophes inside; everything else stands between words. Kept for one document. */
export function wordReader(): WordReader {
  if (remembered.size > mostForms) remembered = new Map();
  const forms = remembered;
  return (text, span) => {
    const words: Word[] = [];
    for (const { start, end, raw } of rawWords(text, span)) words.push({ start, end, form: formOf(raw, forms) });
    return words;
  };
}

function formOf(raw: string, forms: Map<string, Form>): Form {
  const known = forms.get(raw);
  if (known !== undefined) return known;
  const folded = foldSpelling(raw);
  const same = forms.get(folded) ?? { folded, key: keyOf(folded) };
  forms.set(raw, same).set(folded, same);
  return same;
}

/** A word of a phrase: sought by its key, or by how it begins. */
export type Sought = { readonly key: string } | { readonly prefix: string };

/** The words of a phrase of the library. A final `*` makes its word a beginning. Empty where the phrase holds no word. */
export function soughtIn(phrase: string): readonly Sought[] {
  return rawWords(phrase, { start: 0, end: phrase.length }).map(({ raw, end }) => {
    const { folded, key } = formOf(raw, remembered);
    return phrase[end] === '*' ? { prefix: folded } : { key };
  });
}

type RawWord = Span & { readonly raw: string };

const letters = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’ʼ][\p{L}]+)*/gu;

function rawWords(text: string, span: Span): readonly RawWord[] {
  const words: RawWord[] = [];
  const stretch = text.slice(span.start, span.end);
  for (const hit of stretch.matchAll(letters)) {
    const start = span.start + hit.index;
    const end = start + hit[0].length;
    const last = words.at(-1);
    if (
      last !== undefined &&
      start - last.end <= 2 &&
      last.raw.length <= longestGlued &&
      isGlued(last.raw, text.slice(last.end, start), hit[0])
    ) {
      words[words.length - 1] = { start: last.start, end, raw: last.raw + hit[0] };
    } else {
      words.push({ start, end, raw: hit[0] });
    }
  }
  return words;
}

// "sub-processor", "sub processor" and "subprocessor" are one word, in the document and in a phrase. Other hyphens
// separate words ("need-to-know"). With a space only such beginnings as are no words of their own.
const gluedByHyphen = new Set(['anti', 'co', 'de', 'e', 'non', 'pre', 're', 'sub', 'un']);
const gluedBySpace = new Set(['anti', 'non', 'pre', 'sub']);
const longestGlued = 4;

function isGlued(before: string, between: string, after: string): boolean {
  if (!/^\p{L}/u.test(after)) return false;
  const start = before.toLowerCase();
  if (/^[-‐‑]$/.test(between)) return gluedByHyphen.has(start);
  // What a line broke at its hyphen: "sub- processor", but not "sub- and main contractors".
  if (/^[-‐‑]\s$/.test(between)) return gluedBySpace.has(start) && !/^(?:and|or)$/i.test(after);
  return /^\s$/.test(between) && gluedBySpace.has(start);
}
