import type { CapturedFact } from '../model/clause-kind.ts';
import type { Choice, CompiledSignal } from './compile.ts';
import type { Part } from './occurrence.ts';

/** What was found for a signal, in words for a reader: `phrase “personal data”`, `near: notify … breach`. */
export function sayFound(signal: CompiledSignal, parts: readonly Part[]): string {
  const [first = '', second = ''] = parts.map(({ found }) => found);
  switch (signal.is) {
    case 'phrase':
      return `phrase “${first}”`;
    case 'near':
    case 'then':
      return `${signal.is}: ${first} … ${second}`;
    case 'heading':
      return `heading “${first}”`;
    case 'defines':
      return `defines “${first}”`;
    case 'fact':
      return `fact: ${first}`;
    default:
      return signal satisfies never;
  }
}

/** A signal that was not found: `one of: destroy, return`. */
export function sayLacking(signal: CompiledSignal): string {
  switch (signal.is) {
    case 'phrase':
      return oneOf(signal.any);
    case 'near':
      return `${oneOf(signal.a)}, within ${signal.words} words of ${oneOf(signal.b)}`;
    case 'then':
      return `${oneOf(signal.a)}, and at most ${signal.words} words after it ${oneOf(signal.b)}`;
    case 'heading':
      return `a heading with ${oneOf(signal.any)}`;
    case 'defines':
      return `the definition of ${oneOf(signal.any)}`;
    case 'fact':
      return signal.kinds.map((kind) => factNames[kind]).join(' or ');
    default:
      return signal satisfies never;
  }
}

/** A choice in words: `one of: destroy, return`, or the phrase itself where it is the only one. */
export function oneOf({ texts }: Choice): string {
  return texts.length === 1 ? `“${texts[0]}”` : `one of: ${texts.join(', ')}`;
}

/** A signal as the library asks for it, whether found or not. */
export function saySignal(signal: CompiledSignal): string {
  return `${signal.is}: ${sayLacking(signal)}`;
}

export const factNames = {
  duration: 'a duration',
  date: 'a date',
  amount: 'an amount of money',
  'governing-law': 'a governing law',
  forum: 'a court or tribunal',
} as const satisfies Record<CapturedFact, string>;
