import type { Problem } from '../../../model/problem.ts';
import { firstOf } from '../../first-of.ts';
import { placeList } from '../../place-list.ts';
import { wordsIn } from './inline.ts';
import type { Paper } from './story.ts';
import { child, firstParagraph } from './xml.ts';

/** Blanks that are quoted, and UTF-16 code units of each. */
const [shown, longest] = [3, 60];

/** What a person should fill in: the paper shows words that only ask for others, and they were read as they stand. */
export function blanksProblem({ survey, view }: Paper): readonly Problem[] {
  const { blanks, ordinals } = survey;
  if (blanks.length === 0) return [];
  const paragraphs = blanks.flatMap(({ control, before }) =>
    before === null ? [] : [ordinals.get(firstParagraph(control) ?? control) ?? Math.max(1, before)],
  );
  const places = [...new Set(paragraphs)].sort((a, b) => a - b);
  const [first] = places;
  const where = first === undefined ? 'A header, footer or note' : placeList('paragraph', places);
  const words = blanks.flatMap(({ control }) => {
    const hint = wordsIn(child(control, 'w:sdtContent') ?? control, view)
      .replace(/\s+/g, ' ')
      .trim();
    return hint === '' ? [] : [`“${hint.length > longest ? `${hint.slice(0, longest)}…` : hint}”`];
  });
  const quotes = words.length === 0 ? '' : `: ${firstOf(words, shown)}`;
  return [
    {
      code: 'note',
      says: `${where} has a blank that nobody has filled in${blanks.length === 1 ? '' : ` (${blanks.length} blanks in all)`}${quotes}. The words that ask for others were read as they stand; fill the blanks in before you rely on them.`,
      hides: 'nothing',
      ...(first === undefined ? {} : { place: { in: 'docx', paragraph: first } }),
    },
  ];
}
