import fc from 'fast-check';
import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';
import type { Changes } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { compare } from './compare.ts';

const paper = `SECRECY AGREEMENT

1. Secrecy

1.1 Birch shall keep all Confidential Information secret and shall use it for the Purpose only.

1.2 Birch may show it to those of its staff who need it for the Purpose and are bound in writing.

2. Incidents

2.1 Birch shall tell Alder of any loss of Confidential Information within twenty-four (24) hours, as clause 4.1 says.

3. End

3.1 When this Agreement ends, Birch shall return or destroy all Confidential Information within 30 days.

4. Notices

4.1 A notice is given in writing and sent by courier to the address at the head of this Agreement.`;

/** What a person reads of a comparison: a line for each change, words out in [-…-], in in {+…+}. */
function told(before: string, after: string): readonly string[] {
  return inWords(structured(before), structured(after));
}

function inWords(before: Document, after: Document): readonly string[] {
  const { changes, terms, references } = compare(before, after);
  const from = ({ start, end }: Span) => before.text.slice(start, end);
  const to = ({ start, end }: Span) => after.text.slice(start, end);
  return [
    ...changes.map((change) => {
      if (change.kind === 'added') return `added: ${to(change.after)}`;
      if (change.kind === 'removed') return `removed: ${from(change.before)}`;
      const words = change.edits.map((edit) =>
        edit.is === 'same' ? to(edit.after) : edit.is === 'out' ? `[-${from(edit.before)}-]` : `{+${to(edit.after)}+}`,
      );
      return `${change.kind}: ${words.join('')}`;
    }),
    ...terms.map(({ kind, term }) => `term ${kind}: ${term}`),
    ...references.map(
      ({ number, was, now }) =>
        `reference ${number}: ${from(was).slice(0, 10)} → ${now === null ? 'nowhere' : to(now).slice(0, 10)}`,
    ),
  ];
}

const inserted = paper
  .replace(
    '2. Incidents',
    '2. Audit\n\n2.1 Alder may inspect the premises of Birch once in every calendar year.\n\n2. Incidents',
  )
  .replaceAll('4. Notices', '5. Notices')
  .replaceAll('4.1', '5.1')
  .replace('3. End', '4. End')
  .replace('3.1', '4.1')
  .replace('2. Incidents\n\n2.1', '3. Incidents\n\n3.1');

