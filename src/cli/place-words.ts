import type { Place } from '../model/place.ts';

/** "page 3", "paragraph 12", "line 40". */
export function placeWords(place: Place): string {
  switch (place.in) {
    case 'pdf':
      return `page ${place.page}`;
    case 'docx':
      return `paragraph ${place.paragraph}`;
    case 'text':
      return `line ${place.line}`;
    default:
      return place satisfies never;
  }
}
