import type { Problem } from '../../model/problem.ts';
import { looksZipped, openZip, unpack, type Zip, type ZipEntry } from '../zip.ts';
import { type Container, type Entry, tooMuch } from './container.ts';

/** ZIP archives, but for those that are one document: Office files, OpenDocument, e-books, programs. */
export const zipContainer: Container = {
  what: 'archive',
  endings: ['.zip'],
  claims: ({ bytes }) => looksZipped(bytes) && !isPackage(openZip(bytes)),
  open: async (bytes) => {
    const zip = openZip(bytes);
    const entries = zip.list.filter(({ name }) => !name.endsWith('/')).map((entry) => entryOf(zip, entry));
    return { entries, problem: zip.salvaged ? cutShort : null };
  },
};

/** What packages of one document hold and archives do not (ECMA-376 Part 2, 7.2.3; OpenDocument 1.3 Part 2, 3.2 and 3.3). */
const packageParts = [
  '[content_types].xml',
  'word/document.xml',
  'mimetype',
  'meta-inf/manifest.xml',
  'meta-inf/manifest.mf',
];

function isPackage({ entries }: Zip): boolean {
  return packageParts.some((part) => entries.has(part));
}

function entryOf(zip: Zip, entry: ZipEntry): Entry {
  return {
    name: entry.name,
    unpack: (atMost) => {
      const unpacked = unpack(zip, entry, atMost);
      if ('bytes' in unpacked) return unpacked.whole ? unpacked.bytes : damaged;
      switch (unpacked.fault) {
        case 'too-large':
          return tooMuch(atMost);
        case 'encrypted':
          return locked;
        case 'broken':
          return damaged;
        default:
          return unpacked.fault satisfies never;
      }
    },
  };
}

const locked: Problem = {
  code: 'encrypted',
  says: 'It is behind a password in its archive. Unpack the archive with the password and give the agreement itself.',
  hides: 'everything',
};

const damaged: Problem = {
  code: 'broken',
  says: 'It cannot be unpacked whole: the archive is damaged, or packed in a way that only few programs know. Ask for it again.',
  hides: 'everything',
};

const cutShort: Problem = {
  code: 'truncated',
  says: 'The archive is damaged or ends early, and may have held more than what could be found in it. Ask for it again.',
  hides: 'everything',
};
