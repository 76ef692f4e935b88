import type { ShownDocument } from '../../../api/shapes.ts';
import { paperBlocks } from '../../../parts/paper.ts';
import { changePieces } from './changes.ts';
import type { ShownBlock } from './words.tsx';

type ReadDocument = Extract<ShownDocument, { readonly text: string }>;

/**
 * The blocks to show, with what stands beside each. With `markup` both sides of every tracked change; `isUnmarked` where its words cannot
 * be laid beside those that were judged.
 */
export function shownBlocks(
  document: ReadDocument,
  markup: ReadDocument | null,
): { readonly blocks: readonly ShownBlock[]; readonly isUnmarked: boolean } {
  const from = markup ?? document;
  const paper = paperBlocks(document);
  const blocks = markup === null ? paper : paperBlocks(markup);
  const judged = paper.map(({ words }) => words).join('\n');
  const pieces =
    markup === null
      ? null
      : changePieces(
          blocks.map(({ words }) => words),
          judged,
        );
  const first = new Map<string, number>();
  from.blocks.forEach(({ place }, index) => {
    const key = JSON.stringify(place);
    if (place?.in !== 'pdf' && !first.has(key)) first.set(key, index);
  });
  const at = (place: unknown, index: number) => first.get(JSON.stringify(place)) === index;
  return {
    blocks: blocks.map((block, index) => ({
      ...block,
      pieces: pieces?.[index] ?? null,
      // That there are changes need not be said where they are seen.
      notes: from.problems.flatMap(({ place, says, code }) =>
        place !== undefined && at(place, index) && (markup === null || code !== 'tracked-changes') ? [says] : [],
      ),
      comments: from.comments.filter(({ place }) => place !== null && at(place, index)),
    })),
    isUnmarked: pieces?.some((block) => block.some(({ is, at }) => is !== 'deleted' && at === null)) ?? false,
  };
}
