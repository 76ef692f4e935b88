import { expect, test } from 'vitest';
import { gone } from './gone.ts';

const known = [
  '/a/one.pdf',
  '/a/sub/two.pdf',
  '/b/three.pdf',
  '/a/mail.eml ▸ four.docx',
  '/a/x.zip ▸ y.zip ▸ five.pdf',
];

function check(seen: readonly string[], asked: readonly string[], unread: readonly string[] = []): readonly string[] {
  return gone({ known, there: seen, asked, unread });
}

test('what lay in a scanned folder and was not seen is gone; what was not asked for stays', () => {
  expect(check(['/a/one.pdf', '/a/mail.eml ▸ four.docx'], ['/a'])).toEqual([
    '/a/sub/two.pdf',
    '/a/x.zip ▸ y.zip ▸ five.pdf',
  ]);
  expect(check(['/b/three.pdf'], ['/b'])).toEqual([]);
  expect(check([], ['/'])).toEqual(known);
});

test('a folder whose name begins like the scanned one was not scanned', () => {
  expect(gone({ known: ['/a/bc/x.pdf'], there: [], asked: ['/a/b'], unread: [] })).toEqual([]);
});

test('a glob covers what fits it, and what lies in that', () => {
  expect(check([], ['/a/*.pdf'])).toEqual(['/a/one.pdf']);
  expect(check([], ['/a/*.eml'])).toEqual(['/a/mail.eml ▸ four.docx']);
});

test('of a folder or an archive that could not be looked into nothing is known, so it stays', () => {
  expect(check(['/a/one.pdf', '/a/sub', '/a/x.zip'], ['/a'], ['/a/sub', '/a/x.zip'])).toEqual([
    '/a/mail.eml ▸ four.docx',
  ]);
});
