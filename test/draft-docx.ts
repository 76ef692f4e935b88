import { zipOf } from './zip-of.ts';

/** Words of a paragraph: as they stand, put in with tracking, or taken out with tracking. */
export type Words = string | { readonly in: string } | { readonly out: string };

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const by = 'w:id="1" w:author="Ben Alder" w:date="2026-01-01T00:00:00Z"';

/** A Word file of these paragraphs, with tracked changes where words say so. */
export function draftDocx(paragraphs: readonly (string | readonly Words[])[]): Uint8Array {
  const body = paragraphs.map((each) => `<w:p>${(typeof each === 'string' ? [each] : each).map(run).join('')}</w:p>`);
  return zipOf([
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ],
    ['word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`],
  ]);
}

function run(words: Words): string {
  if (typeof words === 'string') return `<w:r>${text('t', words)}</w:r>`;
  if ('in' in words) return `<w:ins ${by}><w:r>${text('t', words.in)}</w:r></w:ins>`;
  return `<w:del ${by}><w:r>${text('delText', words.out)}</w:r></w:del>`;
}

function text(tag: 't' | 'delText', words: string): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:${tag} xml:space="preserve">${safe}</w:${tag}>`;
}
