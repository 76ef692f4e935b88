import { Buffer } from 'node:buffer';
import { inside } from '../../model/part.ts';
import type { Problem } from '../../model/problem.ts';
import { type Compound, openCompound, readStream, type Storage, type Stream } from '../compound.ts';
import { type Container, type Entry, tooMuch } from './container.ts';
import { decompressRtf } from './outlook/compressed-rtf.ts';
import { type Bag, bagOf, numberIn, textIn } from './outlook/properties.ts';

/** Mails as Outlook saves them (MS-OXMSG): first what the sender wrote, then what was attached, and what mails among it hold. */
export const outlookContainer: Container = {
  what: 'mail',
  endings: ['.msg'],
  claims: ({ name, bytes }) => {
    const compound = openCompound(bytes);
    if (compound === null) return false;
    // The directory often lies last, so that a file which is cut off has only its name to say what it was.
    return isMessage(compound.root) || (!compound.whole && /\.msg$/i.test(name));
  },
  open: async (bytes) => {
    const compound = openCompound(bytes);
    if (compound === null) return { entries: [], problem: cutShort };
    const { entries, tooDeep } = message(compound, compound.root, 'outermost', 0);
    return { entries, problem: !compound.whole ? cutShort : tooDeep ? nestedTooDeep : null };
  },
};

/** Mails in mails, at most: forwarding chains are quoted and seldom attached. */
const deepest = 8;

/** Numbers of properties (MS-OXPROPS, section 2). */
const [subject, plainBody, rtfBody, htmlBody, htmlPage] = [0x0037, 0x1000, 0x1009, 0x1013, 0x3fde];
const [data, method, longName, shortName, displayName] = [0x3701, 0x3705, 0x3707, 0x3704, 0x3001];

/** PidTagAttachMethod (MS-OXCMSG, 2.2.2.9): the bytes are not in the mail but lie somewhere else. */
const elsewhere: readonly number[] = [2, 3, 4, 7];

function isMessage({ streams }: Storage): boolean {
  return streams.has('__properties_version1.0');
}

type Listed = { readonly entries: readonly Entry[]; readonly tooDeep: boolean };

function message(compound: Compound, storage: Storage, kind: 'outermost' | 'embedded', depth: number): Listed {
  const bag = bagOf(compound, storage, kind);
  const entries: Entry[] = [...bodyOf(bag)];
  let tooDeep = false;
  const attached = [...storage.storages].filter(([name]) => name.startsWith('__attach_version1.0_')).sort(byName);
  for (const [index, [, attachment]] of attached.entries()) {
    const own = bagOf(compound, attachment, 'attachment');
    const embedded = attachment.storages.get('__substg1.0_3701000D');
    const name = nameOf(own, index + 1);
    if (embedded === undefined || !isMessage(embedded)) {
      entries.push(attachmentOf(own, name));
      continue;
    }
    if (depth >= deepest) {
      tooDeep = true;
      continue;
    }
    const within = message(compound, embedded, 'embedded', depth + 1);
    tooDeep ||= within.tooDeep;
    const titled = /\.msg$/i.test(name) ? name : `${name}.msg`;
    entries.push(...within.entries.map((entry) => ({ ...entry, name: `${titled}${inside}${entry.name}` })));
  }
  return { entries, tooDeep };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** As a page or formatted where it is, for that is what the addressee saw. In UTF-16 with its mark: what a page says of its encoding no longer holds. */
function bodyOf(bag: Bag): readonly Entry[] {
  const encode = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
  const html = textIn(bag, htmlBody, numberIn(bag, htmlPage));
  if (html.trim() !== '') return [entryOf('message.html', encode(html))];
  const packed = bag.streams.get(rtfBody);
  const text = textIn(bag, plainBody, null);
  if (packed !== undefined) {
    const rtf = decompressRtf(readWhole(bag, packed) ?? Buffer.alloc(0));
    if (rtf === null) return [...textBody(text), { name: 'message.rtf', unpack: () => damaged }];
    // Written as plain text, and formatted by the program alone.
    if (rtf.length > 0 && (text.trim() === '' || !rtf.includes('\\fromtext'))) return [entryOf('message.rtf', rtf)];
  }
  return textBody(text);

  function textBody(plain: string): readonly Entry[] {
    return plain.trim() === '' ? [] : [entryOf('message.txt', encode(plain))];
  }
}

function readWhole({ compound }: Bag, stream: Stream): Buffer | null {
  return readStream(compound, stream, Number.POSITIVE_INFINITY)?.bytes ?? null;
}

function entryOf(name: string, bytes: Uint8Array): Entry {
  return { name, unpack: (atMost) => (bytes.length > atMost ? tooMuch(atMost) : bytes) };
}

function attachmentOf(bag: Bag, name: string): Entry {
  const stream = bag.streams.get(data);
  if (stream === undefined) {
    return { name, unpack: () => (elsewhere.includes(numberIn(bag, method) ?? 0) ? linked : foreign) };
  }
  return {
    name,
    unpack: (atMost) => {
      const read = readStream(bag.compound, stream, atMost);
      if (read === null) return tooMuch(atMost);
      return read.whole ? read.bytes : damaged;
    },
  };
}

function nameOf(bag: Bag, ordinal: number): string {
  for (const property of [longName, shortName, displayName, subject]) {
    const name = textIn(bag, property, null).trim();
    if (name !== '') return name;
  }
  return `attachment ${ordinal}`;
}

const cutShort: Problem = {
  code: 'truncated',
  says: 'The mail is damaged or ends early, and may have held more than what was found in it. Save it anew, or ask for it again.',
  hides: 'everything',
};

const nestedTooDeep: Problem = {
  code: 'too-large',
  says: `The mail holds mails in mails more than ${deepest} deep, which were not read. Save the agreement from it and give that.`,
  hides: 'everything',
};

const damaged: Problem = {
  code: 'broken',
  says: 'It is damaged in its mail, and not whole. Ask for it again.',
  hides: 'everything',
};

const linked: Problem = {
  code: 'unreadable',
  says: 'The mail holds only a link to it, and not the file itself. Open the link, and give the file.',
  hides: 'everything',
};

const foreign: Problem = {
  code: 'unknown-format',
  says: 'It is an object of another program that is drawn into the mail, and no file. Save it from the mail, and give that.',
  hides: 'everything',
};
