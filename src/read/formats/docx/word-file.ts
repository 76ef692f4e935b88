import type { Limits } from '../../../model/limits.ts';
import type { Problem } from '../../../model/problem.ts';
import type { WordFile } from '../../../model/word-file.ts';
import { unpack } from '../../zip.ts';
import { mainPart, openPackage, relationships } from './package.ts';
import { noMainPart } from './problems.ts';
import { child, isOn, type Xml } from './xml.ts';

/**
 * The file that was read, opened for whoever writes into it; or why nothing can be: damage, macros, a signature that a change would
 * break, or protection. It has no password, or it would not have been read.
 */
export function wordFile(bytes: Uint8Array, { unpackedBytes }: Limits): WordFile | Problem {
  const parts = openPackage(bytes, unpackedBytes);
  const main = mainPart(parts);
  const root = main === null ? null : parts.part(main);
  if (main === null || root === null) return noMainPart;
  const linked = (type: string) => relationships(parts, main).find((each) => each.type === type)?.target ?? null;
  const settings = linked('settings');
  const protection = settings === null ? null : child(parts.part(settings), 'w:documentProtection');
  if (parts.zip.salvaged || parts.faults.length > 0) return damaged;
  if (linked('vbaProject') !== null) return withMacros;
  if (relationships(parts, '').some(({ type }) => type === 'origin')) return signed;
  if (protection !== null && isProtected(protection)) return locked;
  const comments = linked('comments');
  if (comments !== null && !parts.has(comments)) return damaged;
  const part = (name: string): Uint8Array | null => {
    const entry = parts.zip.entries.get(name);
    const unpacked = entry === undefined ? null : unpack(parts.zip, entry, unpackedBytes);
    return unpacked !== null && 'bytes' in unpacked && unpacked.whole ? unpacked.bytes : null;
  };
  return { bytes, entries: parts.zip.list, main, comments, part };
}

/** Of what is enforced (17.15.1.29), only "track every change" lets others write. */
function isProtected(protection: Xml): boolean {
  const enforced = protection.attributes.get('enforcement');
  const edit = protection.attributes.get('edit') ?? 'none';
  return enforced !== undefined && isOn(onOff(enforced)) && !['none', 'trackedChanges'].includes(edit);
}

function onOff(value: string): Xml {
  return { name: '', attributes: new Map([['val', value]]), children: [] };
}

const damaged: Problem = {
  code: 'broken',
  says: 'The Word file is damaged: it could be read, but nothing is written into it, as more might break. Open it in a word processor, save it again and bring that.',
  hides: 'nothing',
};

const withMacros: Problem = {
  code: 'note',
  says: 'The Word file holds macros, and nothing is written into such a file. Save it as .docx, without macros, and bring that.',
  hides: 'nothing',
};

const signed: Problem = {
  code: 'note',
  says: 'The Word file is digitally signed, and any change would break the signature. Ask for a copy that is not signed.',
  hides: 'nothing',
};

const locked: Problem = {
  code: 'note',
  says: 'The Word file is protected against changes. Take the protection away (Review, Restrict Editing), or ask for a copy without it, and bring that.',
  hides: 'nothing',
};
