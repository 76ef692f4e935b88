/**
 * Names as a tree of characters. One regular expression over all names of places took a second to compile;
 * the tree is made in a few milliseconds, and a search walks no further than a name goes.
 */
export type NameTree = { isName: boolean; readonly next: Map<string, NameTree> };

export function nameTree(names: Iterable<string>): NameTree {
  const root: NameTree = { isName: false, next: new Map() };
  for (const name of names) {
    let node = root;
    for (const character of name) {
      const key = folded(character);
      const next: NameTree = node.next.get(key) ?? { isName: false, next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.isName = node !== root;
  }
  return root;
}

const afterName = /(?![\p{L}\d])(?!\s{1,2}Member)/iuy;

/**
 * Where the longest name ends that begins at exactly this offset and is followed by no letter (or by what the sticky pattern
 * `after` asks for); null where none does.
 * Case and the form of apostrophes do not matter, and between two words there may be two spaces or a line break.
 */
export function nameEnd(tree: NameTree, text: string, offset: number, after = afterName): number | null {
  let longest: number | null = null;
  let node = tree;
  let at = offset;
  while (at < text.length) {
    const character = text[at] ?? '';
    const next = node.next.get(folded(character));
    if (next === undefined) break;
    at += 1;
    if (isSpace(character) && isSpace(text[at] ?? '')) at += 1;
    node = next;
    after.lastIndex = at;
    if (node.isName && after.test(text)) longest = at;
  }
  return longest;
}

/** Offsets at which a word begins, and so a name can, in order. */
export function* wordStarts(text: string): Generator<number> {
  for (const hit of text.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) yield hit.index;
}

function folded(character: string): string {
  if (isSpace(character)) return ' ';
  if (character === '’') return "'";
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

function isSpace(character: string): boolean {
  return character === ' ' || (character !== '' && character.trim() === '');
}
