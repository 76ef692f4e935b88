import type {
  Bound,
  ClauseKind,
  ClausePart,
  Example,
  Fallback,
  Pattern,
  Quantity,
  Stance,
} from '../model/clause-kind.ts';
import type { NonEmpty } from '../model/span.ts';
import type { ClauseFile, PatternEntry } from './clause-schema.ts';
import { variantsOf } from './variants.ts';

/** A clause file in the words of the model. */
export function toClauseKind(file: ClauseFile, family: string, path: string): ClauseKind {
  return {
    id: file.id,
    family,
    title: file.title,
    says: file.says,
    ...(file.duty === true ? { isDuty: true } : {}),
    finds: toPatterns(file.finds),
    stances: (file.stances ?? []).map(toStance),
    parts: (file.parts ?? []).map(toPart),
    ...(file['reads-like'] === undefined ? {} : { readsLike: file['reads-like'] }),
    captures: file.captures ?? {},
    fallback: toFallback(file.fallback),
    examples: file.examples.flatMap(toExamples),
    also: file.also ?? [],
    path,
  };
}

function toPatterns(entries: readonly PatternEntry[]): NonEmpty<Pattern> {
  return nonEmpty(
    entries.map((entry) => ({
      within: entry.within ?? 'block',
      all: toSignals(entry.all),
      none: entry.none?.map(toSignal) ?? [],
    })),
  );
}

type SignalEntry = PatternEntry['all'][number];

function toSignals(entries: readonly SignalEntry[]): Pattern['all'] {
  return nonEmpty(entries.map(toSignal));
}

function toSignal(entry: SignalEntry): Pattern['all'][number] {
  if ('phrase' in entry) return { phrase: nonEmpty(entry.phrase) };
  if ('near' in entry) return { near: toPair(entry.near) };
  if ('then' in entry) return { then: toPair(entry.then) };
  if ('heading' in entry) return { heading: nonEmpty(entry.heading) };
  if ('defines' in entry) return { defines: nonEmpty(entry.defines) };
  if ('negated' in entry) return { negated: nonEmpty(entry.negated) };
  if ('affirmed' in entry) return { affirmed: nonEmpty(entry.affirmed) };
  if ('excepted' in entry) return { excepted: nonEmpty(entry.excepted) };
  if ('cited' in entry) return { cited: nonEmpty(entry.cited) };
  if ('modality' in entry) {
    const { modality, bearer } = entry;
    return { modality: nonEmpty(modality), ...(bearer === undefined ? {} : { bearer: nonEmpty(bearer) }) };
  }
  if ('bearer' in entry) return { bearer: nonEmpty(entry.bearer) };
  if ('quantity' in entry) return { quantity: toQuantity(entry.quantity) };
  if ('fact' in entry) return { fact: nonEmpty(entry.fact) };
  const { model, 'at-least': atLeast } = entry['reads-like'];
  return { readsLike: { model, atLeast } };
}

type QuantityEntry = Extract<SignalEntry, { quantity: unknown }>['quantity'];

function toQuantity(entry: QuantityEntry): Quantity {
  const bounds = (['at-most', 'at-least', 'more-than', 'less-than'] as const).flatMap((is): Bound[] => {
    const value = entry[is];
    if (value === undefined) return [];
    if (typeof value === 'number') return [{ is, than: value, says: String(value) }];
    return Object.entries(value).map(([unit, count]) => ({
      is,
      than: count * (hoursIn[unit] ?? 1),
      says: `${count} ${count === 1 ? unit.slice(0, -1) : unit}`,
    }));
  });
  return { fact: entry.fact, bounds: nonEmpty(bounds) };
}

/** As facts count: a month is 730 hours, a year 8760. */
const hoursIn: Readonly<Record<string, number>> = { hours: 1, days: 24, months: 730, years: 8760 };

function toPair({ a, b, words }: { a: readonly string[]; b: readonly string[]; words: number }) {
  return { a: nonEmpty(a), b: nonEmpty(b), words };
}

function toStance(entry: NonNullable<ClauseFile['stances']>[number]): Stance {
  return { id: entry.id, strength: entry.strength, says: entry.says, finds: toPatterns(entry.finds) };
}

function toPart(entry: NonNullable<ClauseFile['parts']>[number]): ClausePart {
  return { ...entry, in: entry.in ?? 'match', stances: nonEmpty(entry.stances.map(toStance)) };
}

/** One example for every variant of its words. */
function toExamples(entry: ClauseFile['examples'][number], index: number): readonly Example[] {
  const common = { entry: index, ...(entry.heading === undefined ? {} : { heading: entry.heading }) };
  if ('no-match' in entry) {
    return variantsOf(entry['no-match'].trim()).map((noMatch) => ({ ...common, noMatch, because: entry.because }));
  }
  return variantsOf(entry.match.trim()).map((match) => ({
    ...common,
    match,
    ...(entry.stance === undefined ? {} : { stance: entry.stance }),
    ...(entry.captures === undefined ? {} : { captures: entry.captures }),
    ...(entry.parts === undefined ? {} : { parts: entry.parts }),
  }));
}

/** The schema has checked that it holds something; the type learns it here. */
function nonEmpty<T>(list: readonly T[]): NonEmpty<T> {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('The schema let an empty list through.');
  return [first, ...rest];
}

/** Wording of a file in the words of the model. */
export function toFallback(file: ClauseFile['fallback']): Fallback {
  return {
    preferred: file.preferred.trim(),
    acceptable: file.acceptable.trim(),
    walkAway: file['walk-away'].trim(),
  };
}
