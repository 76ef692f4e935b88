import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';

const elsewhere = (lines: string) => structured(lines).problems.filter(({ code }) => code === 'elsewhere');

test.each([
  'This Cover Page incorporates the Alder Cloud Terms (Version 2.1) by this reference.',
  'The parties enter into the Alder Secrecy Terms (Version 1) (available at https://terms.example/secrecy).',
  'The Alder General Conditions as amended from time to time are incorporated herein by reference.',
  'This Order Form is governed by the Master Services Agreement between the parties dated 4 May 2026.',
  'This Work Order forms part of the Framework Agreement.',
])('a short paper that takes in the terms of another hides a part: %s', (line) => {
  const [problem, ...more] = elsewhere(`ORDER FORM\n\n${line} Orders are paid within 30 days.\n\n1. Fees: 400 a month`);
  expect(problem).toMatchObject({ hides: 'part' });
  expect(problem?.says).toContain(`“${line}”`);
  expect(more).toEqual([]);
});

test('an amendment leaves most terms where they stand', () => {
  const [problem] = elsewhere(
    'AMENDMENT No. 2 TO THE SUPPLY AGREEMENT\n\nThe parties amend the Supply Agreement as follows.',
  );
  expect(problem?.says).toMatch(/amends another agreement \(“AMENDMENT/);
});

test.each([
  'This Agreement is governed by the laws of Ireland.',
  'The Exhibits attached to this Agreement are incorporated herein by reference.',
  'To use these terms, the parties sign a Cover Page incorporating these Alder Terms.',
])('a paper that says this has its own terms: %s', (line) => {
  expect(elsewhere(`LOOM AGREEMENT\n\n1. Law. ${line}`)).toEqual([]);
});

test('a paper with clauses enough of its own has terms, whatever it takes in', () => {
  const clauses = Array.from({ length: 20 }, (_, at) => `${at + 1}. The Supplier keeps loom ${at + 1} in good order.`);
  const takesIn = 'This Agreement incorporates the Alder Use Terms by reference.';
  expect(elsewhere([takesIn, ...clauses].join('\n\n'))).toEqual([]);
  expect(elsewhere([takesIn, ...clauses.slice(0, 3)].join('\n\n'))).toHaveLength(1);
});
