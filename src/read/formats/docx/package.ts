import type { Problem } from '../../../model/problem.ts';
import { openZip, unpack, type Zip } from '../../zip.ts';
import { parseXml, type Xml } from './xml.ts';

/** The parts of a package, read when asked for, all of them together within one budget of unpacked bytes. */
export type Package = {
  readonly zip: Zip;
  /** The part as XML, or null where it is not there or could not be read; why not stands in `faults`. Each part is read once. */
  readonly part: (name: string) => Xml | null;
  readonly has: (name: string) => boolean;
  readonly faults: readonly PartFault[];
};

export type PartFault = { readonly part: string; readonly code: Problem['code']; readonly says: string };

export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** Of one part, unpacked. The longest agreements have some 20 MB; a part of 64 MB takes seconds to parse. */
const largestPart = 64 * 1024 * 1024;

export function openPackage(bytes: Uint8Array, unpackedBytes: number): Package {
  const zip = openZip(bytes);
  const faults: PartFault[] = [];
  const read = new Map<string, Xml | null>();
  let left = unpackedBytes;

  const load = (name: string): Xml | null => {
    const entry = zip.entries.get(name);
    if (entry === undefined) return null;
    const unpacked = unpack(zip, entry, Math.min(left, largestPart));
    if ('fault' in unpacked) {
      faults.push({ part: name, code: unpacked.fault, says: unpackSays[unpacked.fault] });
      return null;
    }
    left -= unpacked.bytes.length;
    const { root, fault } = parseXml(unpacked.bytes);
    if (fault !== null) faults.push({ part: name, ...xmlFault(fault, zip.salvaged) });
    else if (!unpacked.whole) faults.push({ part: name, code: 'broken', says: 'does not match its checksum' });
    return root;
  };
  const part = (name: string): Xml | null => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const root = load(name);
    read.set(name, root);
    return root;
  };
  return { zip, part, has: (name) => zip.entries.has(name), faults };
}

const unpackSays = {
  'too-large': 'unpacks to more than is allowed, or to more than it says',
  encrypted: 'is encrypted',
  broken: 'cannot be unpacked',
} as const;

function xmlFault(
  fault: 'malformed' | 'doctype' | 'too-deep' | 'too-large',
  cutShort: boolean,
): Omit<PartFault, 'part'> {
  switch (fault) {
    case 'malformed':
      return cutShort ? { code: 'truncated', says: 'ends early' } : { code: 'broken', says: 'is not well-formed XML' };
    case 'doctype':
      return { code: 'broken', says: 'has a DOCTYPE, which no word processor writes' };
    case 'too-deep':
      return { code: 'broken', says: 'nests its elements deeper than any word processor does' };
    case 'too-large':
      return { code: 'too-large', says: 'has more elements than are allowed' };
    default:
      return fault satisfies never;
  }
}

/**
 * Relationships of a part (or of the package itself, for ''), inside the package only. The type is the last segment of its address,
 * which transitional and strict files share. Targets are part names.
 */
export function relationships(parts: Package, source: string): readonly Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const root = parts.part(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
  if (root === null) return [];
  const known = linked.get(root);
  if (known !== undefined) return known;
  const found: Relationship[] = [];
  linked.set(root, found);
  for (const node of root.children) {
    if (typeof node === 'string' || node.name !== 'Relationship') continue;
    if (node.attributes.get('TargetMode') === 'External') continue;
    const type = node.attributes.get('Type') ?? '';
    found.push({
      id: node.attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolve(source.slice(0, slash), node.attributes.get('Target') ?? ''),
    });
  }
  return found;
}

/** By the part that holds them: a document's are asked for once for each sort of part. */
const linked = new WeakMap<Xml, readonly Relationship[]>();

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const segments: string[] = [];
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/').toLowerCase();
}

/** Name of the part with the agreement's text: what the package's relationships call the office document, else where Word puts it. */
export function mainPart(parts: Package): string | null {
  const named = relationships(parts, '').find(({ type, target }) => type === 'officeDocument' && parts.has(target));
  if (named !== undefined) return named.target;
  return parts.has('word/document.xml') ? 'word/document.xml' : null;
}

/** Whether the package holds a word-processing document, and not a spreadsheet or a plain archive. */
export function isWordPackage(bytes: Uint8Array): boolean {
  const zip = openZip(bytes);
  const types = zip.entries.get('[content_types].xml');
  // Real ones have a few kilobytes.
  const unpacked = types === undefined ? null : unpack(zip, types, 1 << 20);
  if (unpacked !== null && 'bytes' in unpacked) {
    const text = new TextDecoder().decode(unpacked.bytes);
    if (/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/i.test(text))
      return true;
  }
  return zip.entries.has('word/document.xml');
}
