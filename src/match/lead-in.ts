import type { Block, Document } from '../model/document.ts';

// How far back the words before a list are looked for, in blocks: schedules have lists of dozens of items.
const farthest = 120;

/**
 * For every block, the index of the block whose last sentence leads into it ("The Supplier shall:" before "(a) keep …"),
 * or null. A lead-in stands in a clause above the item's, or before the items of its own clause, and stops short of
 * a full stop.
 */
export function leadIns(document: Document): readonly (number | null)[] {
  const above = ancestors(document);
  return document.blocks.map((block, index) => {
    if (block.kind === 'heading' || block.kind === 'footnote') return null;
    const opener = openerOf(document, block, index, above);
    return opener !== null && leadsOn(document, opener) ? opener : null;
  });
}

function openerOf(
  { blocks }: Document,
  block: Block,
  index: number,
  above: readonly ReadonlySet<number>[],
): number | null {
  const higher = block.clause === null ? undefined : above[block.clause];
  for (let back = index - 1; back >= 0 && back >= index - farthest; back -= 1) {
    const other = blocks[back];
    if (other === undefined || other.kind === 'heading') return null;
    if (other.clause === block.clause) {
      if (block.kind !== 'item') return null;
      if (other.kind !== 'item') return back;
    } else if (other.clause !== null && higher?.has(other.clause)) {
      return back;
    } else if (other.clause === null) {
      // An unnumbered paragraph leads into a list only where nothing numbered holds that list.
      return higher === undefined || higher.size === 0 ? back : null;
    } else if (block.clause === null) {
      return null;
    }
  }
  return null;
}

/** For every clause the indexes of those that hold it. */
function ancestors({ clauses }: Document): readonly ReadonlySet<number>[] {
  const sets: Set<number>[] = [];
  for (const { parent } of clauses) sets.push(parent === null ? new Set() : new Set(sets[parent]).add(parent));
  return sets;
}

function leadsOn({ text, blocks }: Document, index: number): boolean {
  const block = blocks[index];
  if (block === undefined) return false;
  const end = text.slice(Math.max(block.start, block.end - 40), block.end).trimEnd();
  return /(?:[:—–,-]|\b(?:shall|must|will|may|to|that|by|if|and|or|including|follows|following|where|unless|of|for|not|either|both|any))$/i.test(
    end,
  );
}
