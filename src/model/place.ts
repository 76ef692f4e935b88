/**
 * Where something stood in the file, for a person who wants to look.
 * Pages, paragraphs and lines count from 1, lines of text from the top of the file; its pages are known only where form feeds end them.
 * `docx` is any document of a word processor, RTF too.
 * A box is `[x, y, width, height]` in PDF points, origin bottom-left of the page.
 */
export type Place =
  | { readonly in: 'pdf'; readonly page: number; readonly box: Box }
  | { readonly in: 'docx'; readonly paragraph: number }
  | { readonly in: 'text'; readonly line: number; readonly page?: number };

export type Box = readonly [x: number, y: number, width: number, height: number];

/** How far the words of a line are turned against the page, counter-clockwise in degrees. Absent: they run from left to right. */
export type Turn = 90 | 180 | 270;

/** The box as it stands when the page is turned until words that run at that angle are upright. Turning back is turning by the rest of the circle. */
export function turnBox([x, y, width, height]: Box, turn: Turn | undefined): Box {
  switch (turn) {
    case undefined:
      return [x, y, width, height];
    case 90:
      return [y, -(x + width), height, width];
    case 180:
      return [-(x + width), -(y + height), width, height];
    case 270:
      return [-(y + height), x, height, width];
    default:
      return turn satisfies never;
  }
}

/** The inverse of `turnBox`. */
export function turnBoxBack(box: Box, turn: Turn | undefined): Box {
  const back = { 90: 270, 180: 180, 270: 90 } as const;
  return turnBox(box, turn === undefined ? undefined : back[turn]);
}

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
