import type { Piece } from '../../../model/piece.ts';
import { type Place, placeInWords } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { firstOf } from '../../first-of.ts';

/** The parts of a clause number: [4, 2] for "4.2". */
type Parts = readonly number[];

/** A line that begins with something like a number. */
type Entry = {
  readonly at: number;
  readonly token: string;
  /** Full stop or bracket behind it. */
  readonly end: string;
  /** As it stands, "42" being [42]; null for a stroke or letter that may have been a one. */
  readonly parts: Parts | null;
  readonly digits: string;
  /** Whether what follows begins like a heading or a sentence. */
  readonly opens: boolean;
};

type Repair = { readonly at: number; readonly was: string; readonly now: string };

/** How sure a number can be that is known by its neighbours: no guess, and not sure either. */
const bySequence = 60;
/** So many of the next numbers may bear out a reading. */
const ahead = 3;
const shown = 6;

/**
 * Text recognition loses the full stops of clause numbers, and now and then a digit: "42" between "4.1" and "4.3". Where a number
 * breaks the sequence and reads right as the next one, the line has that number; where the next one alone does not show it, the
 * numbers after it must. A Problem says which were read so. Lines with a text layer count in the sequence and stay as they are.
 */
export function withNumbersInSequence(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[];
  readonly problems: readonly Problem[];
} {
  if (pieces.every(({ confidences }) => confidences === undefined)) return { pieces, problems: [] };
  const repairs = repairsOf(pieces);
  if (repairs.length === 0) return { pieces, problems: [] };
  const mended = [...pieces];
  for (const repair of repairs) {
    const piece = mended[repair.at];
    if (piece !== undefined) mended[repair.at] = renumbered(piece, repair);
  }
  return { pieces: mended, problems: [problemOf(pieces, repairs)] };
}

function repairsOf(pieces: readonly Piece[]): readonly Repair[] {
  const entries = pieces.flatMap((piece, at): Entry[] => entryOf(piece, at) ?? []);
  const repairs: Repair[] = [];
  let last: { readonly parts: Parts; readonly opens: boolean } = { parts: [], opens: true };
  for (const [index, entry] of entries.entries()) {
    const next = entries.slice(index + 1, index + 1 + ahead);
    if (entry.parts !== null && isNext(last.parts, entry.parts)) {
      last = { parts: entry.parts, opens: entry.opens };
      if (/[,:·]/.test(entry.token)) push(repairs, pieces, entry, entry.parts);
      continue;
    }
    const read = inSequence(entry, last, next);
    if (read !== null) {
      // A stroke that was "1." has swallowed its full stop.
      push(repairs, pieces, entry, read, entry.parts === null ? next[0]?.end : entry.end);
      last = { parts: read, opens: entry.opens };
    } else if (entry.parts !== null && (entry.parts.length > 1 || entry.end !== '')) {
      // A number was lost, or a schedule begins anew.
      last = { parts: entry.parts, opens: entry.opens };
    }
  }
  return repairs;
}

function push(
  repairs: Repair[],
  pieces: readonly Piece[],
  { at, token, end }: Entry,
  parts: Parts,
  behind = end,
): void {
  if (pieces[at]?.confidences === undefined) return;
  repairs.push({ at, was: token + end, now: parts.join('.') + behind });
}

function entryOf({ text, cell, zone }: Piece, at: number): Entry[] | null {
  if (cell !== undefined || zone !== 'body') return null;
  const hit = /^(\d[\d.,:·]{0,11}?|[|l])([.)]?)\s+(.{1,12})/u.exec(text);
  if (hit === null) return null;
  const [, token = '', end = '', rest = ''] = hit;
  const opens = /^["“”‘'«(]?(?:\p{Lu}|\d+\p{L})/u.test(rest);
  const parts = /^\d/.test(token) ? token.split(/[.,:·]+/).map(Number) : null;
  if (parts?.some((part) => part === 0 || part > 999)) return null;
  return [{ at, token, end, parts, digits: token.replace(/\D/g, ''), opens }];
}

