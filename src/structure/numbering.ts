import type { Label, Reading } from './label.ts';

/** A label that may number something, with what speaks for and against it. Costs are on one scale: 0 is certain, 6 absurd. */
export type Candidate = {
  readonly label: Label;
  /** What it costs to call it plain text, and what to call it a number. */
  readonly asText: number;
  readonly asNumber: number;
  /** x at which it stands; NaN where nothing is known. */
  readonly left: number;
  /** The word processor's own level, or -1. */
  readonly listLevel: number;
  /** The word processor's own name of the list, or null. */
  readonly list: string | null;
  /** A heading or other text stands between it and the number before it: lists may begin anew. */
  readonly fresh: boolean;
  /** A heading without a number stands right before it: no item of a list goes on below that. */
  readonly headed: boolean;
};

/** A candidate that was taken for a number: how it was read, and below which other one it stands. */
export type Numbered = {
  readonly reading: Reading;
  readonly parent: Numbered | null;
  /** Index of the candidate. */
  readonly index: number;
  readonly left: number;
  readonly listLevel: number;
  readonly list: string | null;
  readonly depth: number;
  readonly stack: Stack;
};

/** The numbers that are open, one below the other: one and the same object wherever these are. Holds those that go on from it. */
type Stack = { readonly below: Map<string, Stack> };

type State = {
  /** Innermost number that is open. */
  readonly top: Numbered | null;
  readonly cost: number;
  readonly chosen: Numbered | null;
  readonly before: State | null;
};

/** Wider finds nothing more on real agreements, narrower loses ambiguous roman letters. */
const width = 24;
const deepest = 12;

/**
 * Which of the candidates are numbers, and the tree that they make: the cheapest way to read all of them in order.
 * A beam search over the stack of open numbers, in which every candidate may be read in each of its ways or be text.
 * One entry for every candidate, null where it is text.
 */
export function number(candidates: readonly Candidate[]): readonly (Numbered | null)[] {
  const nothing: Stack = { below: new Map() };
  let beam: readonly State[] = [{ top: null, cost: 0, chosen: null, before: null }];
  for (const [index, candidate] of candidates.entries()) {
    const named = candidate.label.readings.map((reading) => ({ reading, name: nameOf(reading) }));
    const best = new Map<Stack, State>();
    const limit = startLimit();
    const wins = (stack: Stack, cost: number): boolean => {
      if (cost > limit.at) return false;
      const rival = best.get(stack);
      if (rival === undefined) lower(limit, cost);
      return rival === undefined || cost < rival.cost;
    };
    for (const before of beam) {
      const { top } = before;
      const asText = before.cost + candidate.asText;
      const asNumber = before.cost + candidate.asNumber;
      const same = top?.stack ?? nothing;
      if (wins(same, asText)) best.set(same, { top, cost: asText, chosen: null, before });
      // No move costs less than nothing.
      if (asNumber > limit.at) continue;
      for (const { reading, name } of named) {
        for (const { parent, cost: moved } of moves(top, reading, candidate)) {
          if ((parent?.depth ?? -1) + 1 >= deepest) continue;
          const cost = asNumber + moved;
          if (cost > limit.at) continue;
          const stack = stackOn(parent?.stack ?? nothing, name);
          if (!wins(stack, cost)) continue;
          const chosen = opened(parent, reading, candidate, { index, stack });
          best.set(stack, { top: chosen, cost, chosen, before });
        }
      }
    }
    beam = [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, width);
  }
  return traced(beam[0] ?? null, candidates.length);
}

function traced(last: State | null, length: number): readonly (Numbered | null)[] {
  const found: (Numbered | null)[] = [];
  for (let state = last; state !== null && found.length < length; state = state.before) found.push(state.chosen);
  return found.reverse();
}

/** What no state of the next beam costs more than: as soon as `width` stacks were found, the dearest of the cheapest of them. */
type Limit = { at: number; readonly cheapest: number[] };

