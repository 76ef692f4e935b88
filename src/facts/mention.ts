import type { Document } from '../model/document.ts';
import { bareName, type PaperNames } from '../model/paper-name.ts';
import { firstFrom, type Span } from '../model/span.ts';

/** Words that call an agreement by a name, this one or another. */
export type Mention = Span & {
  readonly isThis: boolean;
  /**
   * What they call it, bare and of one: "order form" for "any Order Forms". Of a defined term that stands for the name of a paper
   * ('the Master Services Agreement (the "Agreement")'), that name.
   */
  readonly called: string;
};

const titles = [
  'Agreement(?:s|\\(s\\))?',
  'Contracts?',
  'Addend(?:um|a)',
  'Amendment(?:s|\\(s\\))?',
  'Deeds?',
  'Terms(?: and Conditions)?',
  'Leases?',
  'Order Form(?:s|\\(s\\))?',
  '(?:Purchase|Work|Service|Change) Orders?',
  'Statements? of Work',
  'Side Letters?',
  '(?:Cover|Setup) Pages?',
  'Playbook',
  'Undertakings?',
];
const nouns = [...titles, ...titles.map(inCapitals), '(?:DPA|M?NDA|BAA|MSA|PSA|SOW|SLA|CSA)s?'].join('|');
/** What names of agreements end in; "of Service" belongs to "Terms of Service". */
const ending = new RegExp(`\\b(?:${nouns})(?! (?:${nouns})\\b)(?: of (?!The|THE)\\p{Lu}\\p{L}+)?(?![\\p{L}\\d])`, 'gu');
const wholeNoun = new RegExp(`^(?:${nouns}|Orders?|ORDERS?)$`, 'u');

/** The mentions within a stretch of a paper, in reading order. */
export type MentionsIn = (span: Span) => readonly Mention[];

/** Finds every mention of a paper, once. `names` are what the paper calls itself. */
export function mentionsOf({ text, terms }: Document, names: PaperNames): MentionsIn {
  // What a term stands for, where that is the name of a paper.
  const meanings = new Map<string, Named>();
  for (const { term, meaning } of terms) {
    const [meant] = namedIn(text.slice(meaning.start, meaning.end));
    if (meant !== undefined) meanings.set(ofOne(bareName(term)), meant);
  }
  const all = namedIn(text).map(({ start, end, called, which }): Mention => {
    const meant = meanings.get(called) ?? { called, which: '' };
    const isThis = [which, meant.which].some(saysThis) || isOneOf(meant.called, names);
    return { start, end, isThis, called: meant.called };
  });
  return ({ start, end }) => {
    const first = firstFrom(all, start);
    let last = first;
    while ((all[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last += 1;
    return all.slice(first, last);
  };
}

/** "Amendment" is one of the names of "Amendment No. 2". */
function isOneOf(called: string, { titles, short }: PaperNames): boolean {
  return short.includes(called) || titles.some((title) => title === called || title.startsWith(`${called} no`));
}

type Named = Span & { readonly called: string; readonly which: string };

function namedIn(words: string): readonly Named[] {
  return [...words.matchAll(ending)].map((hit) => {
    const { start, which } = beginning(words, hit.index);
    const end = hit.index + hit[0].length;
    return { start, end, which, called: ofOne(bareName(words.slice(start, end))) };
  });
}

const longest = 6;
const opener = /^(?:The|This|These|Any|Each|An?|In|Under|For|Such|Where|If|All|And|Or|To|With|THE|THIS|THESE)$/;

/** Where the capitalised words before a noun begin, and the word before them. */
function beginning(words: string, noun: number): { readonly start: number; readonly which: string } {
  const ahead = words.slice(Math.max(words.lastIndexOf('\n', noun) + 1, noun - 160), noun).split(' ');
  // The noun follows upon a space, or begins the words.
  if (ahead.pop() !== '') return { start: noun, which: '' };
  let [start, count] = [noun, 0];
  for (; count < longest && ahead.length > 0; count += 1) {
    const joins =
      /^(?:and|&|of|for)$/.test(ahead[ahead.length - 1] ?? '') && ahead.length > 1 ? (ahead.pop() ?? '') : '';
    const word = ahead[ahead.length - 1] ?? '';
    if (!/^\p{Lu}[\p{L}\d’'&-]*$/u.test(word) || opener.test(word) || (joins !== '' && wholeNoun.test(word))) {
      if (joins !== '') ahead.push(joins);
      break;
    }
    ahead.pop();
    start -= word.length + 1 + (joins === '' ? 0 : joins.length + 1);
  }
  return { start, which: ahead[ahead.length - 1] ?? '' };
}

function saysThis(which: string): boolean {
  return /^(?:this|these)$/i.test(which);
}

/** "order forms" as "order form": what is said of each is said of one. Terms are always several. */
function ofOne(name: string): string {
  return name
    .replace(/^statements of/, 'statement of')
    .replace(/addenda$/, 'addendum')
    .replace(/(?<!term)s$/, '');
}

function inCapitals(pattern: string): string {
  return pattern.replace(/[A-Za-z]+/g, (letters) => (letters === 's' ? '[Ss]' : letters.toUpperCase()));
}
