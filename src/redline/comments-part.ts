import type { WordFile } from '../model/word-file.ts';
import { treeOf } from './tree.ts';
import { escaped, type Hand, signed } from './written.ts';

/** A comment to be added: its paragraphs, and the id by which the main part refers to it. */
export type NewComment = { readonly id: number; readonly says: readonly string[] };

/** Parts of a file that are written anew, by name. */
export type Parts = ReadonlyMap<string, string>;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The part with comments, these added behind those that are there; where the file has none yet, also the list of types and the
 * relationships that make it known. Null where a part is not as it must be.
 */
export function withComments(
  comments: readonly NewComment[],
  file: WordFile,
  { hand, namespace, textOf }: { readonly hand: Hand; readonly namespace: string; readonly textOf: TextOf },
): Parts | null {
  if (comments.length === 0) return new Map();
  if (file.comments !== null) {
    const source = textOf(file.comments);
    const tree = source === null ? null : treeOf(source);
    if (source === null || tree === null) return null;
    const added = comments.map((each) => commentOf(each, { ...hand, prefix: tree.prefix })).join('');
    const { root } = tree;
    // An empty root may be written as one tag.
    if (root.innerEnd === root.end) {
      const name = /^<([^\s/>]+)/.exec(source.slice(root.start))?.[1] ?? '';
      const open = source.slice(root.start, root.end).replace(/\/>$/, '>');
      return new Map([
        [file.comments, `${source.slice(0, root.start)}${open}${added}</${name}>${source.slice(root.end)}`],
      ]);
    }
    return new Map([[file.comments, source.slice(0, root.innerEnd) + added + source.slice(root.innerEnd)]]);
  }
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  const name = freeName(folder, file);
  const base = name.slice(folder.length);
  const { prefix } = hand;
  const added = comments.map((each) => commentOf(each, hand)).join('');
  const part = `${declaration}<${prefix}comments xmlns:${prefix.slice(0, -1)}="${namespace}">${added}</${prefix}comments>`;
  const types = textOf('[content_types].xml');
  const listed =
    types === null ? null : beforeEnd(types, `<Override PartName="/${name}" ContentType="${commentsType}"/>`);
  const known = `${folder}_rels/${file.main.slice(folder.length)}.rels`;
  const type = `${namespace.includes('purl.oclc.org') ? strictOffice : office}/comments`;
  const rels = textOf(known) ?? `${declaration}<Relationships xmlns="${packageTypes}/relationships"></Relationships>`;
  const related = beforeEnd(rels, `<Relationship Id="${freeId(rels)}" Type="${type}" Target="${base}"/>`);
  if (listed === null || related === null) return null;
  return new Map([
    ['[content_types].xml', listed],
    [known, related],
    [name, part],
  ]);
}

/** The text of a part, or null where there is none or it is not in UTF-8. */
export type TextOf = (name: string) => string | null;

function commentOf({ id, says }: NewComment, hand: Hand): string {
  const { prefix: p, author } = hand;
  const initials = author
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 3);
  const paragraphs = says.map((words, index) => {
    const mark = index === 0 ? `<${p}r><${p}annotationRef/></${p}r>` : '';
    return `<${p}p>${mark}<${p}r><${p}t xml:space="preserve">${escaped(words)}</${p}t></${p}r></${p}p>`;
  });
  return `<${p}comment ${signed(hand, id)} ${p}initials="${escaped(initials)}">${paragraphs.join('')}</${p}comment>`;
}

/** Behind the last element of a root whose names may or may not have a prefix, which what is added then has too. */
function beforeEnd(source: string, element: string): string | null {
  const end = /<\/((?:[^\s:>]+:)?)(?:Types|Relationships)\s*>\s*$/.exec(source);
  if (end !== null) return source.slice(0, end.index) + element.replace('<', `<${end[1]}`) + source.slice(end.index);
  const empty = /<((?:[^\s:/>]+:)?)(Types|Relationships)([^>]*)\/>\s*$/.exec(source);
  if (empty === null) return null;
  const [, prefix = '', name = '', attributes = ''] = empty;
  return `${source.slice(0, empty.index)}<${prefix}${name}${attributes}>${element.replace('<', `<${prefix}`)}</${prefix}${name}>`;
}

function freeName(folder: string, { entries }: WordFile): string {
  const taken = new Set(entries.map(({ name }) => name.toLowerCase()));
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? '' : number}.xml`;
    if (!taken.has(name)) return name;
  }
}

function freeId(rels: string): string {
  for (let number = 1; ; number++) if (!rels.includes(`"rIdComments${number}"`)) return `rIdComments${number}`;
}
