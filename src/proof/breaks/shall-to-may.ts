import { quote } from '../../model/document.ts';
import type { Break } from './break.ts';
import { hasDenyingSubject, laidDownIn } from './modals.ts';

/**
 * "The Recipient shall return" becomes "may return", "shall not copy" becomes "may copy". Not where that changes nothing: "shall
 * use it only for" limits as "may use it only for" does, what "neither party shall" do neither may do, and a definition defines in
 * either mood.
 */
export const shallToMay: Break = {
  id: 'shall-to-may',
  edits: (sound) => {
    if (sound.requirement.clause.endsWith('-definition')) return [];
    return sound.sentences.flatMap((sentence) => {
      const duties = laidDownIn(sound, sentence);
      const limits = duties.some(({ end }) =>
        /^[^.;]{0,120}\b(?:only|solely|exclusively|other\s+than|except)\b/i.test(
          quote(sound.document, { start: end, end: sentence.end }),
        ),
      );
      if (limits || hasDenyingSubject(sound, sentence)) return [];
      return duties.map(({ start, end }) => ({ start, end, text: 'may' }));
    });
  },
};
