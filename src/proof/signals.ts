import type { ClauseKind, Pattern, Stance } from '../model/clause-kind.ts';
import type { NonEmpty } from '../model/span.ts';
import type { Complain } from './complaint.ts';
import { type OpenTrial, verdict } from './trial.ts';

/** A kind with one thing taken out of it, and where that thing stands in the file. */
type Weakened = { readonly kind: ClauseKind; readonly keys: readonly (string | number)[]; readonly what: string };

/**
 * Every signal earns its place: take it out, and at least one example changes its verdict or stance.
 * One that changes nothing is decoration, and can be wrong for years while all is green.
 */
export function checkSignals(kind: ClauseKind, trials: readonly OpenTrial[], complain: Complain): void {
  const before = trials.map((trial) => verdict(trial, kind));
  for (const weakened of weakenings(kind)) {
    const changed = patternsThatDiffer(kind, weakened.kind);
    const isChanged = (trial: OpenTrial, index: number) =>
      changed.some(trial.reading.fits) && verdict(trial, weakened.kind) !== before[index];
    if (trials.some(isChanged)) continue;
    complain(
      kind.path,
      weakened.keys,
      `found a ${weakened.what} that no example needs, expected each to earn its place: add the example that needs it, or delete it`,
    );
  }
}

/** Those that one of them has and the other has not: where none of them fits, both say the same. */
function patternsThatDiffer(a: ClauseKind, b: ClauseKind): readonly Pattern[] {
  const [ofA, ofB] = [new Set(patternsOf(a)), new Set(patternsOf(b))];
  return [...[...ofA].filter((each) => !ofB.has(each)), ...[...ofB].filter((each) => !ofA.has(each))];
}

function patternsOf({ finds, stances, parts }: ClauseKind): readonly Pattern[] {
  const all = [...stances, ...parts.flatMap((part) => part.stances)];
  return [...finds, ...all.flatMap((stance) => stance.finds)];
}

function weakenings(kind: ClauseKind): readonly Weakened[] {
  const found: Weakened[] = [];
  for (const { patterns, keys, what } of withoutOne(kind.finds)) {
    found.push({ kind: { ...kind, finds: patterns }, keys: ['finds', ...keys], what });
  }
  kind.stances.forEach((stance, index) => {
    const others = kind.stances.filter((_, other) => other !== index);
    found.push({ kind: { ...kind, stances: others }, keys: ['stances', index], what: `stance "${stance.id}"` });
    for (const { patterns, keys, what } of withoutOne(stance.finds)) {
      const stances = kind.stances.map((each, other) => (other === index ? { ...each, finds: patterns } : each));
      found.push({ kind: { ...kind, stances }, keys: ['stances', index, 'finds', ...keys], what });
    }
  });
  kind.parts.forEach((part, index) => {
    const swap = (stances: NonEmpty<Stance>): ClauseKind => ({
      ...kind,
      parts: kind.parts.map((each, other) => (other === index ? { ...each, stances } : each)),
    });
    part.stances.forEach((stance, at) => {
      const keys = ['parts', index, 'stances', at];
      const others = without(part.stances, at);
      if (others !== null) found.push({ kind: swap(others), keys, what: `stance "${stance.id}"` });
      for (const { patterns, keys: within, what } of withoutOne(stance.finds)) {
        const changed = replaced(part.stances, at, { ...stance, finds: patterns });
        found.push({ kind: swap(changed), keys: [...keys, 'finds', ...within], what });
      }
    });
  });
  return found;
}

type Without = {
  readonly patterns: NonEmpty<Pattern>;
  readonly keys: readonly (string | number)[];
  readonly what: string;
};

/** The patterns without one of them, and without one signal of one of them. The last of a list is never taken. */
function withoutOne(patterns: NonEmpty<Pattern>): readonly Without[] {
  return patterns.flatMap((pattern, index) => {
    const found: Without[] = [];
    const rest = without(patterns, index);
    if (rest !== null) found.push({ patterns: rest, keys: [index], what: 'pattern' });
    const swap = (changed: Pattern): NonEmpty<Pattern> => replaced(patterns, index, changed);
    pattern.all.forEach((_, at) => {
      const all = without(pattern.all, at);
      if (all !== null) found.push({ patterns: swap({ ...pattern, all }), keys: [index, 'all', at], what: 'signal' });
    });
    pattern.none.forEach((_, at) => {
      const none = pattern.none.filter((_, other) => other !== at);
      found.push({ patterns: swap({ ...pattern, none }), keys: [index, 'none', at], what: 'guard' });
    });
    return found;
  });
}

function replaced<T>([first, ...rest]: NonEmpty<T>, index: number, value: T): NonEmpty<T> {
  return [index === 0 ? value : first, ...rest.map((each, at) => (at + 1 === index ? value : each))];
}

function without<T>(list: NonEmpty<T>, index: number): NonEmpty<T> | null {
  const [first, ...rest] = list.filter((_, at) => at !== index);
  return first === undefined ? null : [first, ...rest];
}
