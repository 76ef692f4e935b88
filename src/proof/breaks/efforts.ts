import { type Break, dutiesIn } from './break.ts';
import { hasDenyingSubject, laidDownIn } from './modals.ts';

/**
 * "The Supplier shall notify" becomes "shall use commercially reasonable efforts to notify". Not where the sentence has no doer that
 * could make an effort ("data shall be kept", "German law shall apply", "neither party shall").
 */
export const efforts: Break = {
  id: 'efforts',
  edits: (sound) => {
    const borne = new Set(dutiesIn(sound).map(({ modal }) => modal.start));
    return sound.sentences.flatMap((sentence) => {
      const duties = laidDownIn(sound, sentence);
      const hasDoer = duties.every(({ start, passive }) => borne.has(start) && !passive);
      if (!hasDoer || hasDenyingSubject(sound, sentence)) return [];
      return duties.map(({ start, end, isBan }) => ({
        start,
        end,
        text: `shall use commercially reasonable efforts ${isBan ? 'not ' : ''}to`,
      }));
    });
  },
};
