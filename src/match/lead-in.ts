import type { Block, Document } from '../model/document.ts';

// How far back the words before a list are looked for, in blocks: schedules have lists of dozens of items.
const farthest = 120;

/** For every block, the index of the block that leads into it, and of the one that closes its list; null where there is none. */
export type Lists = { readonly leadIns: readonly (number | null)[]; readonly tails: readonly (number | null)[] };

/**
 * A block is led into by the last sentence of another ("The Supplier shall:" before "(a) keep …"). A lead-in stands in a clause above the item's, or before the items of its own clause, and stops short of
 * a full stop. It may have the first item in itself: "The Supplier shall: (a) keep …;" before "(b) return …". What closes
 * a list for all of its items has their lead-in too.
 */
export function listsIn(document: Document): Lists {
  const above = ancestors(document);
  const leadIns = document.blocks.map((block, index) => {
    if (block.kind === 'heading' || block.kind === 'footnote') return null;
    return openerOf(document, block, index, above);
  });
  const tails = tailsOf(document, leadIns);
  for (const [item, tail] of tails.entries()) if (tail !== null) leadIns[tail] ??= leadIns[item] ?? null;
  return { leadIns, tails };
}

function openerOf(
  document: Document,
  block: Block,
  index: number,
  above: readonly ReadonlySet<number>[],
): number | null {
  const { blocks } = document;
  const higher = block.clause === null ? undefined : above[block.clause];
  for (let back = index - 1; back >= 0 && back >= index - farthest; back -= 1) {
    const other = blocks[back];
    if (other === undefined || other.kind === 'heading') return null;
    if (other.clause === block.clause) {
      if (block.kind !== 'item') return null;
      if (other.kind !== 'item') return leadsOn(document, back, index) ? back : null;
    } else if (other.clause !== null && higher?.has(other.clause)) {
      if (leadsOn(document, back, index)) return back;
      if (!isScrap(document, other)) return null;
    } else if (other.clause === null) {
      // An unnumbered paragraph leads into a list only where nothing numbered holds that list.
      return (higher === undefined || higher.size === 0) && leadsOn(document, back, index) ? back : null;
    } else if (block.clause === null) {
      return null;
    }
  }
  return null;
}

/** What a page leaves between a lead-in and its items: a line of a filing, a number. It may hide the lead-in, so it is passed over. */
function isScrap({ text }: Document, { start, end, kind }: Block): boolean {
  return kind === 'paragraph' && end - start < 90 && !/[.;:,]\s*$/.test(text.slice(start, end));
}

/** For every clause the indexes of those that hold it. */
function ancestors({ clauses }: Document): readonly ReadonlySet<number>[] {
  const sets: Set<number>[] = [];
  for (const { parent } of clauses) sets.push(parent === null ? new Set() : new Set(sets[parent]).add(parent));
  return sets;
}

function leadsOn({ text, blocks }: Document, index: number, item: number): boolean {
  const [block, led] = [blocks[index], blocks[item]];
  if (block === undefined || led === undefined) return false;
  const words = text.slice(Math.max(block.start, block.end - 40), block.end).trimEnd();
  if (
    /(?:[:—–,-]|\b(?:shall|must|will|may|to|that|by|if|and|or|including|follows|following|where|unless|of|for|not|either|both|any))$/i.test(
      words,
    ) &&
    !/;\s*(?:and|or|and\/or)$/i.test(words)
  )
    return true;
  if (!/[;,]\s*(?:and|or|and\/or)?$/i.test(words)) return false;
  const before = labelBefore(text.slice(led.start, led.start + 8));
  return before !== null && text.slice(block.start, block.end).includes(`(${before})`);
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The label before this one: "b" before "(c)", "i" before "(ii)", "1" before "2)"; null for a first one. */
function labelBefore(words: string): string | null {
  const label = /^\(?([a-z]|[ivx]{1,4}|\d{1,2})[).]\s/.exec(words)?.[1];
  if (label === undefined) return null;
  const roman = romans.indexOf(label);
  if (roman > 0) return romans[roman - 1] ?? null;
  if (/^\d/.test(label)) return label === '1' ? null : String(Number(label) - 1);
  return label.length > 1 || label === 'a' ? null : String.fromCharCode(label.charCodeAt(0) - 1);
}

/**
 * What closes a list belongs to every item ("… in each case without delay."). It is a paragraph without a number that begins with a small letter behind an item that does not end in a full stop.
 */
function tailsOf({ text, blocks }: Document, openers: readonly (number | null)[]): readonly (number | null)[] {
  const tails: (number | null)[] = blocks.map(() => null);
  for (const [index, { kind, start, end }] of blocks.entries()) {
    const last = blocks[index - 1];
    const list = openers[index - 1] ?? null;
    if (kind !== 'paragraph' || last === undefined || list === null || openers[index] !== null) continue;
    if (!/^\p{Ll}/u.test(text.slice(start, start + 1)) || /^[a-z]{1,3}[.)]\s/.test(text.slice(start, end))) continue;
    if (/[.:]["”)]?\s*$/.test(text.slice(last.start, last.end))) continue;
    // Of lists within lists the outermost: it is closed last.
    const opener = outermost(openers, list);
    for (let item = opener + 1; item < index; item += 1) {
      if (outermost(openers, openers[item] ?? -1) === opener) tails[item] = index;
    }
  }
  return tails;
}

/** The lead-in of the lead-in, as far as there is one. */
function outermost(openers: readonly (number | null)[], list: number): number {
  let opener = list;
  for (let next = openers[opener] ?? null; next !== null; next = openers[opener] ?? null) opener = next;
  return opener;
}
