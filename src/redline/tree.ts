/**
 * An element of a part with where it is written: UTF-16 offsets into the part's text, so that a change is an insertion at an offset
 * and all else stays as it was.
 */
export type Element = {
  /** With the prefix that the standard uses ("w:p"), whatever the file's own is. */
  readonly name: string;
  readonly parent: Element | null;
  readonly start: number;
  /** Behind its start tag. */
  readonly inner: number;
  /** Where its end tag begins; of an empty element, where that ends. */
  innerEnd: number;
  end: number;
  readonly children: Element[];
};

/** A part's root; `prefix` is what the file itself writes before the names of a word-processing document, its colon included. */
export type Tree = { readonly root: Element; readonly prefix: string; readonly namespace: string };

const standard = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
]);

type Scope = ReadonlyMap<string, string>;

/** Of a part that the reader found well-formed. Null where its names have no prefix: what is written in could not be told apart. */
export function treeOf(source: string): Tree | null {
  let root: Element | null = null;
  let open: Element | null = null;
  let tag = '';
  const scopes: Scope[] = [new Map()];
  const name = /[^\s/>]+/y;
  for (let at = source.indexOf('<'); at !== -1; ) {
    if (source.startsWith('<!--', at)) at = source.indexOf('<', source.indexOf('-->', at) + 3);
    else if (source.startsWith('<![CDATA[', at)) at = source.indexOf('<', source.indexOf(']]>', at) + 3);
    else if (source.startsWith('<?', at)) at = source.indexOf('<', source.indexOf('?>', at) + 2);
    else if (source[at + 1] === '/') {
      const end = source.indexOf('>', at) + 1;
      if (open !== null) {
        open.innerEnd = at;
        open.end = end;
        open = open.parent;
      }
      scopes.pop();
      at = source.indexOf('<', end);
    } else {
      const end = tagEnd(source, at);
      name.lastIndex = at + 1;
      const written = name.exec(source)?.[0] ?? '';
      const scope = scopeIn(source.slice(at, end), scopes.at(-1) ?? new Map());
      const element: Element = {
        name: standardName(written, scope),
        parent: open,
        start: at,
        inner: end,
        innerEnd: end,
        end,
        children: [],
      };
      open?.children.push(element);
      if (root === null) {
        root = element;
        tag = source.slice(at, end);
      }
      if (source[end - 2] !== '/') {
        open = element;
        scopes.push(scope);
      }
      at = source.indexOf('<', end);
    }
  }
  if (root === null) return null;
  const declared = [...tag.matchAll(/xmlns:([^\s=]+)\s*=\s*["']([^"']*)["']/g)].find(
    ([, , namespace]) => standard.get(namespace ?? '') === 'w:',
  );
  return declared === undefined ? null : { root, prefix: `${declared[1]}:`, namespace: declared[2] ?? '' };
}

/** Behind the `>` of a start tag: one in a value is no end. */
function tagEnd(source: string, start: number): number {
  let quote = '';
  for (let at = start; at < source.length; at++) {
    const sign = source[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return source.length;
}

function scopeIn(tag: string, outer: Scope): Scope {
  if (!tag.includes('xmlns')) return outer;
  const inner = new Map(outer);
  for (const [, prefix = '', namespace = ''] of tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/g)) {
    inner.set(prefix, standard.get(namespace) ?? '');
  }
  return inner;
}

function standardName(written: string, scope: Scope): string {
  const colon = written.indexOf(':');
  return (scope.get(colon === -1 ? '' : written.slice(0, colon)) ?? '') + written.slice(colon + 1);
}

/** The first child of this name, or null. */
export function childOf(element: Element | null, name: string): Element | null {
  return element?.children.find((each) => each.name === name) ?? null;
}

/** The value of an attribute of an element, by its local name and as it is written (with entities); null where it has none. */
export function attributeOf(source: string, { start, inner }: Element, local: string): string | null {
  const found = new RegExp(`[\\s:]${local}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(source.slice(start, inner));
  return found === null ? null : (found[1] ?? found[2] ?? '');
}
