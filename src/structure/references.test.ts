import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import { quote } from '../model/document.ts';

const paper = (words: string): string => `1. Scope

1.1 The looms are mended.

1.2 The looms are:

(a) oiled;

(b) kept dry.

2. Price

2.1 ${words}

SCHEDULE 1

1. Doors are locked.`;

function cited(words: string): readonly (readonly [string, string | null])[] {
  const document = structured(paper(words));
  return document.references.map(({ span, target, of }) => [
    quote(document, span),
    target === null ? (of === 'this' ? null : of) : (document.clauses[target]?.number ?? ''),
  ]);
}

test.each<[string, [string, string | null][]]>([
  ['As said in clause 1.1 above, all is well.', [['clause 1.1', '1.1']]],
  [
    'Sections 1.1 to 1.2 and 2 hold.',
    [
      ['Sections 1.1', '1.1'],
      ['1.2', '1.2'],
      ['2', '2'],
    ],
  ],
  ['This is subject to clause 1.2(b).', [['clause 1.2(b)', '1.2(b)']]],
  [
    'What paragraph 1 of Schedule 1 says holds.',
    [
      ['paragraph 1', 'Schedule 1, 1'],
      ['Schedule 1', 'Schedule 1'],
    ],
  ],
  ['Clause 9.9 holds.', [['Clause 9.9', null]]],
  [
    'What Article 28 GDPR asks is done, and section 2 of the Companies Act 2006 too.',
    [
      ['Article 28', 'law'],
      ['section 2', 'law'],
    ],
  ],
  ['Clause 1.2 and applicable Law hold.', [['Clause 1.2', '1.2']]],
  [
    'Section 708 of the Looms Code asks for oil. Section 708(b) asks for more.',
    [
      ['Section 708', 'law'],
      ['Section 708(b)', 'law'],
    ],
  ],
  ['What section 1 of the Loom Lease says is another matter.', [['section 1', 'another']]],
  ['Notice under clause 1.1 to the Weaver is enough.', [['clause 1.1', '1.1']]],
  ['Annex XI thereto is another matter.', [['Annex XI', 'another']]],
  [
    'Annex I, Annex II and Annex III of the Loom Lease are others.',
    [
      ['Annex I', 'another'],
      ['Annex II', 'another'],
      ['Annex III', 'another'],
    ],
  ],
  ['They add a new clause 2.7, which says so.', [['clause 2.7', 'new']]],
  [
    'Clauses 1.1 (Looms), 1.2(a), (b) and 2, and Schedule 1 hold.',
    [
      ['Clauses 1.1', '1.1'],
      ['1.2(a)', '1.2(a)'],
      ['(b)', '1.2(b)'],
      ['2', '2'],
      ['Schedule 1', 'Schedule 1'],
    ],
  ],
  [
    'Schedule 1, paragraph 1 holds, and under clause 2 or (ii) elsewhere.',
    [
      ['Schedule 1', 'Schedule 1'],
      ['paragraph 1', 'Schedule 1, 1'],
      ['clause 2', '2'],
    ],
  ],
  ['What this clause A party breaks is mended.', []],
])('the references of %j are found with their clauses', (words, expected) => {
  expect(cited(words)).toEqual(expected);
});
