import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readerContract } from '../../../test/reader-contract.ts';
import { plainWorld } from '../../../test/world.ts';
import { defaultLimits, type Limits } from '../../model/limits.ts';
import type { View } from '../../model/view.ts';
import { docxReader } from './docx.ts';

const path = (name: string) => `fixtures/formats/docx/${name}`;
const bytesOf = (name: string) => new Uint8Array(readFileSync(path(name)));
const read = (name: string, { limits = defaultLimits, view = 'final' }: { limits?: Limits; view?: View } = {}) =>
  docxReader.read({ name, bytes: bytesOf(`${name}.docx`) }, { ...plainWorld, limits, reading: { view } });
const fixture = (name: string, words: readonly string[]) => ({ path: path(`${name}.docx`), words: words.join('\n') });
const problemsOf = async (name: string, limits?: Limits) =>
  (await read(name, { limits: limits ?? defaultLimits })).problems.map(({ code, hides }) => [code, hides]);

readerContract(docxReader, async () => ({ pdf: null }), [
  fixture('numbering', [
    'Article I Scope',
    '1.1 The Supplier casts parts.',
    '(a) iron parts',
    '(b) steel parts',
    '(i) small ones',
    '1.2 The Customer pays.',
    '(a) on time',
    'Article II Term',
    '2.1 One year.',
    'Article VII Restarted by a list of its own',
    'Article VIII going on',
    'Article IX going on after it',
    '01) Never restarts',
    'Second Upper level',
    '02) counts on',
    '• a bullet',
    '◦ a round one',
    'No number',
    '9.1',
    'Part B Level with a format of its own',
  ]),
  fixture('style-numbering', [
    '1. Confidentiality',
    '1.1 Duties',
    '1.2 Like a duty',
    'Not counted',
    'L(a) Linked list',
    'Appendix',
  ]),
  fixture('table', ['Before.', 'Part', 'Price', 'Valve', 'Body', 'EUR', '12', 'USD', '14', 'After.']),
  fixture('tracked-changes', ['Notice is due in two days.', 'Joined sentence.', 'Moved here.', 'Kept row']),
  fixture('notes', ['The moulds stay here.', 'As listed.', 'At the works.', 'Next.']),
  fixture('note-marks', [
    'EXHIBIT A',
    'First.',
    'EXHIBIT B and on',
    'Second.',
    'EXHIBIT C⁹²',
    'The 1st fee is EUR 500⁰⁰ for 20 m².',
    'See page 7.',
  ]),
  fixture('text-box', ['Beside the box.', 'In the box.', 'After.']),
  fixture('content-control', ['A whole paragraph.', 'Between Brackwater Castings and Tollgate Works.', 'Cell']),
  fixture('blanks', [
    'Title',
    'The Supplier pays within [number of days] days.',
    'Click or tap here to enter text.',
    'Filled in: Tollgate Works.',
    'Law: Germany, from 1 March 2026.',
    '☒ Insured □ Bonded',
    'Name',
    'End.',
  ]),
  ...['docm', 'dotm', 'dotx'].map((ending) => ({
    path: `fixtures/formats/docx/package.${ending}`,
    words: 'Words in another kind of package.',
  })),
  fixture('hidden', ['Seen and shown.', 'Twice hidden is seen.']),
  fixture('white', ['Seen.', 'White on black.', 'On a black bar.']),
  fixture(
    'unseen',
    Array.from({ length: 35 }, () => 'Seen.'),
  ),
  fixture('seen', [
    'White on a dark ground.',
    'White in a dark bar.',
    'White on a dark highlight.',
    'Left to the program on black.',
    'Grey for a hint.',
    'Red on green as bright.',
    'Small print.',
    'Condensed letters.',
    'Full width, as zero is.',
    'Raised a little.',
    'Edges without a fill.',
    'Black by a new name.',
    'Hidden in a browser alone.',
    'A heading that the next paragraph goes on from.',
    'An entry of an index.',
    'Hidden blanks.',
    'Low lines, but not so low.',
    'A box of dark colour.',
    'White in the box.',
    'A box of the theme.',
    'White on accent.',
    'An old box.',
    'White in the old box.',
    'A box of no fill, over who knows what.',
    'White in that box.',
    'White by the style of the table.',
    'White on the ground of a head row.',
    'Black below.',
    'White in a dark cell.',
    'White in a cell within it.',
    'Before a page with a picture behind it.',
    'White over the picture.',
  ]),
  fixture('dark-page', ['White on a dark page.', 'Black by itself.']),
  fixture('embedded', ['See the annex:']),
  fixture('fields', [
    'See clause 7.2.',
    '1 May and a then',
    '[name of supplier] agrees ☒',
    'the site and a field that never ends',
    'One line not-broken☑',
  ]),
  fixture('header-footer', ['Draft 3', 'Body.', 'In confidence']),
  fixture('strict', ['Strict words under another name.']),
]);