function startLimit(): Limit {
  return { at: Number.POSITIVE_INFINITY, cheapest: [] };
}

/** Takes note of what a stack costs that was not there before. Others may yet make it cheaper, which only makes the limit generous. */
function lower(limit: Limit, cost: number): void {
  const { cheapest } = limit;
  let at = cheapest.length;
  for (; at > 0 && (cheapest[at - 1] ?? 0) > cost; at -= 1) cheapest[at] = cheapest[at - 1] ?? 0;
  cheapest[at] = cost;
  if (cheapest.length > width) cheapest.pop();
  if (cheapest.length === width) limit.at = cheapest[width - 1] ?? 0;
}

function nameOf({ style, parts, value }: Reading): string {
  return `${style} ${parts?.join('.') ?? value}`;
}

function stackOn(below: Stack, name: string): Stack {
  const known = below.below.get(name);
  if (known !== undefined) return known;
  const stack: Stack = { below: new Map() };
  below.below.set(name, stack);
  return stack;
}

function opened(
  parent: Numbered | null,
  reading: Reading,
  { left, listLevel, list }: Candidate,
  where: { readonly index: number; readonly stack: Stack },
): Numbered {
  return { reading, parent, left, listLevel, list, depth: (parent?.depth ?? -1) + 1, ...where };
}

type Move = { readonly parent: Numbered | null; readonly cost: number };

/** Every place in the stack where a number so read may stand, and what it costs there. */
function moves(top: Numbered | null, reading: Reading, candidate: Candidate): readonly Move[] {
  const found: Move[] = [];
  let popped = 0;
  for (let open = top; open !== null; open = open.parent) {
    const next = besideCost(open, reading, candidate);
    if (next !== null) found.push({ parent: open.parent, cost: next + popped * 0.02 });
    const child = belowCost(open, reading, candidate);
    if (child !== null) found.push({ parent: open, cost: child + popped * 0.25 });
    popped += 1;
  }
  const root = belowCost(null, reading, candidate);
  const leaves = reading.rank !== 'schedule' && inSchedule(top) ? 1 : 0;
  if (root !== null) found.push({ parent: null, cost: root + Math.min(popped, 2) * 0.25 + leaves });
  return found;
}

/** What comes after schedules seldom belongs to the agreement before them. */
function inSchedule(top: Numbered | null): boolean {
  for (let open = top; open !== null; open = open.parent) if (open.reading.rank === 'schedule') return true;
  return false;
}

/** As the next of the same list, or null where it cannot be. */
function besideCost(open: Numbered, reading: Reading, candidate: Candidate): number | null {
  if (isDecimal(reading)) {
    const parts = open.reading.parts;
    if (parts === null || parts.length !== reading.parts.length) return null;
    const style = open.reading.style === reading.style ? 0 : 1;
    if (samePrefix(parts, reading.parts, parts.length - 1)) return stepCost(open, reading, candidate) + style;
    // "4.3", then "5.1" although nothing printed "5".
    const prefixGrows =
      samePrefix(parts, reading.parts, parts.length - 2) && (reading.parts.at(-2) ?? 0) === (parts.at(-2) ?? 0) + 1;
    return (prefixGrows && reading.value === 1 ? 1.1 : 4.2) + style;
  }
  if (open.reading.style !== reading.style) return null;
  return stepCost(open, reading, candidate);
}

function stepCost(open: Numbered, reading: Reading, candidate: Candidate): number {
  return valueCost(reading.value - open.reading.value, reading, candidate) + layoutCost(open, candidate);
}

function valueCost(step: number, reading: Reading, { fresh }: Candidate): number {
  // 5, 5A, 5B, 6.
  if (step > 0 && step <= 1) return 0;
  if (step > 1 && step <= 4) return 1.4 + 0.4 * step;
  if (reading.rank === 'schedule') return 1;
  if (reading.value === 1 && step <= 0) return fresh ? 2 : 3.2;
  return step === 0 ? 4.2 : 5;
}

