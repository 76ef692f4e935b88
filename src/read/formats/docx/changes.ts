import type { Problem } from '../../../model/problem.ts';
import type { View } from '../../../model/view.ts';
import { firstOf } from '../../first-of.ts';
import { changeIn, markChange } from './views.ts';
import { child, type Xml } from './xml.ts';

/** The pending changes of a document, counted as a person would: what one author changed in one go is one. */
export type Changes = {
  readonly counts: Record<Kind, number>;
  readonly authors: Set<string>;
  /** Numbers of the first paragraphs with a change. */
  readonly places: Set<number>;
  /** Numbers of the paragraphs whose looks or numbering were changed. */
  readonly formatted: Set<number>;
};

type Kind = 'insertion' | 'deletion' | 'move' | 'arrival';

const kinds: Readonly<Record<string, Kind>> = {
  'w:ins': 'insertion',
  'w:cellIns': 'insertion',
  'w:del': 'deletion',
  'w:cellDel': 'deletion',
  'w:moveFrom': 'move',
  'w:moveTo': 'arrival',
};
const formatting = new Set(['w:pPrChange', 'w:rPrChange']);

/** Places that a Problem names. */
const shownPlaces = 3;

export function noChanges(): Changes {
  return {
    counts: { insertion: 0, deletion: 0, move: 0, arrival: 0 },
    authors: new Set(),
    places: new Set(),
    formatted: new Set(),
  };
}

/** Adds the changes in a part. `paragraphOf` is the number of a paragraph of the main part. */
export function addChanges(part: Xml, changes: Changes, paragraphOf: (paragraph: Xml) => number | undefined): void {
  let going = '';
  let paragraph: number | null = null;
  const change = (element: Xml): void => {
    const kind = kinds[element.name];
    if (kind === undefined) return;
    const author = named(element, changes);
    if (going === kind + author) return;
    going = kind + author;
    changes.counts[kind]++;
    if (paragraph !== null && changes.places.size < shownPlaces) changes.places.add(paragraph);
  };
  const formatted = (element: Xml): void => {
    named(element, changes);
    if (paragraph !== null) changes.formatted.add(paragraph);
  };
  const walk = (element: Xml, changed: boolean): void => {
    if (element.name === 'mc:Fallback') return;
    if (formatting.has(element.name)) {
      formatted(element);
      return;
    }
    if (element.name === 'w:numPr') {
      // A number that was given to the paragraph later (17.13.5.19).
      const given = changeIn(element) ?? child(element, 'w:numberingChange');
      if (given !== null) formatted(given);
      return;
    }
    let within = changed;
    if (element.name === 'w:p') paragraph = paragraphOf(element) ?? paragraph;
    if (element.name === 'w:r' && !changed) going = '';
    if (kinds[element.name] !== undefined) {
      change(element);
      within = true;
    }
    if (element.name === 'w:tr') within ||= changeIn(child(element, 'w:trPr')) !== null;
    const mark = element.name === 'w:p' ? markChange(element) : null;
    for (const node of element.children) {
      // The mark stands at the end of the words, whatever the file's order.
      if (typeof node !== 'string' && (mark === null || node.name !== 'w:pPr')) walk(node, within);
    }
    if (mark !== null) change(mark);
    else if (element.name === 'w:p' && !changed) going = '';
  };
  walk(part, false);
}

function named(change: Xml, { authors }: Changes): string {
  const author = change.attributes.get('author')?.trim() ?? '';
  if (author !== '') authors.add(author);
  return author;
}

/** Whether the paper holds changes that are text in one view and not in another, or look another way. */
export function hasChanges({ counts, formatted }: Changes): boolean {
  return Object.values(counts).some((count) => count > 0) || formatted.size > 0;
}

/** How many changes are pending, by whom, where the first are, and which view was read; null where there are none. */
export function changesProblem(changes: Changes, view: View): Problem | null {
  if (!hasChanges(changes)) return null;
  const { insertion, deletion, move, arrival } = changes.counts;
  const listed = [
    ...counted(insertion, 'insertion', 'insertions'),
    ...counted(deletion, 'deletion', 'deletions'),
    ...counted(Math.max(move, arrival), 'moved passage', 'moved passages'),
    ...counted(changes.formatted.size, 'reformatted paragraph', 'reformatted paragraphs'),
  ];
  const places = [...new Set([...changes.places, ...changes.formatted])].slice(0, shownPlaces);
  const [first, ...others] = places.sort((a, b) => a - b);
  const where = others.length === 0 ? '' : `, the first in paragraphs ${joined(places.map(String))}`;
  return {
    code: 'tracked-changes',
    says: `Pending changes${by(changes.authors)}: ${joined(listed)}${where}. ${whatWasRead[view]}`,
    hides: 'nothing',
    ...(first === undefined ? {} : { place: { in: 'docx', paragraph: first } }),
  };
}

export const whatWasRead = {
  final: 'The text was read as if all of them were accepted; ask for the original view to read it without them.',
  original: 'The text was read as if all of them were rejected; ask for the final view to read it with them.',
  markup:
    'The text shows both, {+what was put in+} and [-what was taken out-]; ask for the final or the original view to read it as an agreement.',
} satisfies Record<View, string>;

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

function joined(listed: readonly string[]): string {
  return listed.length < 2 ? listed.join('') : `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)}`;
}

/** At most five names: a file may hold any number of them, of any length. */
export function by(authors: ReadonlySet<string>): string {
  if (authors.size === 0) return '';
  const names = [...authors].map((name) => name.replace(/\s+/g, ' ').slice(0, 60));
  return ` by ${firstOf(names, 5)}`;
}