test('an automatic number is the label, with the depth of its list', async () => {
  const { pieces } = await read('numbering');
  expect(pieces.slice(0, 3).map(({ label, listLevel }) => [label, listLevel])).toEqual([
    ['Article I', 0],
    ['1.1', 1],
    ['(a)', 2],
  ]);
  expect(pieces.find(({ text }) => text === 'No number')).not.toHaveProperty('label');
});

test('paragraphs are counted as they stand in the file, those without words too', async () => {
  const { pieces } = await read('numbering');
  expect(pieces.find(({ label }) => label === 'Article II')?.place).toEqual({ in: 'docx', paragraph: 9 });
});

test('a text box counts once, though the file holds it in two forms', async () => {
  const { pieces } = await read('text-box');
  expect(pieces.map(({ place }) => place)).toEqual([1, 2, 3].map((paragraph) => ({ in: 'docx', paragraph })));
});

test('headings and looks come from styles and what they are based on', async () => {
  const { pieces } = await read('style-numbering');
  expect(pieces.map(({ headingLevel }) => headingLevel)).toEqual([1, 2, 2, 1, undefined, undefined]);
  expect(pieces[2]?.look).toEqual({ size: 14, bold: true, italic: true, left: 36, centred: false });
  expect(pieces[5]?.look).toEqual({ size: 10.5, bold: false, italic: false, left: 0, centred: true });
});

