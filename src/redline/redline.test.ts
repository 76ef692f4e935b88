import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { draftDocx } from '../../test/draft-docx.ts';
import { plainWorld } from '../../test/world.ts';
import { zipOf } from '../../test/zip-of.ts';
import { readDocument, redlined } from '../analyze.ts';
import type { RedlineAsk, Redlined } from '../model/redline.ts';
import type { Passage } from '../model/report.ts';
import type { View } from '../model/view.ts';

const wording = 'The Keeper shall return everything.';
const bare: RedlineAsk = {
  clause: 'handing-back',
  title: 'Handing back',
  says: ['Handing back. Nothing is said of it.', 'Zemblan Secrets Act, Section 4'],
  wording,
  amends: [],
  isForbidden: false,
  closest: null,
  kin: null,
};

const read = (bytes: Uint8Array, view: View = 'final') =>
  readDocument({ name: 'draft.docx', bytes }, { ...plainWorld, reading: { view } });

/** The file with these asks in it; each passage is the words of the draft. */
async function asked(bytes: Uint8Array, asks: readonly Partial<RedlineAsk>[]): Promise<Redlined> {
  const order = { asks: asks.map((each) => ({ ...bare, ...each })), author: 'Ada <Quill>', dated: '2026-11-01' };
  const made = await redlined({ name: 'draft.docx', bytes }, order, plainWorld);
  if ('code' in made) throw new Error(made.says);
  return made;
}

async function passage(bytes: Uint8Array, quote: string): Promise<Passage> {
  const start = (await read(bytes)).text.indexOf(quote);
  if (start === -1) throw new Error(`no ${quote}`);
  return { clause: '1', heading: null, place: null, quote, start, end: start + quote.length };
}

const mainOf = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
const about = async (bytes: Uint8Array) => (await read(bytes)).comments.map(({ author, about }) => [author, about]);

test('wording goes behind the paragraph that it amends, with a comment at the very words', async () => {
  const draft = draftDocx(['1. The Keeper keeps it & says so.', '2. Last.']);
  const { bytes, placed } = await asked(draft, [{ amends: [await passage(draft, 'keeps it & says')] }]);
  expect((await read(bytes)).text.split('\n')).toEqual(['1. The Keeper keeps it & says so.', wording, '2. Last.']);
  expect((await read(bytes, 'original')).text).toBe((await read(draft)).text);
  expect(await about(bytes)).toEqual([['Ada <Quill>', 'keeps it & says']]);
  expect(placed).toEqual([
    {
      clause: 'handing-back',
      title: 'Handing back',
      wording: 'inserted',
      says: 'wording behind clause 1, which it amends, with a comment at clause 1',
    },
  ]);
});

test('the comment says what is missing, by which law, and where the wording stands', async () => {
  const draft = draftDocx(['1. The Keeper keeps it.']);
  const { bytes } = await asked(draft, [{ amends: [await passage(draft, 'keeps')] }]);
  const [comment] = (await read(bytes)).comments;
  expect(comment?.text).toBe(
    'Handing back. Nothing is said of it. Zemblan Secrets Act, Section 4 Our wording stands behind clause 1, which it amends. What does not go with it there is to be struck out. Names of the parties, numbers of clauses and annexes, and sums in it are to be fitted to this paper.',
  );
  expect(comment?.date).toBe('2026-11-01T00:00:00Z');
});

test.each([
  ['what comes closest', 'closest', 'behind clause 1, which comes closest'],
  ['what belongs with it', 'kin', 'behind clause 1, which is about what belongs with it'],
] as const)('a missing clause goes behind %s, with the comment on its wording', async (_, where, says) => {
  const draft = draftDocx(['1. The Keeper keeps it.', '2. Last.']);
  const { bytes, placed } = await asked(draft, [{ [where]: await passage(draft, 'keeps') }]);
  expect((await read(bytes)).text.split('\n')[1]).toBe(wording);
  expect(await about(bytes)).toEqual([['Ada <Quill>', wording]]);
  expect(placed[0]?.says).toBe(`wording ${says}, with a comment`);
});

