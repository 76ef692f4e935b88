import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { zipOf } from '../zip-of.ts';
import { folderWith, lacuna } from './lacuna.ts';
import { gappy, smallLibrary, sound, usual } from './small.ts';

const files = { ...smallLibrary, 'sound.txt': sound };
const library = ['--library', 'library'];

test('read prints the text alone on standard output, and what was understood on standard error', async () => {
  const folder = await folderWith(files);
  const { code, out, err } = await lacuna(folder, ['read', 'sound.txt', ...library]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('golden/read.txt');
  await expect(err).toMatchFileSnapshot('golden/read-summary.txt');
});

test('as JSON every heading, term and span is words of the text', async () => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['read', 'sound.txt', '--format', 'json', ...library]);
  const document = JSON.parse(out);
  expect(code).toBe(0);
  const { out: text } = await lacuna(folder, ['read', 'sound.txt', ...library]);
  expect(`${document.text}\n`).toBe(text);
  expect(document.clauses.length).toBeGreaterThan(0);
  for (const { heading, headingText, place } of document.clauses) {
    expect(headingText).toBe(heading === null ? null : document.text.slice(heading.start, heading.end));
    expect(place).toMatchObject({ in: 'text' });
  }
});

test('a paper with tracked changes is read in the view that was asked for, and its comments are shown beside it', async () => {
  const tracked = readFileSync('fixtures/formats/docx/tracked-views.docx');
  const notes = readFileSync('fixtures/formats/docx/notes.docx');
  const folder = await folderWith({ ...files, 'tracked.docx': tracked, 'notes.docx': notes });
  const first = async (...flags: string[]) =>
    (await lacuna(folder, ['read', 'tracked.docx', ...flags, ...library])).out.split('\n')[0];
  expect(await first()).toBe('1. Notice within two days.');
  expect(await first('--view', 'original')).toBe('1. Notice within five days.');
  expect(await first('--view', 'markup')).toBe('1. Notice within [-five-]{+two+} days.');
  const { err } = await lacuna(folder, ['read', 'notes.docx', ...library]);
  expect(err).toContain('Ada Quill, 2026-01-01, paragraph 2, on "Next": Really?');
});

test('a report says which view it is about, and there is none of both texts at once', async () => {
  const tracked = readFileSync('fixtures/formats/docx/tracked-views.docx');
  const folder = await folderWith({ ...files, 'tracked.docx': tracked });
  const { out } = await lacuna(folder, ['scan', 'tracked.docx', '--view', 'original', '-f', 'json', ...library]);
  expect(JSON.parse(out).documents[0].view).toBe('original');
  const { code, err } = await lacuna(folder, ['scan', 'tracked.docx', '--view', 'markup', ...library]);
  expect([code, err]).toEqual([2, expect.stringContaining('found --view markup')]);
});

test('a file that cannot be read exits with 3 and says why', async () => {
  const folder = await folderWith({ ...files, 'empty.pdf': '' });
  const { code, err } = await lacuna(folder, ['read', 'empty.pdf', ...library]);
  expect([code, err]).toEqual([3, expect.stringContaining('empty')]);
});

test('as JSON, several papers come with the references of one to the clauses of another, and with what was not read', async () => {
  const order = 'ORDER FORM\n\nClause 2 of the Loom Hire Terms does not apply. Signed by both.\n\nBy: /s/ Ada Quill\n';
  const terms =
    'LOOM HIRE TERMS\n\n1. Hire. Looms are hired as Schedule 1 says.\n\n2. Price. The "Fee" means 5 pounds. The Fee is paid.\n';
  const folder = await folderWith({ ...files, 'papers/a.txt': order, 'papers/b.txt': terms, 'papers/c.pdf': '' });
  const { code, out } = await lacuna(folder, ['read', 'papers', '--format', 'json', ...library]);
  const { documents, links, unread } = JSON.parse(out);
  expect(code).toBe(3);
  const [form, hire] = documents;
  const clause = hire.clauses.findIndex(({ number }: { number: string }) => number === '2');
  expect(links).toEqual([{ document: 0, reference: 0, papers: 1, fitting: 1, to: { document: 1, clause } }]);
  expect(form.references).toMatchObject([{ words: 'Clause 2', of: 'another', paper: 'Loom Hire Terms', target: null }]);
  expect(form.signatures).toMatchObject([{ name: 'Ada Quill', isSigned: true, words: 'By: /s/ Ada Quill' }]);
  expect(hire.terms).toMatchObject([{ term: 'Fee', uses: [{}] }]);
  expect(hire.attachments).toMatchObject([{ label: 'Schedule 1', clause: null }]);
  expect([...unread.map(({ name }: { name: string }) => name), ...documents.slice(2).map(nameOf)]).toEqual([
    'papers/c.pdf',
  ]);
});

