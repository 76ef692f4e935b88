import { formatNumber } from './number-formats.ts';
import type { List } from './numbering.ts';
import { plainBullet } from './symbols.ts';

/** The running numbers of a document's lists. Ask once for every numbered paragraph, in document order. */
export type Counters = (list: List, level: number) => string;

type Family = { readonly counts: (number | null)[]; readonly restarted: Set<string> };

/**
 * Lists of one family share their counts (17.9.15): a second list that restarts nothing goes on where the first one stopped.
 * A list with a start of its own restarts a level when it first uses it.
 */
export function startCounters(): Counters {
  const families = new Map<string, Family>();
  return (list, level) => {
    let family = families.get(list.family);
    if (family === undefined) {
      family = { counts: [], restarted: new Set() };
      families.set(list.family, family);
    }
    advance(family, list, level);
    return label(list, level, family.counts);
  };
}

function advance({ counts, restarted }: Family, list: List, level: number): void {
  const again = list.startAgainAt.get(level);
  const key = `${list.id}/${level}`;
  const count = counts[level] ?? null;
  if (again !== undefined && !restarted.has(key)) {
    restarted.add(key);
    counts[level] = again;
  } else {
    counts[level] = count === null ? startOf(list, level) : count + 1;
  }
  // A level that was skipped has used up the number it would begin with: after 1 and 1.1.1 comes 1.2.
  for (let above = 0; above < level; above++) counts[above] ??= startOf(list, above);
  for (let below = level + 1; below < list.levels.length; below++) {
    const restart = list.levels[below]?.restart ?? null;
    if (restart === null || level < restart) counts[below] = null;
  }
}

function startOf(list: List, level: number): number {
  return list.startAgainAt.get(level) ?? list.levels[level]?.start ?? 1;
}

function label(list: List, level: number, counts: readonly (number | null)[]): string {
  const own = list.levels[level];
  if (own === null || own === undefined || own.hidden) return '';
  if (own.format === 'bullet') return plainBullet(own.text, own.font);
  return own.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = list.levels[at]?.format ?? 'decimal';
      const count = counts[at] ?? startOf(list, at);
      return formatNumber(count, own.legal && format !== 'none' ? 'decimal' : format);
    })
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
