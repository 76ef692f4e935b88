import type { Problem } from '../../../model/problem.ts';
import type { HiddenPassage } from './hidden.ts';
import { pageList } from './page-list.ts';

export type Unseen = HiddenPassage & { readonly page: number };

/** Passages that are shown, and characters of each. */
const [shown, longest] = [3, 160];

/** What a person should look at: words that a copy and paste takes along and the eye does not. */
export function hiddenProblem(unseen: readonly Unseen[]): readonly Problem[] {
  const [first] = unseen;
  if (first === undefined) return [];
  const pages = [...new Set(unseen.map(({ page }) => page))];
  const quotes = unseen
    .slice(0, shown)
    .map(({ text }) => `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`);
  const more = unseen.length > shown ? ` and ${unseen.length - shown} more` : '';
  return [
    {
      code: 'hidden-text',
      says: `${pageList(pages)} has words that a reader of it does not see (white, tiny, invisible, covered, off the page or on a layer that is switched off); they were left out: ${quotes.join(', ')}${more}. Select all in a PDF viewer to look at them, and ask why they are there.`,
      hides: 'nothing',
      place: { in: 'pdf', page: first.page, box: first.box },
    },
  ];
}
