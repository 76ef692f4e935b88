import { expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { draftDocx, type Words } from '../draft-docx.ts';
import { folderWith, lacuna } from './lacuna.ts';
import { smallLibrary, usual } from './small.ts';

type Paragraphs = readonly (string | readonly Words[])[];

const sent = [
  'SECRECY AND TOOLING AGREEMENT',
  'This Agreement is made between Alder Works Ltd ("Alder") and Birch Holding GmbH ("Birch").',
  '1. Secrecy',
  '1.1 Birch shall keep all Confidential Information secret and shall use it for making the castings only.',
  '1.2 Birch may show it to those of its staff who need it for the castings and are bound in writing.',
  '2. Incidents',
  '2.1 Birch shall tell Alder of any loss of Confidential Information within twenty-four (24) hours of learning of it.',
  '3. End',
  '3.1 When this Agreement ends, Birch shall return or destroy all Confidential Information within 30 days.',
  '3.2 Clause 2.1 goes on to hold after the end.',
  '4. Payment',
  '4.1 Alder shall pay each invoice within sixty (60) days of its date.',
];

/** What came back: a tracked term of payment, and beside it a longer notice and less to hand back, which nobody is shown. */
const returned: Paragraphs = sent.map((words) => {
  if (words.startsWith('2.1')) return words.replace('twenty-four (24)', 'seventy-two (72)');
  if (words.startsWith('3.1')) return words.replace('all Confidential Information', 'the samples');
  if (words.startsWith('4.1'))
    return [
      '4.1 Alder shall pay each invoice within ',
      { out: 'sixty (60)' },
      { in: 'thirty (30)' },
      ' days of its date.',
    ];
  return words;
});

async function diff(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) {
  const folder = await folderWith({ ...smallLibrary, ...files });
  const ran = await lacuna(folder, ['diff', ...Object.keys(files).slice(0, 2), ...args, ...usual]);
  return { ...ran, folder };
}

const text = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;

test('edits beside the tracked ones come first, then the finding that they cost and why', async () => {
  const { code, out, err } = await diff({ 'sent.docx': draftDocx(sent), 'returned.docx': draftDocx(returned) });
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatchInlineSnapshot(`
    "sent.docx → returned.docx
    ════════════════════════════════════════════════════════════════════════════════════════════════════
    2 edits not shown as tracked changes, 1 gap opened, clauses: 3 changed.

    Edits that are not shown as tracked changes
      CHANGED   clause 2.1 (Incidents); paragraph 7
                Birch shall tell Alder of any loss of Confidential Information within [-twenty-four
                (24)-] {+seventy-two (72)+} hours of learning of it.
      CHANGED   clause 3.1 (End); paragraph 9
                When this Agreement ends, Birch shall return or destroy [-all Confidential Information-]
                {+the samples+} within 30 days.

    Findings that stand otherwise
      GAP OPENED met → missing: Handing back [must, zz-secrets-4]
                Secrets must be handed back or destroyed at the end.
                Why      clause 3.1 (End) was changed
                Before   “When this Agreement ends, Birch shall return or destroy all Confidential
                         Information within 30 days.” (clause 3.1, paragraph 9)
                Now      nothing; closest is “When this Agreement ends, Birch shall return or destroy
                         the samples within 30 days.” (clause 3.1, paragraph 9)

    Changes in order
      CHANGED   clause 2.1 (Incidents); paragraph 7
                Birch shall tell Alder of any loss of Confidential Information within [-twenty-four
                (24)-] {+seventy-two (72)+} hours of learning of it.
      CHANGED   clause 3.1 (End); paragraph 9
                When this Agreement ends, Birch shall return or destroy [-all Confidential Information-]
                {+the samples+} within 30 days.
      CHANGED   clause 4.1 (Payment); paragraph 12
                Alder shall pay each invoice within [-sixty (60)-] {+thirty (30)+} days of its date.
    "
  `);
});

test('a draft that shows every edit is said to, and does not fail', async () => {
  const honest = returned.map((words, at) => (typeof words === 'string' ? (sent[at] ?? '') : words));
  const { code, out } = await diff({ 'sent.docx': draftDocx(sent), 'returned.docx': draftDocx(honest) });
  expect(code).toBe(0);
  expect(out).toMatch(/without them it reads as the older one: every edit is\s+shown/);
  expect(out).not.toContain('Edits that are not shown');
  expect(out).toContain('[-sixty (60)-] {+thirty (30)+} days');
});

test('what was tracked when it was sent, and is plain text now, is told apart; what is still tracked is not', async () => {
  const [a, b]: [Words[], Words[]] = [
    [
      '1.1 Birch shall keep all Confidential Information ',
      { in: 'strictly ' },
      'secret and shall use it for making the castings only.',
    ],
    ['4.1 Alder shall pay each invoice within ', { out: 'sixty (60)' }, { in: 'thirty (30)' }, ' days of its date.'],
  ];
  const plain = [
    '1.1 Birch shall keep all Confidential Information strictly secret and shall use it for making the castings only.',
  ];
  const draft = (first: readonly Words[]): Paragraphs =>
    sent.map((words) => (words.startsWith('1.1') ? first : words.startsWith('4.1') ? b : words));
  const { code, out } = await diff(
    { 'sent.docx': draftDocx(draft(a)), 'returned.docx': draftDocx(draft(plain)) },
    '--format',
    'json',
  );
  const { unmarked, changes }: Comparison = JSON.parse(out);
  const wordsOf = (all: Comparison['changes']) =>
    all.map(({ runs }) => runs.filter(({ is }) => is !== 'same').map(({ is, quote }) => `${is} ${quote.trim()}`));
  expect([code, unmarked.tracked, wordsOf(unmarked.edits), wordsOf(unmarked.accepted)]).toEqual([
    1,
    true,
    [],
    [['in strictly']],
  ]);
  expect(changes).toEqual([]);
});

test('where nothing is tracked that is said once, and a clause put in renumbers the others without changing them', async () => {
  const later = text([
    ...sent.slice(0, 5),
    '2. Audit',
    '2.1 Alder may inspect the foundry once in every calendar year.',
  ])
    .concat('\n', text(sent.slice(5)))
    .replace('4. Payment', '5. Payment')
    .replace('4.1', '5.1')
    .replace('3. End', '4. End')
    .replace('3.1', '4.1')
    .replace('3.2 Clause 2.1', '4.2 Clause 3.1')
    .replace('2. Incidents\n\n2.1', '3. Incidents\n\n3.1');
  const { code, out, err } = await diff({ 'old.docx': draftDocx(sent), 'new.txt': later });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatchInlineSnapshot(`
    "old.docx → new.txt
    ════════════════════════════════════════════════════════════════════════════════════════════════════
    clauses: 2 added, 7 renumbered.

    The newer draft is of a kind that shows no tracked changes, or holds none, so none of the changes
    below is marked in it.

    Changes in order
      ADDED     clause 2 (Audit); line 11
                {+Audit+}
      ADDED     clause 2.1 (Audit); line 13
                {+Alder may inspect the foundry once in every calendar year.+}

    The same words under another number
      2 is now 3, 2.1 is now 3.1, 3 is now 4, 3.1 is now 4.1, 3.2 is now 4.2, 4 is now 5, 4.1 is now 5.1
    "
  `);
});

test('the same draft in another format is no other draft', async () => {
  const { code, out } = await diff({ 'old.docx': draftDocx(sent), 'new.txt': text(sent) });
  expect(code).toBe(0);
  expect(out).toContain('No difference found: the same words, and every finding as it was.');
});

test('what could not be read is never said to have been removed', async () => {
  const { code, out } = await diff({ 'old.txt': text(sent), 'new.pdf': '%PDF-1.4\nnothing' });
  expect(code).toBe(3);
  expect(out).toContain('Nothing of it could be read, so nothing is said about what was changed.');
  expect(out).not.toContain('REMOVED');
});

test('what cannot be compared is refused with what was expected', async () => {
  const files = { 'old.txt': text(sent), 'new.txt': text(sent) };
  expect(await diff(files, '--format', 'xml')).toMatchObject({
    code: 2,
    err: expect.stringContaining('found --format xml, expected one of text, json'),
  });
  expect(await diff(files, '--fail-on', 'all')).toMatchObject({
    code: 2,
    err: expect.stringContaining('found --fail-on all, expected one of must, should, consider'),
  });
  const { folder } = await diff(files);
  expect(await lacuna(folder, ['diff', 'old.txt', 'gone.txt', ...usual])).toMatchObject({
    code: 2,
    err: expect.stringContaining('found nothing at gone.txt'),
  });
});