test('what is signed behind the last clause stays behind the wording that amends it', async () => {
  const ending = [
    'Signed by the parties on the day above.',
    'Signed for and on behalf of Quill Ltd',
    'Name: Ada Quill',
  ];
  const draft = draftDocx(['1. The Keeper keeps it.', ...ending]);
  const { bytes } = await asked(draft, [{ amends: [await passage(draft, 'keeps')] }]);
  expect((await read(bytes)).text.split('\n')).toEqual(['1. The Keeper keeps it.', wording, ...ending]);
});

test('a missing clause that nothing comes close to goes before the signatures, or to the end', async () => {
  const signed = draftDocx(['1. First.', '2. Second.', 'Signed for and on behalf of Harrow Ltd', 'By: ____________']);
  const [before, alone] = [await asked(signed, [{}]), await asked(draftDocx(['First.']), [{}])];
  const lines = (await read(before.bytes)).text.split('\n');
  expect(lines.indexOf(wording)).toBe(2);
  expect((await read(alone.bytes)).text.split('\n')).toEqual(['First.', wording]);
});

test('wording behind an item of a list goes behind the clause, and not into the list', async () => {
  const draft = draftDocx(['1. Duties', '1.1 The Keeper:', '(a) keeps it;', '(b) locks it.', '2. Last.']);
  const { bytes } = await asked(draft, [{ amends: [await passage(draft, 'keeps it')] }]);
  expect((await read(bytes)).text.split('\n').indexOf(wording)).toBe(4);
});

test('what must not stand is commented, and its wording is in the comment alone', async () => {
  const draft = draftDocx(['1. The Keeper keeps it.']);
  const { bytes, placed } = await asked(draft, [{ amends: [await passage(draft, 'keeps')], isForbidden: true }]);
  expect((await read(bytes)).text).toBe((await read(draft)).text);
  expect((await read(bytes)).comments[0]?.text).toContain(`Our wording in its place: “${wording}”`);
  expect(placed[0]?.wording).toBe('proposed');
});

test('each further passage has a comment that leads to the first', async () => {
  const draft = draftDocx(['1. The Keeper keeps it.', '2. The Keeper uses it.']);
  const amends = [await passage(draft, 'keeps it'), await passage(draft, 'uses it')];
  const { bytes } = await asked(draft, [{ amends }]);
  expect(await about(bytes)).toEqual([
    ['Ada <Quill>', 'keeps it'],
    ['Ada <Quill>', 'uses it'],
  ]);
  expect((await read(bytes)).comments[1]?.text).toBe(
    'These words too: see what is said at clause 1, on “Handing back”.',
  );
});

