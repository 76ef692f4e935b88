import { citedNumber } from '../../../model/document.ts';
import { inside } from '../../../model/part.ts';
import type { Place } from '../../../model/place.ts';
import type { DocumentReport, Passage } from '../../../model/report.ts';
import { type Artifacts, artifactLocation } from './artifacts.ts';
import { plain, wellFormed } from './words.ts';

/** The document as a whole, as much of it as was read: where something is missing. */
export function wholeOf({ name, read }: DocumentReport, artifacts: Artifacts) {
  const region = read.characters === 0 ? {} : { region: { charOffset: 0, charLength: read.characters } };
  return {
    physicalLocation: { artifactLocation: artifactLocation(name, artifacts), ...region },
    ...logicalLocations(name, null),
  };
}

/** Where these words stand, in the document of that name unless they are another's, and the words. */
export function locationOf(passage: Passage, document: string, artifacts: Artifacts) {
  const name = passage.in ?? document;
  return {
    physicalLocation: { artifactLocation: artifactLocation(name, artifacts), region: regionOf(passage) },
    ...logicalLocations(name, passage),
  };
}

/**
 * A region of a file of text is a line of that file. Other files have no lines: there it counts in the text that was read. Not both
 * in one, because the two would not agree (section 3.30.2). `start` and `end` stand beside either, as in the JSON report.
 */
function regionOf({ place, start, end, quote }: Passage) {
  const snippet = { text: wellFormed(quote) };
  const properties = { ...(place === null ? {} : placeProperties(place)), start, end };
  if (place?.in === 'text') return { startLine: place.line, snippet, properties };
  return { charOffset: start, charLength: end - start, snippet, properties };
}

export function placeProperties(place: Place): Readonly<Record<string, number>> {
  switch (place.in) {
    case 'pdf':
      return { page: place.page };
    case 'docx':
      return { paragraph: place.paragraph };
    case 'text':
      return { line: place.line, ...(place.page === undefined ? {} : { page: place.page }) };
    default:
      return place satisfies never;
  }
}

/** The part of a mail or an archive, where the file is one; then the clause, by its number or else its heading. */
export function logicalLocations(name: string, passage: Pick<Passage, 'clause' | 'heading'> | null) {
  const steps = name.split(inside);
  const part =
    steps.length === 1 ? [] : [{ name: plain(steps.at(-1) ?? ''), fullyQualifiedName: plain(name), kind: 'part' }];
  const number = passage?.clause ?? null;
  const called = number === null ? (passage?.heading ?? null) : citedNumber(number);
  const clause =
    called === null ? [] : [{ name: plain(number ?? called), fullyQualifiedName: plain(called), kind: 'clause' }];
  const found = [...part, ...clause];
  return found.length === 0 ? {} : { logicalLocations: found };
}
