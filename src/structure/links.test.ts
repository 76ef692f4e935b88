import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { quote } from '../model/document.ts';
import { linksAmong } from './links.ts';

const terms = `LOOM HIRE TERMS

1. Hire. These Loom Hire Terms say how looms are hired.

2. Payment

2.1 The hirer pays within a month of the hire.

2.2 Late payment bears interest at the usual rate.

3. Care. The hirer oils the loom.`;

const addendum = `Data Processing Addendum (DPA)

1. Records. This Data Processing Addendum ("DPA") is part of the Loom Hire Terms.

2. Erasure. Records are erased when the hire ends.`;

/** For each reference that is none to its own paper: its words, and the paper and clause that it leads to. */
function led(...papers: string[]): readonly (readonly [string, string | null])[] {
  const documents = papers.map(structured);
  return linksAmong(documents).map(({ document, reference, to }) => {
    const from = documents[document];
    const cited = from?.references[reference];
    const there = to === null ? undefined : documents[to.document]?.clauses[to.clause];
    const words = from === undefined || cited === undefined ? '' : quote(from, cited.span);
    return [words, to === null ? null : `${to.document}: ${there?.number}`];
  });
}

test('an order form leads to the clauses of the terms that it names by their title', () => {
  const order = 'ORDER FORM\n\nInstead of Section 2.1 of the Loom Hire Terms, the hirer pays at once.';
  expect(led(order, terms, addendum)).toEqual([['Section 2.1', '1: 2.1']]);
});

test('what changes a paper leads to it where the reference names none, if the heading in brackets is the same', () => {
  const change = `AMENDMENT

The following additions to the Loom Hire Terms are agreed.

Replace Section 2 (Payment) with what stands below.

Delete Section 3 (Insurance).`;
  expect(led(change, terms, addendum)).toEqual([
    ['Section 2', '1: 2'],
    ['Section 3', null],
  ]);
});

test('a term leads to the paper that it stands for, and the name that a paper gives itself to that paper', () => {
  const order = `ORDER FORM

This Order Form is under the Loom Hire Terms of May (the "Agreement").

Section 2.2 of the Agreement does not apply, and Section 2 of the DPA does.`;
  expect(led(order, terms, addendum)).toEqual([
    ['Section 2.2', '1: 2.2'],
    ['Section 2', '2: 2'],
  ]);
});

test('where two papers bear the name there is no link, but how many fit', () => {
  const order = 'ORDER FORM\n\nSection 2.1 of the Loom Hire Terms does not apply.';
  const links = linksAmong([order, terms, terms].map(structured));
  expect(links).toEqual([{ document: 0, reference: 0, papers: 2, fitting: 2, to: null }]);
});

test('a reference to a clause of its own paper leads nowhere else, and one to a paper that is not there to none', () => {
  const own = `${terms}\n\n4. Breach. Breach of Section 2.1 ends the hire, as does Section 9 of the Mill Lease.`;
  expect(led(own, addendum)).toEqual([]);
});