test('changes of others stay, and words in them are commented as a whole', async () => {
  const draft = draftDocx([['1. The Keeper ', { in: 'always keeps' }, { out: 'loses' }, ' it.'], '2. Last.']);
  const { bytes } = await asked(draft, [{ amends: [await passage(draft, 'keeps it')] }]);
  expect(mainOf(bytes)).toContain('<w:del w:id="1" w:author="Ben Alder"');
  expect(await about(bytes)).toEqual([['Ada <Quill>', 'always keeps it']]);
  expect((await read(bytes, 'original')).text).toBe((await read(draft, 'original')).text);
  const ids = [...mainOf(bytes).matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="Ada/g)].map(([, id]) => id);
  expect(ids).not.toContain('1');
});

const file = (body: string, more: readonly (readonly [string, string])[] = []) =>
  zipOf([
    ...Object.entries(unzipSync(draftDocx(['x'])))
      .filter(([name]) => name !== 'word/document.xml' && !more.some(([other]) => other === name))
      .map(([name, bytes]) => [name, bytes] as const),
    [
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ],
    ...more,
  ]);
const p = (words: string, looks = '') => `<w:p>${looks}<w:r><w:t>${words}</w:t></w:r></w:p>`;

test('in a table it goes on in the last paragraph of the cell, which so stays the last', async () => {
  const cell = (words: string) => `<w:tc><w:tcPr/>${p(words)}</w:tc>`;
  const draft = file(
    `${p('Before.')}<w:tbl><w:tr>${cell('Keep it.')}${cell('Guard it.')}</w:tr></w:tbl>${p('After.')}`,
  );
  const { bytes } = await asked(draft, [{ amends: [await passage(draft, 'Keep')] }]);
  expect(mainOf(bytes).match(/<w:p>/g)).toHaveLength(4);
  expect((await read(bytes)).text).toContain(`Keep it. ${wording}`);
  expect((await read(bytes, 'original')).text).toBe((await read(draft)).text);
});

test('it looks as its neighbour does, without number and heading', async () => {
  const looks =
    '<w:pPr><w:pStyle w:val="Clause"/><w:keepNext/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:ind w:left="720" w:hanging="720"/><w:jc w:val="both"/></w:pPr>';
  const run = '<w:r><w:rPr><w:b/><w:sz w:val="18"/></w:rPr><w:t>Keep it.</w:t></w:r>';
  const draft = file(`<w:p>${looks}${run}</w:p>${p('After.')}`);
  const { bytes } = await asked(draft, [{ amends: [await passage(draft, 'Keep')] }]);
  expect(mainOf(bytes)).toContain(
    '<w:p><w:pPr><w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr><w:ind w:left="720"/><w:jc w:val="both"/><w:outlineLvl w:val="9"/><w:rPr><w:ins w:id=',
  );
  expect(mainOf(bytes)).toContain(`<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${wording}`);
});

test('words in a text box are commented at the paragraph that the box hangs on, and nothing is written into it', async () => {
  const box = `<w:p><w:r><w:t>Beside.</w:t></w:r><w:r><w:pict><w:txbxContent>${p('Keep it.')}</w:txbxContent></w:pict></w:r></w:p>`;
  const draft = file(`${box}${p('After.')}`);
  const { bytes } = await asked(draft, [{ amends: [await passage(draft, 'Keep')] }]);
  expect(await about(bytes)).toEqual([['Ada <Quill>', expect.stringContaining('Beside.')]]);
  expect(mainOf(bytes)).toContain(`<w:txbxContent>${p('Keep it.')}</w:txbxContent>`);
});

test('comments of others stay, and new ones get ids of their own', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
  const draft = file(
    `<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>Keep it.</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p>`,
    [
      [
        'word/comments.xml',
        `<w:comments ${w}><w:comment w:id="1" w:author="Ben Alder">${p('Why?')}</w:comment></w:comments>`,
      ],
      ['word/_rels/document.xml.rels', rels],
    ],
  );
  const { bytes } = await asked(draft, [{ amends: [await passage(draft, 'Keep')] }]);
  expect(await about(bytes)).toEqual([
    ['Ben Alder', 'Keep it.'],
    ['Ada <Quill>', 'Keep'],
  ]);
  expect(new TextDecoder().decode(unzipSync(bytes)['word/_rels/document.xml.rels'])).toBe(rels);
});

test('the same file and order give the same bytes', async () => {
  const draft = draftDocx(['1. The Keeper keeps it.']);
  expect((await asked(draft, [{}])).bytes).toEqual((await asked(draft, [{}])).bytes);
});

const protection = (edit: string) => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return file(p('Keep it.'), [
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/settings" Target="settings.xml"/></Relationships>`,
    ],
    [
      'word/settings.xml',
      `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:documentProtection w:edit="${edit}" w:enforcement="1"/></w:settings>`,
    ],
  ]);
};

const vba =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>';

test.each([
  ['protected', protection('readOnly'), 'protected against changes'],
  ['with macros', file(p('Keep it.'), [['word/_rels/document.xml.rels', vba]]), 'holds macros'],
  ['cut short', draftDocx(['Keep it.']).slice(0, -30), 'damaged'],
  ['no Word file', new TextEncoder().encode('Keep it.\n'), 'into a Word file (.docx) alone'],
])('into a file that is %s nothing is written, and it is said why', async (_, bytes, says) => {
  const order = { asks: [bare], author: 'Ada Quill', dated: '2026-11-01' };
  expect(await redlined({ name: 'draft.docx', bytes }, order, plainWorld)).toEqual(
    expect.objectContaining({ says: expect.stringContaining(says) }),
  );
});

test('a file in which every change must be tracked can be written into', async () => {
  expect((await read((await asked(protection('trackedChanges'), [{}])).bytes)).text).toContain(wording);
});
