import type { NearMiss } from '../model/match.ts';
import type { Choice, CompiledKind, CompiledPattern, CompiledSignal } from './compile.ts';
import { describe, found } from './describe-near-miss.ts';
import { hitsByUnit, type IndexedDocument } from './indexed-document.ts';
import { dutiesByUnit } from './signals/duty.ts';
import { heading } from './signals/heading.ts';
import { alikeByUnit } from './signals/reads-like.ts';
import { hitsOfWords, type UnitAt } from './signals.ts';
import { isOwn, readingOf } from './tightest.ts';
import { type Usage, type UsageOf, weightOf } from './weights.ts';

// What the document says nowhere weighs this much more among what a passage lacks: where no word of secrets is in the whole
// paper, a paragraph that says "hereinafter" is no definition of them that was missed by a hair.
const absent = 3;

// A number of days stands in every tenth clause or so.
const factWeight = 1;
// As much as a word that one clause in fifty has.
const readingWeight = 4;

// Every other sentence says who shall do something.
const dutyWeight = 0.5;

// A passage that shows less than this share of what a kind is known by is like it in name alone: many paragraphs say
// "shall" or "report".
const leastShare = 0.45;

/**
 * For a kind that is nowhere, the unit that comes closest to one of its patterns: one that is close before one that is not,
 * then the most signals, a pair counting as two, then the largest share by weight, then those rarest in the document, then
 * under a wanted heading, then the earliest. Null where no word of it is found.
 */
export function nearMiss(index: IndexedDocument, kind: CompiledKind, usage: UsageOf): NearMiss | null {
  let best: Candidate | null = null;
  for (const pattern of kind.finds) {
    best = closest(index, pattern, (choice) => usage(kind.kind, choice), best);
  }
  return best === null ? null : { ...describe(index, kind, best, usage), isClose: isClose(best) };
}

type Candidate = {
  readonly pattern: CompiledPattern;
  readonly at: UnitAt;
  readonly count: number;
  readonly share: number;
  readonly rarity: number;
  readonly headings: number;
  readonly start: number;
};

function isCloser(a: Candidate, b: Candidate): boolean {
  if (isClose(a) !== isClose(b)) return isClose(a);
  if (a.count !== b.count) return a.count > b.count;
  if (a.share !== b.share) return a.share > b.share;
  if (a.rarity !== b.rarity) return a.rarity > b.rarity;
  if (a.headings !== b.headings) return a.headings > b.headings;
  return a.start < b.start;
}

function isClose({ share }: Pick<Candidate, 'share'>): boolean {
  return share >= leastShare;
}

/** Whether what has at most this count and this share can be closer. */
function mayBeCloser(most: Pick<Candidate, 'count' | 'share'>, { count, share }: Candidate): boolean {
  // A share is a sum of weights in another order: a hair more or less decides nothing here.
  const reach = { count: most.count, share: most.share + 1e-9 };
  if (isClose(reach) !== isClose({ share })) return isClose(reach);
  return reach.count > count || (reach.count === count && reach.share >= share);
}

/** The unit closest to a pattern where it is closer than what is known so far, else that. */
function closest(
  index: IndexedDocument,
  pattern: CompiledPattern,
  usage: (choice: Choice) => Usage,
  known: Candidate | null,
): Candidate | null {
  const { within, all } = pattern;
  const atoms = all.flatMap((signal) => atomsOf(index, pattern, signal, usage));
  const headings = all.flatMap((signal) =>
    signal.is === 'heading' ? [{ signal, weight: weightOf(usage(signal.any), 0, 0) }] : [],
  );
  const whole =
    sum(headings) + sum(atoms.map(({ units, weight }) => ({ weight: units.size === 0 ? absent * weight : weight })));
  // Most patterns cannot come closer even with every word that the paper has: they are not looked at unit by unit.
  const most = [...atoms.filter(({ units }) => units.size > 0), ...headings];
  if (known !== null && !mayBeCloser({ count: most.length, share: sum(most) / whole }, known)) return known;
  const tallies = new Map<number, { count: number; weight: number; rarity: number }>();
  for (const { units, weight } of atoms) {
    for (const unit of units.keys()) {
      const tally = tallies.get(unit);
      if (tally === undefined) {
        tallies.set(unit, { count: 1, weight, rarity: 1 / units.size });
        continue;
      }
      tally.count += 1;
      tally.weight += weight;
      tally.rarity += 1 / units.size;
    }
  }
  let best = known;
  for (const [unit, { count, weight, rarity }] of tallies) {
    const { own = [], clause = null } = index.units[within].list[unit] ?? {};
    const under = headings.filter(({ signal }) => heading(index, clause, signal.any) !== null);
    const share = (weight + sum(under)) / whole;
    const start = index.sentences[own[0] ?? -1]?.start ?? 0;
    const headed = under.length;
    const candidate = { pattern, at: { within, unit }, count: count + headed, share, rarity, headings: headed, start };
    if (best !== null && !isCloser(candidate, best)) continue;
    if (hasOwn(index, candidate)) best = candidate;
  }
  return best;
}

function sum(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((total, { weight }) => total + weight, 0);
}

/** Where each part of a signal that stands in text is found, and how much it tells. */
type Atom = { readonly units: ReadonlyMap<number, unknown>; readonly weight: number };

function atomsOf(
  index: IndexedDocument,
  { within }: CompiledPattern,
  signal: CompiledSignal,
  usage: (choice: Choice) => Usage,
): readonly Atom[] {
  const atom = (any: Choice, units: Atom['units'] = hitsByUnit(index, within, any)): Atom => {
    return { units, weight: weightOf(usage(any), index.units[within].list.length, units.size) };
  };
  switch (signal.is) {
    case 'phrase':
    case 'defines':
    case 'negated':
    case 'affirmed':
    case 'excepted':
    case 'cited':
      return [atom(signal.any, hitsOfWords(index, within, signal))];
    case 'near':
    case 'then':
      return [atom(signal.a), atom(signal.b)];
    case 'fact':
    case 'quantity':
      return [{ units: index.factsByUnit[within], weight: factWeight }];
    case 'duty':
      return [{ units: dutiesByUnit(index, within), weight: dutyWeight }];
    case 'reads-like':
      return [{ units: alikeByUnit(index, within, signal), weight: readingWeight }];
    case 'heading':
      return [];
    default:
      return signal satisfies never;
  }
}

/** Whether anything was found in the unit itself: what lies in a lead-in alone is the lead-in's own near miss. */
function hasOwn(index: IndexedDocument, { pattern, at }: Candidate): boolean {
  const reading = readingOf(index, at);
  return pattern.all.some((signal) =>
    found(index, at, signal).some(({ places }) => places.some((place) => isOwn(place, reading))),
  );
}
