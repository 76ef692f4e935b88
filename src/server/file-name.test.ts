import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';
import { fileNameOf } from './file-name.ts';

test.each([
  ['C:\\Users\\ada\\draft.docx', 'draft.docx'],
  ['../../etc/passwd', 'passwd'],
  ['a\nb\u202e.pdf', 'a\u{fffd}b\u{fffd}.pdf'],
  ['..', '..'],
  ['papers/', 'unnamed'],
  ['\u{1f4c4}'.repeat(300), '\u{1f4c4}'.repeat(200)],
])('%j is shown as %j', (path, name) => {
  expect(fileNameOf(path)).toBe(name);
});

test.each([
  ['draft.docx', `attachment; filename="draft.docx"; filename*=UTF-8''draft.docx`],
  [
    'a"b\r\nSet-Cookie: c.txt',
    `attachment; filename="a_b__Set-Cookie: c.txt"; filename*=UTF-8''a%22b__Set-Cookie%3A%20c.txt`,
  ],
  ["é'(1)*.pdf", `attachment; filename="_'(1)*.pdf"; filename*=UTF-8''%C3%A9%27%281%29%2A.pdf`],
  ['../x\u202ey', `attachment; filename=".._x_y"; filename*=UTF-8''.._x_y`],
])('%j is offered as %s', (name, header) => {
  expect(attachment(name)).toBe(header);
});