function layoutCost(sibling: Numbered, { left, listLevel, list }: Candidate): number {
  const other = list !== sibling.list ? 0.5 : 0;
  const level = listLevel !== sibling.listLevel ? (Math.min(listLevel, sibling.listLevel) < 0 ? 0.5 : 2) : other;
  return level + (Math.abs(left - sibling.left) > 6 ? 0.6 : 0);
}

/** As the first of a list below an open number (or at the top), or null where it cannot be. */
function belowCost(open: Numbered | null, reading: Reading, candidate: Candidate): number | null {
  if (reading.rank === 'schedule') return open !== null ? null : reading.value === 1 ? 0.3 : 0.8;
  const level = open === null ? 0 : insideCost(open, candidate);
  if (isDecimal(reading)) return decimalBelowCost(open, reading, level);
  const headed = candidate.headed && open?.reading.rank === 'letter' ? 0.6 : 0;
  const first = reading.value === 1 ? headed : 4 + Math.min(reading.value, 20) * 0.02;
  if (reading.value !== 1 && open !== null && open.reading.rank === 'letter') return null;
  return rankCost(open, reading) + first + level + (nests(open, reading.style) ? 4 : 0);
}

function decimalBelowCost(open: Numbered | null, reading: Decimal, level: number): number | null {
  const parts = open?.reading.parts ?? null;
  if (parts !== null && parts.length === reading.parts.length - 1 && samePrefix(parts, reading.parts, parts.length)) {
    return (reading.value === 1 ? 0.05 : 1.2 + Math.min(reading.value, 8) * 0.3) + level;
  }
  // Parent not printed: only at the top, or below a part of the document that numbers anew.
  if (open !== null && open.reading.rank !== 'schedule' && open.reading.rank !== 'part') return null;
  if (reading.value !== 1) return 4.5;
  return reading.parts.every((part) => part === 1) ? 0.8 : 2.5;
}

function insideCost(open: Numbered, { left, listLevel, list }: Candidate): number {
  // Levels of two lists cannot be compared.
  const level = list === open.list && listLevel >= 0 && open.listLevel >= 0 && listLevel <= open.listLevel ? 1 : 0;
  const centred = open.reading.rank !== 'number' && open.reading.rank !== 'letter';
  return level + (!centred && left < open.left - 6 ? 0.6 : 0);
}

const ranks = ['schedule', 'part', 'article', 'section', 'number', 'letter'] as const;

/** How odd it is to see such a number below such a one, from agreements: articles hold sections, letters hold no articles. */
function rankCost(open: Numbered | null, reading: Reading): number {
  if (open === null) return reading.rank === 'letter' ? 0.5 : 0.2;
  const above = ranks.indexOf(open.reading.rank);
  const own = ranks.indexOf(reading.rank);
  if (reading.rank === 'letter') return /^\.[AI]/.test(reading.style) && above === own ? 1 : 0.3;
  // "A." and "I." head what is numbered from 1.
  if (reading.rank === 'number' && /^\.[AI]$/.test(open.reading.style)) return 0.3;
  if (reading.rank === 'number') {
    if (above < own) return 0.3;
    return open.reading.rank === 'letter' ? 0.9 : isDecimal(open.reading) ? 0.9 : 1.2;
  }
  if (own > above) return 0.2;
  return reading.rank === 'section' ? 2.5 : 4;
}

function nests(open: Numbered | null, style: string): boolean {
  for (let each = open; each !== null; each = each.parent) if (each.reading.style === style) return true;
  return false;
}

type Decimal = Reading & { readonly parts: readonly number[] };

function isDecimal(reading: Reading): reading is Decimal {
  return reading.parts !== null && reading.parts.length > 1;
}

function samePrefix(a: readonly number[], b: readonly number[], length: number): boolean {
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
