import type { InputFile } from '../model/input-file.ts';
import type { Limits } from '../model/limits.ts';
import { inside, type Part } from '../model/part.ts';
import type { Problem } from '../model/problem.ts';
import type { Format } from '../model/source.ts';
import type { Container } from './containers/container.ts';
import { mailContainer } from './containers/mail.ts';
import { outlookContainer } from './containers/outlook.ts';
import { zipContainer } from './containers/zip.ts';
import { firstOf } from './first-of.ts';
import { isPicturedPage } from './formats/picture.ts';
import { emptyFile, readers, unknownFormat } from './read.ts';

export const containers: readonly Container[] = [zipContainer, mailContainer, outlookContainer];

/** Endings of papers that no reader takes: better an unread paper in the report than none. */
const unreadPapers: readonly string[] = ['.wpd', '.pages', '.7z', '.rar'];

/** Endings, lower case with the dot, of files that are papers by their name, where text files are notes. */
export const paperEndings: readonly string[] = [
  ...readers.flatMap(({ format, endings }) => (isBare(format) ? [] : endings)),
  ...containers.flatMap(({ endings }) => endings),
  ...unreadPapers,
];

/** The same and those of text files: what a folder, a mail or an archive is looked through for. */
export const agreementEndings: readonly string[] = [
  ...paperEndings,
  ...readers.flatMap(({ format, endings }) => (isBare(format) ? endings : [])),
];

/** Whether a file of this name may hold others: one that is named as a paper is read as one. */
export function mayHoldFiles(name: string): boolean {
  return !readers.some(({ endings }) => endings.includes(endingOf(name)));
}

/**
 * What lies in a file that holds others, down to the innermost, in order; null where it holds none. What cannot be unpacked, or
 * lies beyond a limit, comes as a Part with its Problem; what is no document is named in a note on the first that is.
 */
export async function unpack(file: InputFile, limits: Limits): Promise<readonly Part[] | null> {
  const container = containerOf(file);
  return container === null ? null : listed(file, container, limits);
}

/** What the bytes of a file are, whatever it is called, and what lies in it where it holds others. Never throws on bad input. */
export async function look(file: InputFile, limits: Limits): Promise<Looked> {
  if (file.bytes.length === 0) return { is: 'unknown', problem: emptyFile };
  const reader = readers.find(({ format, claims }) => !isBare(format) && claims(file));
  if (reader !== undefined) return { is: 'document', format: reader.format };
  const container = containers.find(({ claims }) => claims(file));
  if (container !== undefined) return { is: 'container', parts: await listed(file, container, limits) };
  const bare = readers.find(({ claims }) => claims(file));
  return bare === undefined ? { is: 'unknown', problem: unknownFormat(file) } : { is: 'document', format: bare.format };
}

export type Looked =
  | { readonly is: 'document'; readonly format: Format }
  | { readonly is: 'container'; readonly parts: readonly Part[] }
  | { readonly is: 'unknown'; readonly problem: Problem };

function listed(file: InputFile, container: Container, limits: Limits): Promise<readonly Part[]> {
  return list(file, container, [], { limits, bytes: limits.unpackedBytes, entries: limits.entries });
}

/** The bytes of the part at this address, or why there are none. */
export async function partAt(file: InputFile, at: readonly number[], limits: Limits): Promise<InputFile | Problem> {
  let part = file;
  for (const index of at) {
    const opened = await containerOf(part)?.open(part.bytes);
    const entry = opened?.entries[index];
    if (entry === undefined) return changed;
    const bytes = entry.unpack(limits.fileBytes);
    if ('code' in bytes) return bytes;
    part = { name: entry.name, bytes };
  }
  return part;
}

/** What is left of the limits, for one file and all that lies in it. */
type Budget = { readonly limits: Limits; bytes: number; entries: number };

