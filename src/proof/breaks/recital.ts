import { quote } from '../../model/document.ts';
import type { Break } from './break.ts';
import { laidDownIn } from './modals.ts';

/**
 * Each sentence that lays a duty down becomes a recital: "WHEREAS it is desirable that the Recipient return". Not the items of a list,
 * which read on from words before them.
 */
export const recital: Break = {
  id: 'recital',
  edits: (sound) =>
    sound.sentences.flatMap((sentence) => {
      const duties = laidDownIn(sound, sentence);
      const block = sound.document.blocks.find(({ start, end }) => start <= sentence.start && sentence.end <= end);
      if (duties.length === 0 || block?.kind === 'item') return [];
      const label = /^(?:§\s*)?[\d.]*(?:\(\w{1,3}\))?\s+/.exec(quote(sound.document, sentence))?.[0].length ?? 0;
      const at = sentence.start + label;
      const begins = { start: at, end: at, text: 'WHEREAS it is desirable that ' };
      return [begins, ...duties.map(({ start, end, isBan }) => ({ start, end, text: isBan ? 'not' : 'duly' }))];
    }),
};
