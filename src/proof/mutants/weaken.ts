import type { Keys } from '../../library/yaml-file.ts';

/** What is done to a clause file: the value to which the keys lead is replaced, or taken out of its list. */
export type Change = { readonly keys: Keys } & ({ readonly put: unknown } | { readonly out: true });

/**
 * One weakening of a clause file. `where` is the value that it is about. `loosens` where more may match afterwards; the
 * others find less. `word` is the entry that is dropped from a list.
 */
export type Weakening = {
  readonly change: Change;
  readonly where: Keys;
  readonly what: string;
  readonly loosens: boolean;
  readonly word: string | null;
  /** What kind of example would notice it: completes "no example …", before the word where there is one. */
  readonly needs: string;
};

/**
 * Every weakening of the patterns of a clause file, read as plain data, so that a new signal needs no line here: each signal
 * dropped, each entry dropped of each list of two and more, each number widened. What would leave nothing behind (the only
 * pattern of a kind) is no weakening.
 */
export function weakenings(file: unknown): readonly Weakening[] {
  return patternLists(file, []).flatMap(({ list, keys, home }) =>
    list.flatMap((pattern, index) => ofPattern(pattern, [...keys, index], list.length > 1 ? [...keys, index] : home)),
  );
}

/** Every list of words in the signals of a clause file. */
export function listsIn(file: unknown): readonly { readonly keys: Keys; readonly list: readonly string[] }[] {
  return patternLists(file, []).flatMap(({ list, keys }) => wordLists(list, keys));
}

function wordLists(value: unknown, keys: Keys): readonly { readonly keys: Keys; readonly list: readonly string[] }[] {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return [{ keys, list: value }];
  return entriesOf(value).flatMap(([key, inner]) => wordLists(inner, [...keys, key]));
}

type PatternList = { readonly list: readonly unknown[]; readonly keys: Keys; readonly home: Keys | null };

/** Every list of patterns under `finds`. `home` is what goes where its only pattern goes: a stance; nothing for the kind's own. */
function patternLists(value: unknown, keys: Keys): readonly PatternList[] {
  return entriesOf(value).flatMap(([key, inner]) => {
    const at = [...keys, key];
    if (key === 'finds' && Array.isArray(inner))
      return [{ list: inner, keys: at, home: keys.length === 0 ? null : keys }];
    if (key === 'examples') return [];
    const found = patternLists(inner, at);
    // A list of stances that would be empty is not there.
    const alone = key === 'stances' && Array.isArray(inner) && inner.length === 1;
    return alone ? found.map((each) => ({ ...each, home: at })) : found;
  });
}

function ofPattern(pattern: unknown, keys: Keys, whole: Keys | null): readonly Weakening[] {
  return (['all', 'none'] as const).flatMap((side) => {
    const signals = valueAt(pattern, [side]);
    if (!Array.isArray(signals)) return [];
    return signals.flatMap((signal, index) => {
      const where = [...keys, side, index];
      const dropped = droppedSignal({ signal, where, side, alone: signals.length === 1, keys, whole });
      return [...dropped, ...ofValue(signal, { keys: where, side, path: [] })];
    });
  });
}

type Dropping = {
  readonly signal: unknown;
  readonly where: Keys;
  readonly side: 'all' | 'none';
  readonly alone: boolean;
  readonly keys: Keys;
  readonly whole: Keys | null;
};

function droppedSignal({ signal, where, side, alone, keys, whole }: Dropping): readonly Weakening[] {
  const name = nameOf(signal);
  const base = { where, word: null };
  if (side === 'none') {
    const change: Change = { keys: alone ? [...keys, 'none'] : where, out: true };
    return [{ ...base, change, loosens: true, what: `the guard ${name}`, needs: 'is held back by it alone' }];
  }
  if (!alone) {
    const change: Change = { keys: where, out: true };
    return [
      { ...base, change, loosens: true, what: `the signal ${name}`, needs: 'has all the others and not this one' },
    ];
  }
  if (whole === null) return [];
  const change: Change = { keys: whole, out: true };
  return [{ ...base, change, loosens: false, what: `the pattern with ${name} alone`, needs: 'is found by it alone' }];
}

type At = { readonly keys: Keys; readonly side: 'all' | 'none'; readonly path: readonly string[] };

/** The entries of lists and the numbers of a signal, however deep they lie. */
function ofValue(value: unknown, at: At): readonly Weakening[] {
  if (typeof value === 'number') return ofNumber(value, at);
  if (Array.isArray(value)) return ofList(value, at);
  return entriesOf(value).flatMap(([key, inner]) =>
    ofValue(inner, { ...at, keys: [...at.keys, key], path: [...at.path, String(key)] }),
  );
}

function ofList(list: readonly unknown[], { keys, side, path }: At): readonly Weakening[] {
  if (list.length < 2) return [];
  return list.map((entry, index) => ({
    change: { keys: [...keys, index], out: true },
    where: [...keys, index],
    what: side === 'none' ? `none ${path.join(' ')}` : path.join(' '),
    loosens: side === 'none',
    word: String(entry),
    needs: side === 'none' ? 'is held back by nothing but' : 'needs',
  }));
}

function ofNumber(value: number, { keys, side, path }: At): readonly Weakening[] {
  const wider = widened(value, path);
  const needs =
    path.at(-1) === 'words'
      ? `where the pair stands ${value + 1} to ${wider} words apart`
      : `where the value lies between ${value} and ${wider}`;
  const what = `${path.join(' ')} ${value}, made ${wider}`;
  return [{ change: { keys, put: wider }, where: keys, what, loosens: side === 'all', word: null, needs }];
}

function widened(value: number, path: readonly string[]): number {
  if (path.at(-1) === 'words') return value * 2 + 3;
  if (path.some((key) => key === 'at-most' || key === 'less-than')) return value * 2;
  if (path.some((key) => key === 'at-least' || key === 'more-than')) return value / 2;
  throw new Error(`found the number "${path.join(' ')}" in a signal, expected one that can be widened: say how, here`);
}

function nameOf(signal: unknown): string {
  const [first] = entriesOf(signal);
  if (first === undefined) return 'of no name';
  const [name, value] = first;
  const list = Array.isArray(value) ? value : entriesOf(value).map(([key, inner]) => `${key}: ${someOf(inner)}`);
  return `${name} [${someOf(list)}]`;
}

function someOf(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value) ?? '';
  return value.length <= 3 ? value.join(', ') : `${value.slice(0, 3).join(', ')}, …`;
}

/** Plain data with a change made to it; what was not touched is shared. A list keeps its order. */
export function changed(value: unknown, { keys, ...how }: Change): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) throw new Error('A change leads to something inside the file.');
  const isLast = rest.length === 0;
  const inner = () => (isLast && 'put' in how ? how.put : changed(valueAt(value, [key]), { keys: rest, ...how }));
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, index) => {
      if (index !== key) return [each];
      return isLast && 'out' in how ? [] : [inner()];
    });
  }
  const entries = entriesOf(value).filter(([name]) => !(isLast && 'out' in how && name === key));
  return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? inner() : each]));
}

function valueAt(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((at, key) => entriesOf(at).find(([name]) => name === key)?.[1], value);
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((each: unknown, index) => [index, each] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
