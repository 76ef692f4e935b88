import { type Sought, soughtIn } from '../../match/words.ts';

/** An entry of a list that finds nothing which the other one does not find too; `index` is its place in the list. */
export type Twin = { readonly index: number; readonly entry: string; readonly other: string };

/**
 * The entries of a list of phrases that another one of it makes idle: the same words in another inflection or spelling, or
 * a beginning (`confiden*`) that covers them. To drop one changes nothing, so no example can ask for it.
 */
export function twinsIn(list: readonly string[]): readonly Twin[] {
  return idleIn(list, (wide, narrow) => wide.length === narrow.length && coversAt(wide, narrow, 0));
}

/** The same where distance does not count, as in the list of a plain phrase: "security incident" is idle beside "incident". */
export function twinsAnywhereIn(list: readonly string[]): readonly Twin[] {
  return idleIn(list, (wide, narrow) => [...narrow.keys()].some((from) => coversAt(wide, narrow, from)));
}

type Covers = (wide: readonly Sought[], narrow: readonly Sought[]) => boolean;

function idleIn(list: readonly string[], covers: Covers): readonly Twin[] {
  const entries = list.map((entry) => ({ entry, words: soughtIn(entry), isTerm: entry.startsWith('<') }));
  return entries.flatMap((narrow, index) => {
    const wide = entries.find((each, at) => {
      if (at === index || each.words.length === 0 || (narrow.isTerm && !each.isTerm)) return false;
      if (!covers(each.words, narrow.words)) return false;
      const mutual = covers(narrow.words, each.words) && narrow.isTerm === each.isTerm;
      return !mutual || at < index;
    });
    return wide === undefined ? [] : [{ index, entry: narrow.entry, other: wide.entry }];
  });
}

function coversAt(wide: readonly Sought[], narrow: readonly Sought[], from: number): boolean {
  return wide.every((word, index) => {
    const other = narrow[from + index];
    if (other === undefined) return false;
    if ('key' in word) return 'key' in other && word.key === other.key;
    if ('prefix' in other) return other.prefix.startsWith(word.prefix);
    // Short of the last two letters of a key no inflection changes how the word begins.
    return other.key.startsWith(word.prefix) && word.prefix.length <= other.key.length - 2;
  });
}
