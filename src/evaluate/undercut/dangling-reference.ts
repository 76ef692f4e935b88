import type { Document, Reference } from '../../model/document.ts';
import type { Match } from '../../model/match.ts';
import { contains } from '../../model/span.ts';
import type { Held } from '../held.ts';

// Fewer numbered clauses are an extract, whose references lead to what was left out.
const fewest = 5;

/**
 * A reference to a clause of this paper whose number is beyond its last one. A number below that may only have been read badly, and
 * says nothing.
 */
export function danglingReference({ document }: Held, { span }: Match): string | null {
  const lost = lostReferences(document).find((each) => contains(span, each.span));
  return lost === undefined ? null : `refers to ${lost.keyword.toLowerCase()} ${lost.number}, which is not there`;
}

// Asked for every match and requirement.
const lostIn = new WeakMap<Document, readonly Reference[]>();

function lostReferences(document: Document): readonly Reference[] {
  const before = lostIn.get(document);
  if (before !== undefined) return before;
  const last = lastNumber(document);
  const lost = document.references.filter(
    (each) =>
      last !== null &&
      each.of === 'this' &&
      each.target === null &&
      each.paper === null &&
      /^(?:clause|section|paragraph|article|§)/i.test(each.keyword) &&
      numberOf(each.number) > last,
  );
  lostIn.set(document, lost);
  return lost;
}

function lastNumber({ clauses }: Document): number | null {
  const numbers = clauses.filter(({ depth }) => depth === 0).map(({ number }) => numberOf(number));
  const counted = numbers.filter((number) => number > 0);
  return counted.length < fewest ? null : Math.max(...counted);
}

/** Of "9.2(b)" the 9, of "§ 7" the 7; 0 where it begins with no digit. */
function numberOf(number: string): number {
  return Number(/^(?:§\s*)?(\d{1,3})(?!\d)/.exec(number)?.[1] ?? 0);
}
