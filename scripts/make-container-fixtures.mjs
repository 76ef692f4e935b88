// Writes fixtures/formats/containers: mails and archives, those of Outlook (MS-OXMSG) among them. Run: node scripts/make-container-fixtures.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { compound } from './compound.mjs';
import { zip } from './zip.mjs';

const folder = 'fixtures/formats/containers';
const docx = readFileSync('fixtures/formats/docx/table.docx');

const wide = (text) => Buffer.from(text, 'utf16le');
const hex = (number) => number.toString(16).toUpperCase().padStart(8, '0');

/** The table of short properties (MS-OXMSG, 2.4): behind a header, rows of type, number, flags and value. */
function table(header, values) {
  const rows = Object.entries(values).map(([number, value]) => {
    const row = Buffer.alloc(16);
    row.writeUInt32LE(Number(number) * 0x10000 + 3, 0);
    row.writeUInt32LE(6, 4);
    row.writeInt32LE(value, 8);
    return row;
  });
  return Buffer.concat([Buffer.alloc(header), ...rows]);
}

/** Streams by the eight digits of their property, and what was attached. */
function message(header, { values = {}, attached = [], ...streams }) {
  const tree = { '__properties_version1.0': table(header, values) };
  for (const [tag, bytes] of Object.entries(streams)) tree[`__substg1.0_${tag}`] = bytes;
  for (const [index, attachment] of attached.entries()) tree[`__attach_version1.0_#${hex(index)}`] = attachment;
  return tree;
}

function attachment(name, method, content) {
  const tree = { '__properties_version1.0': table(8, { 14085: method }), '__substg1.0_3707001F': wide(name) };
  if (content !== undefined) tree[Buffer.isBuffer(content) ? '__substg1.0_37010102' : '__substg1.0_3701000D'] = content;
  return tree;
}

/** RTF packed without a reference but the last, which says that it ends (MS-OXRTFCP, 2.2). */
function packedRtf(rtf) {
  const bytes = Buffer.from(rtf, 'latin1');
  const runs = [];
  for (let at = 0; at < bytes.length; at += 8) runs.push(Buffer.concat([Buffer.from([0]), bytes.subarray(at, at + 8)]));
  // The last sign is a reference to where the next byte would go.
  const last = bytes.length % 8;
  const closing = Buffer.alloc(2);
  closing.writeUInt16BE(((207 + bytes.length) % 4096) << 4);
  if (last === 0) runs.push(Buffer.from([1]));
  else runs.at(-1)[0] = 1 << last;
  const body = Buffer.concat([...runs, closing]);
  const head = Buffer.alloc(16);
  head.writeUInt32LE(body.length + 12, 0);
  head.writeUInt32LE(bytes.length, 4);
  head.write('LZFu', 8, 'latin1');
  return Buffer.concat([head, body]);
}

const forwarded = message(24, {
  '0037001F': wide('Draft of the print run'),
  10090102: packedRtf("{\\rtf1\\ansi\\ansicpg1252{\\*\\htmltag84 <p>}The plates stay in the caf\\'e9.\\par}"),
  attached: [attachment('deeper', 5, message(24, { '1000001F': wide('The printer agrees.') }))],
});
const mail = message(32, {
  values: { 16350: 65001 },
  '0037001F': wide('Papers for the print run'),
  '1000001F': wide('Please sign the enclosed café papers.'),
  10130102: Buffer.from(
    '<html><head><meta charset="shift_jis"></head><body><p>Please sign the enclosed café papers.</p></body></html>',
  ),
  attached: [
    attachment('draft.docx', 1, docx),
    attachment('logo.png', 1, Buffer.from('\x89PNG', 'latin1')),
    attachment('Draft of the print run', 5, forwarded),
    attachment('shared.pdf', 7),
    attachment('A drawn table', 6, { Contents: Buffer.from('x') }),
  ],
});
writeFileSync(`${folder}/papers.msg`, compound(mail));
writeFileSync(
  `${folder}/plain.msg`,
  compound(
    message(32, {
      values: { 16381: 1250 },
      '1000001E': Buffer.from('Zp\xf9sob platby: dvacet dn\xed.', 'latin1'),
      10090102: packedRtf('{\\rtf1\\ansi\\fromtext The same, formatted by the program.\\par}'),
    }),
  ),
);

const boundary = 'leaf';
const part = (fields, content) => `--${boundary}\r\n${fields}\r\n\r\n${content}\r\n`;
writeFileSync(
  `${folder}/papers.eml`,
  [
    'From: Ida Fern <ida@fern.example>\r\nSubject: Papers\r\nMIME-Version: 1.0\r\n',
    `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`,
    part('Content-Type: text/plain; charset=utf-8', 'Please sign the enclosed café papers.'),
    part(
      'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="draft.docx"\r\nContent-Transfer-Encoding: base64',
      docx.toString('base64').replace(/.{76}/g, '$&\r\n'),
    ),
    `--${boundary}--\r\n`,
  ].join(''),
);
writeFileSync(
  `${folder}/papers.zip`,
  zip([
    ['draft.docx', docx],
    ['mails/papers.msg', compound(mail)],
  ]),
);