test('as HTML, papers are one page without anything from elsewhere', async () => {
  const folder = await folderWith(files);
  const { code, out } = await lacuna(folder, ['read', 'sound.txt', 'sound.txt', '--format', 'html', ...library]);
  expect([code, out.startsWith('<!doctype html>')]).toEqual([0, true]);
  expect(out).not.toMatch(/<script|<link|<img|https?:/);
});

const nameOf = ({ source }: { source: { name: string } }) => source.name;

test('a folder with many files is not one file', async () => {
  const folder = await folderWith({ ...files, 'papers/a.txt': sound, 'papers/b.txt': sound });
  const { code, err } = await lacuna(folder, ['read', 'papers', ...library]);
  expect([code, err]).toEqual([2, expect.stringContaining('found 2 files at papers, expected one')]);
});

const mail = `From: ada@alder.example
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain

Please sign.
--b
Content-Type: application/zip; name="papers.zip"
Content-Transfer-Encoding: base64

${zipOf(
  [
    ['sound.txt', sound],
    ['gappy.txt', gappy],
    ['logo.png', 'x'],
    ['locked.pdf', 'x'],
  ],
  ['locked.pdf'],
).toString('base64')}
--b--
`;

test('what lies in a mail and its archive is a document each: named one by one, scanned all together, faults their own', async () => {
  const folder = await folderWith({
    ...files,
    'papers/mail.eml': mail,
    'papers/one.zip': zipOf([['only.txt', sound]]),
  });
  const many = await lacuna(folder, ['read', 'papers/mail.eml', ...library]);
  expect([many.code, many.out]).toEqual([2, '']);
  expect(many.err).toContain('found 4 documents in papers/mail.eml');
  expect(many.err).toContain('\n  papers/mail.eml ▸ papers.zip ▸ sound.txt\n');
  const one = await lacuna(folder, ['read', 'papers/mail.eml ▸ papers.zip ▸ gappy.txt', ...library]);
  expect([one.code, one.out.split('\n')[0]]).toEqual([0, 'SECRECY AGREEMENT']);
  const absent = await lacuna(folder, ['read', 'papers/mail.eml ▸ nothing.txt', ...library]);
  expect([absent.code, absent.err]).toEqual([
    2,
    expect.stringContaining('expected one of\n  papers/mail.eml ▸ message.txt'),
  ]);
  expect((await lacuna(folder, ['read', 'papers/one.zip', ...library])).code).toBe(0);

  const { code, out } = await lacuna(folder, ['scan', 'papers', '-f', 'json', ...usual]);
  const { documents } = JSON.parse(out);
  expect(code).toBe(3);
  expect(documents.map(({ name, problems }: Scanned) => [name, problems.map((each) => each.code).join()])).toEqual([
    ['papers/mail.eml ▸ message.txt', ''],
    ['papers/mail.eml ▸ papers.zip ▸ sound.txt', 'note'],
    ['papers/mail.eml ▸ papers.zip ▸ gappy.txt', ''],
    ['papers/mail.eml ▸ papers.zip ▸ locked.pdf', 'encrypted'],
    ['papers/one.zip ▸ only.txt', ''],
  ]);
});

type Scanned = { readonly name: string; readonly problems: readonly { readonly code: string }[] };