/** What the number must have been for the sequence to go on, or null where nothing says so. */
function inSequence(
  entry: Entry,
  { parts: last, opens }: { readonly parts: Parts; readonly opens: boolean },
  next: readonly Entry[],
): Parts | null {
  const bornOut = (parts: Parts): boolean =>
    next.some((other) => canBeNext(parts, other) && !canBeNext(last, other) && other.digits !== entry.digits);
  if (entry.parts === null) {
    return entry.opens && next[0]?.parts?.join() === '2' && next[0].end !== '' ? [1] : null;
  }
  const [sibling, child] = [bumped(last, last.length), [...last, 1]];
  for (const parts of followers(last)) {
    if (digitsOf(parts) !== entry.digits || !keepsStops(entry, parts)) continue;
    // A line that begins with a sum or a date could read so too: only a number like the one before needs no other witness.
    const isAlike = parts.length === last.length && (entry.opens || !opens);
    if (isAlike || (parts.length < last.length && entry.opens) || bornOut(parts)) return parts;
  }
  // "2" for "2.1", and "33" for "5.3".
  if (digitsOf(child).startsWith(entry.digits) && last.length > 0 && bornOut(child)) return child;
  return last.length > 1 && oneDigitOff(digitsOf(sibling), entry.digits) && bornOut(sibling) ? sibling : null;
}

/** All numbers that can come after one: its first child, and the next one at each level above. */
function followers(last: Parts): readonly Parts[] {
  return [...last.map((_, at) => bumped(last, last.length - at)), [...last, 1]];
}

function bumped(parts: Parts, length: number): Parts {
  return [...parts.slice(0, length - 1), (parts[length - 1] ?? 0) + 1];
}

function isNext(last: Parts, parts: Parts): boolean {
  return followers(last).some((follower) => follower.join() === parts.join());
}

/** Whether the number can be read as the next one, with stops put in where none were recognised. */
function canBeNext(last: Parts, entry: Entry): boolean {
  return followers(last).some((parts) => digitsOf(parts) === entry.digits && keepsStops(entry, parts));
}

/** Stops that were recognised stand where the number has them: "22.1" can be 2.2.1 and not 22.11. */
function keepsStops({ parts }: Entry, read: Parts): boolean {
  let [rest, at] = [[...read], 0];
  for (const part of parts ?? []) {
    let digits = '';
    for (at = 0; at < rest.length && digits.length < String(part).length; at++) digits += rest[at];
    if (digits !== String(part)) return false;
    rest = rest.slice(at);
  }
  return true;
}

function digitsOf(parts: Parts): string {
  return parts.join('');
}

function oneDigitOff(a: string, b: string): boolean {
  return a.length > 1 && a.length === b.length && [...a].filter((digit, at) => digit !== b[at]).length === 1;
}

function renumbered(piece: Piece, { was, now }: Repair): Piece {
  const { edges, confidences = [] } = piece;
  const rest = confidences.slice(was.length);
  const sure = Math.min(bySequence, ...confidences.slice(0, was.length));
  return {
    ...piece,
    text: now + piece.text.slice(was.length),
    confidences: [...new Array<number>(now.length).fill(sure), ...rest],
    ...(edges === undefined ? {} : { edges: stretched(edges, was.length, now.length) }),
  };
}

/** The first letters, one more or less than before, share the room that they had. */
function stretched(edges: Float32Array, was: number, now: number): Float32Array {
  const [left, right] = [edges[0] ?? 0, edges[was] ?? 0];
  const first = Array.from({ length: now }, (_, at) => left + ((right - left) * at) / now);
  return Float32Array.from([...first, ...edges.subarray(was)]);
}

function problemOf(pieces: readonly Piece[], repairs: readonly Repair[]): Problem {
  const told = repairs.map(({ at, was, now }) => {
    const place = pieces[at]?.place;
    return `“${was}” as “${now}”${place === undefined ? '' : ` on ${placeInWords(place)}`}`;
  });
  const numbers = repairs.length === 1 ? 'One clause number was' : `${repairs.length} clause numbers were`;
  const place: Place | undefined = pieces[repairs[0]?.at ?? 0]?.place;
  return {
    code: 'recognised',
    says: `${numbers} recognised in a way that breaks the sequence, and read as the sequence has it: ${firstOf(told, shown)}. Check them against the page.`,
    hides: 'nothing',
    ...(place === undefined ? {} : { place }),
  };
}