test('cells know their table, row and column, and a table in a cell is one of its own', async () => {
  const { pieces } = await read('table');
  expect(pieces.map(({ cell }) => (cell === undefined ? null : [cell.table, cell.row, cell.column]))).toEqual([
    null,
    [0, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
    [0, 1, 0],
    [0, 1, 1],
    [1, 0, 0],
    [0, 2, 1],
    [0, 2, 2],
    null,
  ]);
});

test('notes, headers and footers have their zone', async () => {
  const zones = async (name: string) => (await read(name)).pieces.map(({ zone }) => zone);
  expect(await zones('notes')).toEqual(['body', 'footnote', 'footnote', 'body']);
  expect(await zones('header-footer')).toEqual(['header', 'body', 'footer']);
});

test('pending changes are named with their number and author', async () => {
  const [problem] = (await read('tracked-changes')).problems;
  expect(problem).toEqual({
    code: 'tracked-changes',
    says: 'Pending changes by Ada Quill: 1 insertion, 3 deletions and 1 moved passage, the first in paragraphs 1, 2 and 4. The text was read as if all of them were accepted; ask for the original view to read it without them.',
    hides: 'nothing',
    place: { in: 'docx', paragraph: 1 },
  });
});

const shown = async (view: View) => (await read('tracked-views', { view })).pieces.map(({ text }) => text);

test('the original view is the paper with every change rejected', async () => {
  expect(await shown('original')).toEqual([
    '1. Notice within five days.',
    '2. A clause struck out.',
    '3. Counted on.',
    '4. Split in two.',
    '5. Joined',
    '6. to one.',
    'Moved.',
    'Stays.',
    'Numbered since.',
    'Given a number.',
    'Hidden since.Shown.',
    'Fee A.',
    'Note.',
    'Kept',
    'Cell struck',
    'Struck row',
    'End.',
  ]);
});

test('the final view is the paper with every change accepted', async () => {
  expect(await shown('final')).toEqual([
    '1. Notice within two days.',
    '2. A clause put in.',
    '3. Counted on.',
    '4. Split',
    '5. in two.',
    '6. Joined to one.',
    'Stays.',
    'Moved.',
    '7. Numbered since.',
    '8. Given a number.',
    'Shown.',
    'Fee B.',
    'Note.',
    'A note put in.',
    'Kept',
    'Cell put in',
    'New row',
    'End.',
  ]);
});

test('the markup view has both, between marks', async () => {
  expect((await shown('markup')).slice(0, 3)).toEqual([
    '1. Notice within [-five-]{+two+} days.',
    '2. [-A clause struck out.-]',
    '3. {+A clause put in.+}',
  ]);
});

test('a reading says which view it is of, where the views differ', async () => {
  expect((await read('tracked-views', { view: 'original' })).view).toBe('original');
  expect(await read('table')).not.toHaveProperty('view');
});

test('a comment is no text, and knows who wrote it when and about what', async () => {
  expect((await read('notes')).comments).toEqual([
    {
      author: 'Ada Quill',
      date: '2026-01-01T00:00:00Z',
      text: 'Really?',
      about: 'Next',
      place: { in: 'docx', paragraph: 2 },
    },
  ]);
});

test('blanks that still ask for words are named with their places', async () => {
  expect((await read('blanks')).problems[0]).toEqual({
    code: 'note',
    says: 'Each of the 3 paragraphs 1-2, 6 has a blank that nobody has filled in (4 blanks in all): “[number of days]”, “Click or tap here to enter text.”, “Name” and 1 more. The words that ask for others were read as they stand; fill the blanks in before you rely on them.',
    hides: 'nothing',
    place: { in: 'docx', paragraph: 1 },
  });
});

test.each([
  ['docm', ['note']],
  ['dotm', ['note']],
  ['dotx', []],
])('a %s file is known by its content, and macros in it are said to be unread', async (ending, codes) => {
  const bytes = new Uint8Array(readFileSync(`fixtures/formats/docx/package.${ending}`));
  const file = { name: 'agreement', bytes };
  expect(docxReader.claims(file)).toBe(true);
  const { problems } = await docxReader.read(file, plainWorld);
  expect(problems.map(({ code }) => code)).toEqual(codes);
  expect(problems.every(({ says, hides }) => says.includes('macros') && hides === 'nothing')).toBe(true);
});

test.each([
  ['notes', [['note', 'nothing']]],
  ['hidden', [['hidden-text', 'nothing']]],
  ['white', [['hidden-text', 'nothing']]],
  ['embedded', [['broken', 'part']]],
  ['empty', [['empty', 'everything']]],
  ['scan', [['no-text', 'everything']]],
  ['doctype', [['broken', 'part']]],
  ['deep', [['broken', 'everything']]],
  ['lying-bomb', [['too-large', 'everything']]],
  ['password', [['encrypted', 'everything']]],
])('%s.docx reads with the Problems %j', async (name, expected) => {
  expect(await problemsOf(name)).toEqual(expected);
});

test('a file that unpacks to more than is allowed is refused', async () => {
  expect(await problemsOf('bomb', { ...defaultLimits, unpackedBytes: 1_000_000 })).toEqual([
    ['too-large', 'everything'],
  ]);
});

test('more text than is allowed ends the reading, and says so', async () => {
  const { pieces, problems } = await read('table', { limits: { ...defaultLimits, characters: 15 } });
  expect(pieces.map(({ text }) => text)).toEqual(['Before.', 'Part']);
  expect(problems.map(({ code, hides }) => [code, hides])).toEqual([['too-large', 'part']]);
});

test('a file cut off in its text gives the text before the cut', async () => {
  const bytes = bytesOf('numbering.docx');
  const cut = bytes.slice(0, bytes.length - 500);
  const { pieces, problems } = await docxReader.read({ name: 'cut.docx', bytes: cut }, plainWorld);
  expect(pieces[0]?.text).toBe('Article I Scope');
  expect(problems.map(({ code, hides }) => [code, hides])).toContainEqual(['truncated', 'part']);
});

test('a password-protected file is claimed, an old Word file is not', () => {
  const claims = (name: string) => docxReader.claims({ name, bytes: bytesOf(name) });
  expect(claims('password.docx')).toBe(true);
  expect(claims('old-word.doc')).toBe(false);
});
