import type { Problem } from '../../model/problem.ts';
import { nothingRead, type Reader } from '../reader.ts';
import { looksZipped, openZip, unpack, type Zip } from '../zip.ts';
import { readConverted } from './converted/convert.ts';

/** OpenDocument texts (ISO/IEC 26300) and templates of such, by way of a DOCX that LibreOffice makes of them. */
export const odtReader: Reader = {
  format: 'odt',
  endings: ['.odt', '.ott'],
  claims: ({ bytes }) => looksZipped(bytes) && isText(openZip(bytes)),
  read: async ({ bytes }, world) => {
    const zip = openZip(bytes);
    if (/<\w*:?encryption-data\b/.test(textOf(zip, 'meta-inf/manifest.xml'))) return nothingRead(locked);
    const read = await readConverted(bytes, { what: 'an OpenDocument text (.odt)', ending: '.odt' }, world);
    return zip.salvaged ? { ...read, problems: [cutShort, ...read.problems] } : read;
  },
};

/** OpenDocument 1.3, part 2, section 3.3: the archive names its type in a file of its own. */
function isText(zip: Zip): boolean {
  return textOf(zip, 'mimetype').startsWith('application/vnd.oasis.opendocument.text');
}

function textOf(zip: Zip, name: string): string {
  const entry = zip.entries.get(name);
  const unpacked = entry === undefined ? null : unpack(zip, entry, 1 << 20);
  return unpacked !== null && 'bytes' in unpacked ? new TextDecoder().decode(unpacked.bytes) : '';
}

const locked: Problem = {
  code: 'encrypted',
  says: 'The file is behind a password. Open it with the password, save it without one, and give that copy.',
  hides: 'everything',
};

const cutShort: Problem = {
  code: 'truncated',
  says: 'The file ends early or is damaged; what could be made of it was read. Ask for a complete copy.',
  hides: 'part',
};
