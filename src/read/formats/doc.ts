import type { Problem } from '../../model/problem.ts';
import { type Compound, openCompound, readStream } from '../compound.ts';
import { nothingRead, type Reader } from '../reader.ts';
import { readConverted } from './converted/convert.ts';

/** Word documents up to Word 2003 (MS-DOC, and Word 6 and 95 before it), by way of a DOCX that LibreOffice makes of them. */
export const docReader: Reader = {
  format: 'doc',
  endings: ['.doc', '.dot'],
  claims: ({ name, bytes }) => {
    const compound = openCompound(bytes);
    if (compound === null) return false;
    // Most writers put the directory last, so that a file which is cut off has only its name to say what it was.
    return wordStream(compound) !== null || (!compound.whole && /\.do[ct]$/i.test(name));
  },
  read: async ({ bytes }, world) => {
    const compound = openCompound(bytes);
    const stream = compound === null ? null : wordStream(compound);
    if (compound === null || stream === null) return nothingRead(lost);
    const { bytes: word, whole } = stream;
    // Flags of the file information block: bit 8 is fEncrypted (MS-DOC, 2.5.2).
    if (word.length > 11 && (word.readUInt16LE(10) & 0x100) !== 0) return nothingRead(locked);
    const read = await readConverted(bytes, { what: 'an old Word document (.doc)', ending: '.doc' }, world);
    return whole && compound.whole ? read : { ...read, problems: [cutShort, ...read.problems] };
  },
};

/** Every Word document has this stream, and no other file (MS-DOC, 2.1.1). */
function wordStream(compound: Compound) {
  const stream = compound.root.streams.get('WordDocument');
  return stream === undefined ? null : readStream(compound, stream, Number.POSITIVE_INFINITY);
}

const lost: Problem = {
  code: 'truncated',
  says: 'The file ends before the directory that says where its text lies, so nothing of it could be read. Ask for a complete copy.',
  hides: 'everything',
};

const locked: Problem = {
  code: 'encrypted',
  says: 'The file is behind a password. Open it with the password, save it without one as DOCX, and give that copy.',
  hides: 'everything',
};

const cutShort: Problem = {
  code: 'truncated',
  says: 'The file ends before its structure does: the copy is probably cut off. Ask for a complete copy.',
  hides: 'part',
};
