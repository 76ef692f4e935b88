/**
 * Where something stood in the file, for a person who wants to look.
 * Pages, paragraphs and lines count from 1, lines of text from the top of the file; its pages are known only where form feeds end them.
 * A box is `[x, y, width, height]` in PDF points, origin bottom-left of the page.
 */
export type Place =
  | { readonly in: 'pdf'; readonly page: number; readonly box: Box }
  | { readonly in: 'docx'; readonly paragraph: number }
  | { readonly in: 'text'; readonly line: number; readonly page?: number };

export type Box = readonly [x: number, y: number, width: number, height: number];

/** "page 3", "paragraph 12", "line 40", "page 3, line 40". */
export function placeInWords(place: Place): string {
  switch (place.in) {
    case 'pdf':
      return `page ${place.page}`;
    case 'docx':
      return `paragraph ${place.paragraph}`;
    case 'text':
      return place.page === undefined ? `line ${place.line}` : `page ${place.page}, line ${place.line}`;
    default:
      return place satisfies never;
  }
}
