/** A stretch of a paper with its tracked changes shown. `at`: offset in the text with all changes taken, of its first character; null of what was taken out. */
export type ChangePiece = {
  readonly is: 'kept' | 'inserted' | 'deleted';
  readonly words: string;
  readonly at: readonly number[] | null;
};

const signs = /(\{\+|\+\}|\[-|-\])/;

/**
 * The blocks of the text with both sides of every change (view `markup`), cut where changes begin and end. `at` holds for every character
 * its offset in the text with all changes taken (view `final`); it is null in all of them where the two cannot be laid side by side,
 * because a number changes with a change.
 */
export function changePieces(markup: readonly string[], final: string): readonly (readonly ChangePiece[])[] {
  const state = { inserted: 0, deleted: 0 };
  const blocks = markup.map((words) => pieces(words, state));
  let at = 0;
  let fits = true;
  const placed = blocks.map((block) =>
    block.map((piece) => {
      if (piece.is === 'deleted') return piece;
      const offsets: number[] = [];
      for (const character of piece.words.split('')) {
        if (/\s/.test(character)) {
          offsets.push(at);
          continue;
        }
        while (/\s/.test(final[at] ?? '')) at += 1;
        if (final[at] !== character) fits = false;
        offsets.push(at);
        at += 1;
      }
      return { ...piece, at: offsets };
    }),
  );
  return fits ? placed : blocks;
}

function pieces(words: string, state: { inserted: number; deleted: number }): readonly ChangePiece[] {
  const found: ChangePiece[] = [];
  for (const part of words.split(signs)) {
    if (part === '{+') state.inserted += 1;
    else if (part === '+}') state.inserted -= 1;
    else if (part === '[-') state.deleted += 1;
    else if (part === '-]') state.deleted -= 1;
    else if (part !== '')
      found.push({
        is: state.deleted > 0 ? 'deleted' : state.inserted > 0 ? 'inserted' : 'kept',
        words: part,
        at: null,
      });
  }
  return found;
}