async function list(
  file: InputFile,
  container: Container,
  at: readonly number[],
  budget: Budget,
): Promise<readonly Part[]> {
  const { entries, problem } = await container.open(file.bytes);
  const parts: Part[] = [];
  const others: string[] = [];
  const names = new Set<string>();
  let over = false;
  for (const [index, entry] of entries.entries()) {
    const own = distinct(printable(entry.name), names);
    if (isLeftOver(own)) continue;
    over = budget.entries === 0 || budget.bytes === 0;
    if (over) break;
    budget.entries--;
    const name = `${file.name}${inside}${own}`;
    const address = [...at, index];
    const bytes = entry.unpack(Math.min(budget.bytes, budget.limits.fileBytes));
    if ('code' in bytes) {
      if (bytes.code === 'too-large' && budget.bytes < budget.limits.fileBytes) budget.bytes = 0;
      // A name without an ending says nothing, so it may be one.
      if (isNamedAsDocument(own) || endingOf(own) === '') parts.push({ at: address, name, notes: [], problem: bytes });
      else others.push(own);
      continue;
    }
    budget.bytes -= bytes.length;
    const part: InputFile = { name, bytes };
    const within = containerOf({ name: entry.name, bytes });
    if (within !== null && address.length >= budget.limits.depth) {
      parts.push({ at: address, name, notes: [], problem: tooDeep(budget.limits.depth) });
    } else if (within !== null) parts.push(...(await list(part, within, address, budget)));
    else if (isNamedAsDocument(own) || isDocument(part)) parts.push({ at: address, name, notes: [], problem: null });
    else others.push(own);
  }
  const faults = [...(problem === null ? [] : [problem]), ...(over ? [tooMany(container, budget.limits)] : [])];
  if (parts.length === 0 && faults.length === 0) faults.push(noDocument(container, others));
  const noted = others.length === 0 ? parts : withNote(parts, leftUnread(file.name, container, others));
  return [...noted, ...faults.map((fault) => ({ at, name: file.name, notes: [], problem: fault }))];
}

/** The format of a file that holds others. */
function containerOf(file: InputFile): Container | null {
  if (!mayHoldFiles(file.name)) return null;
  return containers.find(({ claims }) => claims(file)) ?? null;
}

/** What systems and programs leave in archives for themselves. */
function isLeftOver(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.|~\$|(?:thumbs\.db|desktop\.ini)$)/i.test(name);
}

function isNamedAsDocument(name: string): boolean {
  return agreementEndings.includes(endingOf(name)) && !/\.(?:png|jpe?g)$/i.test(name);
}

/** By its bytes alone; plain text is in too many files that are no agreements, and small pictures are logos. */
function isDocument(file: InputFile): boolean {
  const reader = readers.find(({ format, claims }) => !isBare(format) && claims(file));
  return reader !== undefined && (reader.format !== 'picture' || isPicturedPage(file.bytes));
}

/** Of formats that have no mark of their own, and that all sorts of files are in. */
function isBare(format: Format): boolean {
  return format === 'text' || format === 'markdown';
}

function endingOf(name: string): string {
  return /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** Names come from outside, and a terminal obeys what is in them. */
function printable(name: string): string {
  return name.replace(/\p{C}/gu, '\ufffd');
}

/** A mail may hold two files of one name; each must have a name to be asked for by. */
function distinct(name: string, taken: Set<string>): string {
  let own = name;
  for (let ordinal = 2; taken.has(own); ordinal++) {
    const ending = /\.[^./\\]+$/.exec(name)?.[0] ?? '';
    own = `${name.slice(0, name.length - ending.length)} (${ordinal})${ending}`;
  }
  taken.add(own);
  return own;
}

function withNote(parts: readonly Part[], note: Problem): readonly Part[] {
  const first = parts.findIndex(({ problem }) => problem === null);
  return parts.map((part, index) => (index === first ? { ...part, notes: [...part.notes, note] } : part));
}

/** Enough to see what they are. */
const namedAtMost = 20;

function leftUnread(name: string, { what }: Container, others: readonly string[]): Problem {
  return {
    code: 'note',
    says: `The ${what} ${name} also holds what is no document that can be read, and was not looked at: ${firstOf(others, namedAtMost)}. See whether it matters.`,
    hides: 'nothing',
  };
}

function noDocument({ what }: Container, others: readonly string[]): Problem {
  const holds = others.length === 0 ? 'nothing' : `only ${firstOf(others, namedAtMost)}`;
  return {
    code: 'empty',
    says: `The ${what} holds ${holds}; expected an agreement. See that it is the right one, or ask for it again.`,
    hides: 'everything',
  };
}

function tooMany({ what }: Container, { entries, unpackedBytes }: Limits): Problem {
  const megabytes = Math.floor(unpackedBytes / 1024 / 1024);
  return {
    code: 'too-large',
    says: `The ${what} holds more than ${entries} files or ${megabytes} MB; what is beyond was not read. Unpack it and give the folder.`,
    hides: 'everything',
  };
}

function tooDeep(depth: number): Problem {
  return {
    code: 'too-large',
    says: `It lies ${depth} deep in files that hold files, and holds more, which was not read. Unpack it and give the agreement itself.`,
    hides: 'everything',
  };
}

const changed: Problem = {
  code: 'unreadable',
  says: 'It is no longer where it was a moment ago: the file around it has changed. Run it again.',
  hides: 'everything',
};
