import { afterName, afterSpace, plainValue } from './xml-characters.ts';

/** A start tag as it is written: names with their prefixes, values with their references resolved. */
export type StartTag = {
  readonly name: string;
  /** In their order, no two of one name. */
  readonly attributes: readonly Attribute[];
  /** The tag of an empty element, which ends it too. */
  readonly empty: boolean;
};

export type Attribute = { readonly name: string; readonly value: string };

/** On one element. Word's own root has about forty. */
const mostAttributes = 256;

/** Reads the start tag whose `<` stands before `at` (XML 1.0, section 3.1). `end` is the offset behind its `>`. */
export function readStartTag(
  source: string,
  at: number,
): { readonly tag: StartTag; readonly end: number } | 'malformed' | 'too-large' {
  let end = afterName(source, at);
  if (end === at) return 'malformed';
  const name = source.slice(at, end);
  const attributes: Attribute[] = [];
  for (;;) {
    const next = afterSpace(source, end);
    const sign = source[next];
    if (sign === '>') return { tag: { name, attributes, empty: false }, end: next + 1 };
    if (sign === '/') {
      return source[next + 1] === '>' ? { tag: { name, attributes, empty: true }, end: next + 2 } : 'malformed';
    }
    if (next === end) return 'malformed';
    end = readAttribute(source, next, attributes);
    if (end === -1) return 'malformed';
    if (attributes.length > mostAttributes) return 'too-large';
  }
}

/** Adds the attribute at `at`. Gives the offset behind it, or -1 where it is not well-formed or not the first of its name. */
function readAttribute(source: string, at: number, attributes: Attribute[]): number {
  const nameEnd = afterName(source, at);
  if (nameEnd === at) return -1;
  const sign = afterSpace(source, nameEnd);
  if (source[sign] !== '=') return -1;
  const start = afterSpace(source, sign + 1) + 1;
  const quote = source[start - 1];
  if (quote !== '"' && quote !== "'") return -1;
  const end = source.indexOf(quote, start);
  const value = end === -1 ? null : plainValue(source.slice(start, end));
  const name = source.slice(at, nameEnd);
  if (value === null || attributes.some((other) => other.name === name)) return -1;
  attributes.push({ name, value });
  return end + 1;
}
