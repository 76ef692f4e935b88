import { expect, test } from 'vitest';
import { parseXml, type Xml } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const parse = (text: string) => parseXml(new TextEncoder().encode(text));
const shown = (node: Xml | string): string =>
  typeof node === 'string' ? node : `${node.name}(${node.children.map(shown).join(' ')})`;
const tree = (text: string): string => {
  const { root, fault } = parse(text);
  return `${root === null ? 'nothing' : shown(root)}${fault === null ? '' : ` ${fault}`}`;
};

test.each([
  ['<w:p><w:t>a</w:t></w:p>', 'w:p(w:t(a))'],
  [`<p xmlns="${main}"><t/></p>`, 'w:p(w:t())'],
  ['<p><t/></p>', 'p(t())'],
  // Tags written alike mean what their prefix stands for where they are.
  [`<a><x:p/><b xmlns:x="${main}"><x:p/></b><x:p/></a>`, 'a(p() b(w:p()) p())'],
  [`<a><b xmlns:x="${main}"><x:p/></b><b xmlns:x="other"><x:p/></b><x:p/></a>`, 'a(b(w:p()) b(p()) p())'],
  [
    `<a><w:rPr><w:b/></w:rPr><w:rPr><w:b/></w:rPr><c xmlns:w="other"><w:rPr><w:b/></w:rPr></c><w:rPr><w:b/></w:rPr></a>`,
    'a(w:rPr(w:b()) w:rPr(w:b()) c(rPr(b())) w:rPr(w:b()))',
  ],
  [
    '<a><w:rPr><c><w:rPr><b/></w:rPr></c></w:rPr><w:rPr><c><w:rPr><b/></w:rPr></c></w:rPr><w:rPr><b/></w:rPr></a>',
    'a(w:rPr(c(w:rPr(b()))) w:rPr(c(w:rPr(b()))) w:rPr(b()))',
  ],
  ['<a><w:lang><w:rPr/></w:lang><w:rPr><b/></w:rPr><w:lang><w:rPr><b/></w:rPr></w:lang></a>', 'a(w:rPr(b()))'],
  [`<a xmlns:x="${main}"><x:lang><x:t/></x:lang><b xmlns:x="other"><x:lang/></b></a>`, 'a(b(lang()))'],
  ['<w:p><w:lang><w:lang/><w:t/></w:lang><w:lang/><w:t/></w:p>', 'w:p(w:t())'],
])('elements have the prefix of their namespace, and those that say nothing are left out: %s', (text, expected) => {
  expect(tree(text)).toBe(expected);
});

test.each([
  ['<w:p><w:t>a</w:t><w:r>b', 'w:p(w:t(a) w:r()) malformed'],
  ['<w:p><w:t>a</w:t></w:r></w:p>', 'w:p(w:t(a)) malformed'],
  ['<w:p><w:lang><w:t>', 'w:p() malformed'],
  ['<!DOCTYPE w:p><w:p/>', 'nothing doctype'],
  ['', 'nothing malformed'],
  [`<w:p>${'<a>'.repeat(399)}${'</a>'.repeat(399)}</w:p>`, null],
  [`<w:p>${'<a>'.repeat(400)}${'</a>'.repeat(400)}</w:p>`, 'too-deep'],
  [`<w:p>${'<w:lang>'.repeat(400)}</w:p>`, 'too-deep'],
  [`<w:p ${Array.from({ length: 257 }, (_, at) => `a${at}=""`).join(' ')}/>`, 'too-large'],
])('a fault ends the tree and keeps what came before: %.40s', (text, expected) => {
  if (expected === null || !expected.includes(' ')) expect(parse(text).fault).toBe(expected);
  else expect(tree(text)).toBe(expected);
});

test('attributes go by local name, without revision ids and declarations', () => {
  const { root } = parse(`<w:p xmlns:w="${main}" w:rsidR="1" w:val="a &amp; b" plain='"'/>`);
  expect([...(root?.attributes ?? [])]).toEqual([
    ['val', 'a & b'],
    ['plain', '"'],
  ]);
});

test.each(['utf-16le', 'utf-16be'])('a part in %s is read by its mark', (encoding) => {
  const bytes = new Uint8Array(Buffer.from('\ufeff<w:t>“é”</w:t>', 'utf16le'));
  const { root, fault } = parseXml(encoding === 'utf-16le' ? bytes : new Uint8Array(Buffer.from(bytes).swap16()));
  expect([root?.children, fault]).toEqual([['“é”'], null]);
});
