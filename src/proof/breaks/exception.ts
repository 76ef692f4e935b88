import { quote } from '../../model/document.ts';
import { type Break, dutiesIn } from './break.ts';
import { laidDownIn } from './modals.ts';

/**
 * Each sentence that lays a duty on somebody ends in ", except as it considers appropriate": who owes it decides whether to. Not where
 * nobody is named who could decide, nor where the one whom the clause protects owes it.
 */
export const exception: Break = {
  id: 'exception',
  edits: (sound) =>
    sound.sentences.flatMap((sentence) => {
      const owed = dutiesIn(sound).find(({ modal }) => sentence.start <= modal.start && modal.end <= sentence.end);
      if (owed === undefined || owed.bearer.who === sound.requirement.protects) return [];
      if (laidDownIn(sound, sentence).length === 0) return [];
      const words = quote(sound.document, sentence);
      const at = sentence.start + words.replace(/[\s.;:,]+$/, '').length;
      return [{ start: at, end: at, text: `, except as ${whoIs(owed.bearer)} considers appropriate` }];
    }),
};

function whoIs(bearer: ReturnType<typeof dutiesIn>[number]['bearer']): string {
  switch (bearer.who) {
    case 'each-party':
      return 'the party concerned';
    case 'recipient':
      return 'the Recipient';
    case 'discloser':
      return 'the Discloser';
    case 'named':
      return `the ${bearer.name}`;
    default:
      return bearer satisfies never;
  }
}
