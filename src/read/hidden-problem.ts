import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { firstOf } from './first-of.ts';
import { placeList } from './place-list.ts';

/** A passage that a copy and paste takes along and the eye does not. */
export type Unseen = { readonly text: string; readonly place: Place };

/** How a format hides words, for a person: in which ways, and where to look at them. */
type Wording = { readonly ways: string; readonly look: string };

/** Passages that are shown, and UTF-16 code units of each. */
const [shown, longest] = [3, 60];

/** What a person should look at: words that were left out because nobody sees them, with where the first stand and how they begin. */
export function hiddenProblem(unseen: readonly Unseen[], { ways, look }: Wording): readonly Problem[] {
  const [first] = unseen;
  if (first === undefined) return [];
  const places = unseen.map(({ place }) => place);
  const pages = places.flatMap((place) => (place.in === 'pdf' ? [place.page] : []));
  const paragraphs = places.flatMap((place) => (place.in === 'docx' ? [place.paragraph] : []));
  const where = pages.length > 0 ? placeList('page', ascending(pages)) : placeList('paragraph', ascending(paragraphs));
  const quotes = unseen.map(({ text }) => `“${beginning(text)}”`);
  return [
    {
      code: 'hidden-text',
      says: `${where} has words that a reader of it does not see (${ways}); they were left out: ${firstOf(quotes, shown)}. ${look}, and ask why they are there.`,
      hides: 'nothing',
      place: first.place,
    },
  ];
}

/** Never half of a surrogate pair. */
function beginning(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
