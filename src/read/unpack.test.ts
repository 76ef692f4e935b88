import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { zipOf } from '../../test/zip-of.ts';
import { defaultLimits } from '../model/limits.ts';
import { partAt, unpack } from './unpack.ts';

const docx = readFileSync('fixtures/formats/docx/table.docx');

/** A mail with these parts, each its own header fields and its content. */
function mailOf(...parts: readonly (readonly [string, string])[]): Buffer {
  const head = 'From: ada@alder.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n';
  const body = parts.map(([fields, content]) => `--b\r\n${fields}\r\n\r\n${content}\r\n`).join('');
  return Buffer.from(`${head}${body}--b--\r\n`);
}

function attached(name: string, bytes: Uint8Array | string): readonly [string, string] {
  return [
    `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64`,
    Buffer.from(bytes).toString('base64'),
  ];
}

const letter = ['Content-Type: text/plain', 'Please sign the enclosed.'] as const;

/** What lies in a file: each part's name, and the codes of its problem and notes. */
async function inside(name: string, bytes: Uint8Array, limits = defaultLimits) {
  const parts = await unpack({ name, bytes }, limits);
  return parts?.map((part) => [part.name, part.problem?.code ?? part.notes.map(({ code }) => code).join()]) ?? null;
}

test('an archive holds its documents in its own order, each under its name', async () => {
  const archive = zipOf([
    ['b/second.docx', docx],
    ['first.txt', 'Words.'],
    ['b/', ''],
  ]);
  expect(await inside('a.zip', archive)).toEqual([
    ['a.zip ▸ b/second.docx', ''],
    ['a.zip ▸ first.txt', ''],
  ]);
});

test('a mail holds what was written and what was attached', async () => {
  const mail = mailOf(letter, attached('draft.docx', docx));
  expect(await inside('m.eml', mail)).toEqual([
    ['m.eml ▸ message.txt', ''],
    ['m.eml ▸ draft.docx', ''],
  ]);
});

test('a mail without words of its own holds its attachments alone', async () => {
  expect(await inside('m.eml', mailOf(attached('draft.docx', docx)))).toEqual([['m.eml ▸ draft.docx', '']]);
});

test('what lies in a file in a file is found by its address, byte for byte', async () => {
  const mail = mailOf(letter, attached('papers.zip', zipOf([['deep.docx', docx]])));
  const file = { name: 'm.eml', bytes: mailOf(attached('forwarded.eml', mail)) };
  const parts = (await unpack(file, defaultLimits)) ?? [];
  expect(parts.map(({ name }) => name)).toEqual([
    'm.eml ▸ forwarded.eml ▸ message.txt',
    'm.eml ▸ forwarded.eml ▸ papers.zip ▸ deep.docx',
  ]);
  const deep = await partAt(file, parts[1]?.at ?? [], defaultLimits);
  expect('bytes' in deep && Buffer.from(deep.bytes).equals(docx)).toBe(true);
});

test('the page of a mail is read as what it is, whatever encoding it names', async () => {
  const page = '<html><head><meta charset="shift_jis"></head><body>Straße</body></html>';
  const file = { name: 'm.eml', bytes: mailOf(['Content-Type: text/html; charset=utf-8', page]) };
  const body = await partAt(file, [0], defaultLimits);
  expect('bytes' in body && new TextDecoder('utf-16le').decode(body.bytes)).toContain('Straße');
});

test.each([
  ['a Word document', 'a.docx', docx],
  ['a Word document without an ending', 'a', docx],
  [
    'a workbook',
    'a.xlsx',
    zipOf([
      ['[Content_Types].xml', '<Types/>'],
      ['xl/workbook.xml', '<workbook/>'],
    ]),
  ],
  ['an OpenDocument text', 'a.odt', zipOf([['mimetype', 'application/vnd.oasis.opendocument.text']])],
  ['plain text', 'a.txt', Buffer.from('Subject: matter\n\nWords.')],
  ['text that begins like a header', 'a', Buffer.from('From: one\nTo: another\n\nWords.')],
  ['bytes that are named as a mail', 'a.eml', Buffer.from('No header here')],
])('%s holds no files', async (_what, name, bytes) => {
  expect(await inside(name, bytes)).toBeNull();
});

test('what is no document is named in a note; what systems leave behind is not', async () => {
  const file = {
    name: 'a.zip',
    bytes: zipOf([
      ['logo.png', '\x89PNG'],
      ['__MACOSX/._a.docx', 'x'],
      ['.DS_Store', 'x'],
      ['a.docx', docx],
    ]),
  };
  const parts = (await unpack(file, defaultLimits)) ?? [];
  expect(parts).toMatchObject([{ name: 'a.zip ▸ a.docx', notes: [{ hides: 'nothing' }] }]);
  expect(parts[0]?.notes[0]?.says).toMatch(/looked at: logo\.png\./);
});

test('a scan among pictures is a document, and a logo is none', async () => {
  const scan = readFileSync('fixtures/formats/picture/scan.jpg');
  const file = zipOf([
    ['logo.png', '\x89PNG'],
    ['page.jpg', scan],
  ]);
  expect(await inside('a.zip', file)).toEqual([['a.zip ▸ page.jpg', 'note']]);
});