test.each<[string, string, string, readonly string[]]>([
  ['the same paper', paper, paper, []],
  ['a heading in capitals', paper, paper.replace('2. Incidents', '2. INCIDENTS'), []],
  [
    'other quotation marks, dashes and hyphens',
    paper.replace('24', '“24”'),
    paper.replace('24', '"24"').replace('twenty-four', 'twenty‑four'),
    [],
  ],
  [
    'lines that break elsewhere',
    paper,
    paper.replace('secret and shall', 'secret and\nshall').replace('within 30', 'within\n30'),
    [],
  ],
  [
    'a word of a clause',
    paper,
    paper.replace('30 days', '90 days'),
    [
      'changed: When this Agreement ends, Birch shall return or destroy all Confidential Information within [-30 -]{+90 +}days.',
    ],
  ],
  [
    'words and figures of a number are one edit',
    paper,
    paper.replace('twenty-four (24)', 'seventy-two (72)'),
    [
      'changed: Birch shall tell Alder of any loss of Confidential Information within [-twenty-four (24) -]{+seventy-two (72) +}hours, as clause 4.1 says.',
    ],
  ],
  [
    'a term that loses its capital',
    paper,
    paper.replace('for the Purpose and', 'for the purpose and'),
    [
      'changed: Birch may show it to those of its staff who need it for the [-Purpose -]{+purpose +}and are bound in writing.',
    ],
  ],
  [
    'a clause that is gone',
    paper,
    paper.replace(/1\.2 .*\n\n/, ''),
    ['removed: Birch may show it to those of its staff who need it for the Purpose and are bound in writing.'],
  ],
  [
    'a clause put in early, and references that follow',
    paper,
    inserted,
    [
      'added: Audit',
      'added: Alder may inspect the premises of Birch once in every calendar year.',
      'renumbered: Incidents',
      'renumbered: Birch shall tell Alder of any loss of Confidential Information within twenty-four (24) hours, as clause 5.1 says.',
      'renumbered: End',
      'renumbered: When this Agreement ends, Birch shall return or destroy all Confidential Information within 30 days.',
      'renumbered: Notices',
      'renumbered: A notice is given in writing and sent by courier to the address at the head of this Agreement.',
    ],
  ],
  [
    'a reference that does not follow its clause',
    paper,
    inserted.replace('as clause 5.1 says', 'as clause 4.1 says'),
    [
      'added: Audit',
      'added: Alder may inspect the premises of Birch once in every calendar year.',
      'renumbered: Incidents',
      'renumbered: Birch shall tell Alder of any loss of Confidential Information within twenty-four (24) hours, as clause 4.1 says.',
      'renumbered: End',
      'renumbered: When this Agreement ends, Birch shall return or destroy all Confidential Information within 30 days.',
      'renumbered: Notices',
      'renumbered: A notice is given in writing and sent by courier to the address at the head of this Agreement.',
      'reference 4.1: 4.1 A noti → 4.1 When t',
    ],
  ],
  [
    'a reference whose clause is gone',
    paper,
    paper.replace(/\n\n4\. Notices.*/s, ''),
    [
      'removed: Notices',
      'removed: A notice is given in writing and sent by courier to the address at the head of this Agreement.',
      'reference 4.1: 4.1 A noti → nowhere',
    ],
  ],
  [
    'a clause that was split, with a word changed',
    paper,
    paper.replace('secret and shall use', 'secret.\n\n1.2 Birch shall use').replace('1.2 Birch may', '1.3 Birch may'),
    [
      'changed: Birch shall keep all Confidential Information secret[-and -]{+.\n1.2 Birch +}shall use it for the Purpose only.',
      'renumbered: Birch may show it to those of its staff who need it for the Purpose and are bound in writing.',
    ],
  ],
])('%s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

const clauses = [
  'Birch shall keep the drawings secret.',
  'Alder may inspect the foundry once in a year.',
  'The price of each casting is set out in the order.',
  'A notice is given in writing and sent by courier.',
  'The courts of Zembla decide all disputes.',
];

function numbered(all: readonly string[]): string {
  return all.map((words, at) => `${at + 1}. ${words}`).join('\n\n');
}

test('of clauses in another order the fewest are said to have moved', () => {
  const [a = '', b = '', c = '', d = '', e = ''] = clauses;
  expect(told(numbered([a, b, c, d, e]), numbered([b, c, d, e, a]))).toEqual([
    ...[b, c, d, e].map((words) => `renumbered: ${words}`),
    `moved: ${a}`,
  ]);
});

test('a clause that was moved and edited shows both', () => {
  const [a = '', b = '', c = '', d = '', e = ''] = clauses;
  const words = told(numbered([a, b, c, d, e]), numbered([a, c, d, e, b.replace('once in a year', 'twice in a year')]));
  expect(words.at(-1)).toBe('moved: Alder may inspect the foundry [-once -]{+twice +}in a year.');
});

test('a term with another meaning is told beside its clause', () => {
  const terms = `1. Terms\n\n1.1 "Purpose" means the making of castings.\n\n1.2 "Affiliate" means a company under the same control.`;
  const words = told(terms, terms.replace('making of castings', 'sale of castings'));
  expect(words).toContain('term changed: Purpose');
  expect(told(terms, terms.replace(/\n\n1\.2.*/, ''))).toContain('term removed: Affiliate');
});

const words = fc.constantFrom(
  ...'the secret drawing shall be kept by Birch or Alder within thirty days of notice and no other party may use it'.split(
    ' ',
  ),
);
const sentence = fc.array(words, { minLength: 4, maxLength: 14 }).map((all) => `Each ${all.join(' ')}.`);
const papers = fc.array(sentence, { minLength: 1, maxLength: 12 }).map(numbered);

test('a paper is no other than itself', () => {
  fc.assert(
    fc.property(papers, (text) => {
      const document = structured(text);
      expect(compare(document, document)).toEqual({ changes: [], terms: [], references: [] });
    }),
  );
});

test('what is added one way is removed the other way', () => {
  const spans = ({ changes }: Changes, kind: 'added' | 'removed') =>
    changes.flatMap((change) => (change.kind !== kind ? [] : 'after' in change ? [change.after] : [change.before]));
  fc.assert(
    fc.property(papers, papers, (one, other) => {
      const [a, b] = [structured(one), structured(other)];
      expect(spans(compare(a, b), 'added')).toEqual(spans(compare(b, a), 'removed').sort((x, y) => x.start - y.start));
    }),
  );
});

test('the edits of a change are all of both sides, in order', () => {
  fc.assert(
    fc.property(papers, papers, (one, other) => {
      const [a, b] = [structured(one), structured(other)];
      for (const change of compare(a, b).changes) {
        if (!('edits' in change)) continue;
        const old = change.edits
          .map((edit) => ('before' in edit ? a.text.slice(edit.before.start, edit.before.end) : ''))
          .join('');
        const now = change.edits
          .map((edit) => ('after' in edit ? b.text.slice(edit.after.start, edit.after.end) : ''))
          .join('');
        expect(old).toBe(a.text.slice(change.before.start, change.before.end));
        expect(now).toBe(b.text.slice(change.after.start, change.after.end));
      }
    }),
  );
});
