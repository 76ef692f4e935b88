import type { Bound, CapturedFact, Quantity } from '../model/clause-kind.ts';
import type { Bearer, DutyFact } from '../model/fact.ts';
import { sayProbability } from '../model/models.ts';
import type { AskedDuty, Choice, CompiledSignal } from './compile.ts';
import type { Part } from './occurrence.ts';

/** What was found for a signal, in words for a reader: `phrase “personal data”`, `near: notify … breach`. */
export function sayFound(signal: CompiledSignal, parts: readonly Part[]): string {
  const [first = '', second = ''] = parts.map(({ found }) => found);
  switch (signal.is) {
    case 'phrase':
      return `phrase ${sayPhrase(first)}`;
    case 'near':
    case 'then':
      return `${signal.is}: ${bare(first)} … ${bare(second)}`;
    case 'heading':
      return `heading ${sayPhrase(first)}`;
    case 'defines':
      return `defines ${sayPhrase(first)}`;
    case 'fact':
      return `fact: ${first}`;
    case 'negated':
    case 'affirmed':
    case 'excepted':
    case 'cited':
      return `${signal.is}: ${sayPhrase(first)}`;
    case 'duty':
      return `duty: ${parts.map(({ found }) => found).join(', ')}`;
    case 'quantity':
      return sayQuantity(signal.quantity);
    case 'reads-like':
      return first;
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
    case 'negated':
      return `inside a negation ${oneOf(signal.any)}`;
    case 'affirmed':
      return `outside of a negation ${oneOf(signal.any)}`;
    case 'excepted':
      return `inside an exception ${oneOf(signal.any)}`;
    case 'cited':
      return `a reference to a clause with ${oneOf(signal.any)}`;
    case 'duty':
      return `words by which ${sayDuty(signal)}`;
    case 'quantity':
      return `a ${sayQuantity(signal.quantity)}`;
    case 'reads-like':
      return `a sentence that reads like ${signal.model} (at least ${sayProbability(signal.atLeast)})`;
    default:
      return signal satisfies never;
  }
}

/** A choice in words: `one of: destroy, return`, or the phrase itself where it is the only one. */
export function oneOf({ texts }: Choice): string {
  const [first = ''] = texts;
  return texts.length === 1 ? sayPhrase(first) : `one of: ${texts.map(bare).join(', ')}`;
}

/** `“samples”`; of `<confidential information>`, that it may be a term that stands for it. */
function sayPhrase(text: string): string {
  return bare(text) === text ? `“${text}”` : `“${bare(text)}” or a term for it`;
}

/** The phrase without angle brackets. */
export function bare(text: string): string {
  return text.replace(/^<(.+)>$/, '$1');
}

/** A signal as the library asks for it, whether found or not. */
export function saySignal(signal: CompiledSignal): string {
  return `${signal.is}: ${sayLacking(signal)}`;
}

/** `the recipient or each party shall or may`. */
export function sayDuty({ modality, bearer }: AskedDuty): string {
  const who = bearer === null ? 'somebody' : bearer.map((each) => bearerNames[each]).join(' or ');
  return `${who} ${modality === null ? 'has a duty or a right' : modality.map((each) => modalityNames[each]).join(' or ')}`;
}

const bearerNames = {
  recipient: 'the recipient',
  discloser: 'the discloser',
  'each-party': 'each party',
  named: 'a party by its name',
} as const satisfies Record<Bearer['who'], string>;

const modalityNames = {
  shall: 'shall',
  'shall-not': 'shall not',
  may: 'may',
  endeavours: 'only endeavours to',
} as const satisfies Record<DutyFact['modality'], string>;

/** `duration of at most 72 hours`. */
export function sayQuantity({ fact, bounds }: Quantity): string {
  return `${fact} of ${bounds.map(({ is, says }) => `${boundNames[is]} ${says}`).join(' and ')}`;
}

const boundNames = {
  'at-most': 'at most',
  'at-least': 'at least',
  'more-than': 'more than',
  'less-than': 'less than',
} as const satisfies Record<Bound['is'], string>;

export const factNames = {
  duration: 'a duration',
  date: 'a date',
  amount: 'an amount of money',
  'governing-law': 'a governing law',
  forum: 'a court or tribunal',
} as const satisfies Record<CapturedFact, string>;
