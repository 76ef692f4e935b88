import type { Span } from '../model/span.ts';
import type { DraftNumber } from './draft.ts';
import type { Numbered } from './numbering.ts';

/** What opens a clause: a number, or a heading without one. */
export type Opening = {
  readonly block: number;
  readonly start: number;
  readonly number: DraftNumber | null;
  readonly heading: Span | null;
  /** How much it stands out, see standsOut. */
  readonly stands: number;
  readonly outline: number | null;
};

/**
 * For every opening the index of its parent. Numbers stand below the number that they continue. A heading without
 * a number either groups the numbers that follow it at once ("CONFIDENTIALITY", then 5 to 9), or only holds text.
 */
export function nestHeadings(
  openings: readonly Opening[],
  isBody: (block: number) => boolean,
): readonly (number | null)[] {
  const parents: (number | null)[] = [];
  const indexOf = new Map<Numbered, number>();
  const seenStyles = new Set<string>();
  /** Heading that groups the numbers below this one (null: at the top). */
  const groups = new Map<Numbered | null, number>();
  let current: Numbered | null = null;
  let outline: { level: number; index: number }[] = [];
  for (const [index, opening] of openings.entries()) {
    if (opening.number !== null) {
      const { numbered } = opening.number;
      const above = numbered.parent;
      if (numbered.reading.rank === 'schedule') groups.delete(null);
      parents.push(groups.get(above) ?? (above === null ? null : (indexOf.get(above) ?? null)));
      indexOf.set(numbered, index);
      if (above === null || above.reading.rank === 'schedule') seenStyles.add(numbered.reading.style);
      current = numbered;
      outline = [];
      continue;
    }
    const next = nextNumber(openings, index, isBody);
    const follows = next?.opening.number?.numbered ?? null;
    const place = placeOf(current, follows, next?.atOnce === true, opening, openings, indexOf);
    const parent = place === null ? null : (indexOf.get(place) ?? null);
    const isGroup =
      follows !== null &&
      next?.atOnce === true &&
      follows.parent === place &&
      follows.reading.rank !== 'schedule' &&
      (place !== null || groupsAtTop(openings, follows, seenStyles));
    groups.delete(place);
    if (isGroup) {
      groups.set(place, index);
      parents.push(parent);
      outline = [];
      continue;
    }
    outline = outline.filter(({ level }) => opening.outline !== null && level < opening.outline);
    const over = outline.at(-1)?.index;
    parents.push(over ?? parent);
    if (opening.outline !== null) outline.push({ level: opening.outline, index });
  }
  return parents;
}

type Next = { readonly opening: Opening; readonly atOnce: boolean };

function nextNumber(openings: readonly Opening[], index: number, isBody: (block: number) => boolean): Next | null {
  const from = openings[index];
  const opening = openings.slice(index + 1, index + 40).find((each) => each.number !== null);
  if (from === undefined || opening === undefined) return null;
  const second = openings[index + 1];
  // Another heading in between: then that one is nearer.
  if (second !== opening) return { opening, atOnce: false };
  for (let block = from.block + 1; block < opening.block; block += 1)
    if (isBody(block)) return { opening, atOnce: false };
  return { opening, atOnce: true };
}

/** The number below which a heading stands: never one that must stay open for a number that comes later. */
function placeOf(
  current: Numbered | null,
  follows: Numbered | null,
  atOnce: boolean,
  heading: Opening,
  openings: readonly Opening[],
  indexOf: ReadonlyMap<Numbered, number>,
): Numbered | null {
  if (current === null) return null;
  const needed = follows?.parent ?? null;
  if (follows !== null && (atOnce || (needed !== null && isOpen(needed, current)))) return needed;
  let place: Numbered | null = null;
  for (let open: Numbered | null = current; open !== null; open = open.parent) {
    if (open.reading.rank === 'schedule') return open;
    if (open.parent === null || open.parent.reading.rank === 'schedule') {
      const stands = openings[indexOf.get(open) ?? -1]?.stands ?? 0;
      place = heading.stands < stands || (heading.stands < 2.5 && stands === 0) ? open : open.parent;
      if (place === null && follows !== null && follows.parent === null && heading.stands <= 2 && stands > 0)
        place = open;
      return place;
    }
  }
  return place;
}

function isOpen(number: Numbered, current: Numbered): boolean {
  for (let open: Numbered | null = current; open !== null; open = open.parent) if (open === number) return true;
  return false;
}

/** At the top only where headings cut one run of numbers, or numbers begin anew; else the heading is the title of the paper. */
function groupsAtTop(openings: readonly Opening[], follows: Numbered, seen: ReadonlySet<string>): boolean {
  if (follows.reading.value > 1 || seen.has(follows.reading.style)) return true;
  let before: Opening | null = null;
  for (const opening of openings) {
    const numbered = opening.number?.numbered;
    if (numbered === undefined) before = opening;
    else {
      if (numbered.parent === null && numbered.reading.style === follows.reading.style && numbered.reading.value > 1) {
        return before !== null;
      }
      before = null;
    }
  }
  return false;
}
