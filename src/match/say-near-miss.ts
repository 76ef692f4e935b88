import type { Choice, CompiledSignal } from './compile.ts';
import { bare, factNames, sayDuty, sayQuantity } from './say.ts';

/** A signal that a passage lacks: with all its alternatives, and as a person would say it. */
export type Lacking = { readonly whole: string; readonly brief: string };

/** How many alternatives or quotes are told: a reader takes the rest from them. */
const told = 3;

/** `has “return” and “samples”, but nothing like “termination”, “request” or “end of”`: what follows "It" in a sentence. */
export function sayNearMiss(quotes: readonly string[], lacks: readonly Lacking[], ruledOut: readonly string[]): string {
  const has = quotes.slice(-told).map((words) => `“${words}”`);
  const reasons = [
    ...lacks.map(({ brief }) => brief),
    ...ruledOut.map((words) => `${words} makes it another kind of clause`),
  ];
  return [...(has.length === 0 ? [] : [`has ${listed(has, 'and')}`]), listed(reasons, 'and')].join(', but ');
}

export const tooFarApart = 'too far from each other';

/** A signal that is nowhere in a passage, in a few words. */
export function sayBriefly(signal: CompiledSignal): string {
  switch (signal.is) {
    case 'phrase':
      return anyLike(signal.any);
    case 'near':
    case 'then':
      return `${anyLike(signal.a)} with ${examples(signal.b)}`;
    case 'heading':
      return `no heading like ${examples(signal.any)}`;
    case 'defines':
      return `no definition of anything like ${examples(signal.any)}`;
    case 'fact':
      return `no ${signal.kinds.map((kind) => factNames[kind].replace(/^an? /, '')).join(' or ')} that was recognised`;
    case 'negated':
      return `no negation of anything like ${examples(signal.any)}`;
    case 'affirmed':
      return `nothing that affirms anything like ${examples(signal.any)}`;
    case 'excepted':
      return `no exception for anything like ${examples(signal.any)}`;
    case 'cited':
      return `no reference to a clause with anything like ${examples(signal.any)}`;
    case 'duty':
      return `nothing that ${sayDuty(signal)}`;
    case 'quantity':
      return `no ${sayQuantity(signal.quantity)}`;
    case 'reads-like':
      return `no sentence that reads like ${signal.model}`;
    default:
      return signal satisfies never;
  }
}

/** `nothing like “destroy” or “return”`. */
export function anyLike(any: Choice): string {
  return any.texts.length === 1 ? `not ${examples(any)}` : `nothing like ${examples(any)}`;
}

/** The first alternatives that are no forms of one another. */
function examples({ texts }: Choice): string {
  const shown: string[] = [];
  for (const text of texts.map(bare)) {
    if (shown.length < told && !shown.some((other) => isFormOf(text, other))) shown.push(text);
  }
  return listed(
    shown.map((text) => `“${text.replace(/\*$/, '…')}”`),
    'or',
  );
}

/** "rights" of "right", "termination" of "terminate": for a list in which each word should tell something new. */
function isFormOf(text: string, other: string): boolean {
  return text.startsWith(other) || text.slice(0, 6) === other.slice(0, 6);
}

function listed(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