test('a document is known by its bytes where its name says nothing, and an old paper is not passed over', async () => {
  expect(
    await inside(
      'a.zip',
      zipOf([
        ['draft', docx],
        ['old.doc', '\xd0\xcf'],
      ]),
    ),
  ).toEqual([
    ['a.zip ▸ draft', ''],
    ['a.zip ▸ old.doc', ''],
  ]);
});

test('a file that holds no document says so', async () => {
  expect(await inside('a.zip', zipOf([['logo.png', 'x']]))).toEqual([['a.zip', 'empty']]);
  expect(await inside('m.eml', mailOf())).toEqual([['m.eml', 'empty']]);
});

test('an encrypted entry is unread, and the others are not', async () => {
  const archive = zipOf(
    [
      ['locked.pdf', 'x'],
      ['locked.png', 'x'],
      ['open.txt', 'Words.'],
    ],
    ['locked.pdf', 'locked.png'],
  );
  expect(await inside('a.zip', archive)).toEqual([
    ['a.zip ▸ locked.pdf', 'encrypted'],
    ['a.zip ▸ open.txt', 'note'],
  ]);
});

test('two attachments of one name have two names, and control characters have none', async () => {
  const mail = mailOf(attached('a.docx', docx), attached('a.docx', docx));
  expect(await inside('m.eml', mail)).toEqual([
    ['m.eml ▸ a.docx', ''],
    ['m.eml ▸ a (2).docx', ''],
  ]);
  expect(await inside('a.zip', zipOf([['\u001b[2Ja.txt', 'Words.']]))).toEqual([['a.zip ▸ \ufffd[2Ja.txt', '']]);
});

test('archives and mails that end early give what they have, and say so', async () => {
  const archive = zipOf([
    ['a.docx', docx],
    ['b.docx', docx],
  ]);
  expect(await inside('a.zip', archive.subarray(0, archive.length - 100))).toEqual([
    ['a.zip ▸ a.docx', ''],
    ['a.zip ▸ b.docx', ''],
    ['a.zip', 'truncated'],
  ]);
  const mail = mailOf(letter, attached('draft.docx', docx));
  expect(await inside('m.eml', mail.subarray(0, mail.length - 10))).toEqual([
    ['m.eml ▸ message.txt', ''],
    ['m.eml ▸ draft.docx', ''],
    ['m.eml', 'truncated'],
  ]);
});

test('a damaged entry is its own fault', async () => {
  const archive = zipOf([
    ['a.txt', 'Words that are packed.'],
    ['b.txt', 'Words.'],
  ]);
  archive.writeUInt8(0xff, 30 + 'a.txt'.length);
  expect(await inside('a.zip', archive)).toEqual([
    ['a.zip ▸ a.txt', 'broken'],
    ['a.zip ▸ b.txt', ''],
  ]);
});

test('beyond a limit nothing is read, and the file says so', async () => {
  const three = zipOf([
    ['a.txt', 'One.'],
    ['b.txt', 'Two.'],
    ['c.txt', 'Three.'],
  ]);
  expect(await inside('a.zip', three, { ...defaultLimits, entries: 2 })).toEqual([
    ['a.zip ▸ a.txt', ''],
    ['a.zip ▸ b.txt', ''],
    ['a.zip', 'too-large'],
  ]);
  expect(await inside('a.zip', three, { ...defaultLimits, entries: 3 })).toHaveLength(3);
  const bomb = zipOf([
    ['a.txt', 'One.'],
    ['bomb.txt', Buffer.alloc(100_000)],
    ['c.txt', 'Three.'],
  ]);
  expect(await inside('a.zip', bomb, { ...defaultLimits, unpackedBytes: 1_000 })).toEqual([
    ['a.zip ▸ a.txt', ''],
    ['a.zip ▸ bomb.txt', 'too-large'],
    ['a.zip', 'too-large'],
  ]);
  const nested = zipOf([['b.zip', zipOf([['c.zip', zipOf([['d.txt', 'Deep.']])]])]]);
  expect(await inside('a.zip', nested, { ...defaultLimits, depth: 2 })).toEqual([
    ['a.zip ▸ b.zip ▸ c.zip', 'too-large'],
  ]);
  expect(await inside('a.zip', nested, { ...defaultLimits, depth: 3 })).toEqual([
    ['a.zip ▸ b.zip ▸ c.zip ▸ d.txt', ''],
  ]);
});

test('cut anywhere, neither an archive nor a mail makes anything fail', async () => {
  const archive = zipOf([
    ['a.docx', docx.subarray(0, 400)],
    ['b.zip', zipOf([['c.txt', 'Words.']])],
  ]);
  const mail = mailOf(letter, attached('a.zip', archive));
  for (const [name, bytes] of [
    ['a.zip', archive],
    ['m.eml', mail],
  ] as const) {
    for (let length = 0; length < bytes.length; length += 7)
      await unpack({ name, bytes: bytes.subarray(0, length) }, defaultLimits);
  }
});
