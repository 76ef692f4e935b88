import { readStartTag, type StartTag } from './start-tag.ts';
import { afterName, afterSpace, isSound, plainCdata, plainText } from './xml-characters.ts';

export type XmlFault = 'malformed' | 'doctype' | 'too-deep' | 'too-large';

/** What a scan tells, in the order of the document. An empty element is opened and closed. */
export type Listener<Meaning> = {
  /** What a start tag means to the listener: asked once for tags that are written alike, and given back for each of them. */
  readonly meaning: (tag: StartTag) => Meaning;
  /** A fault ends the scan. */
  readonly open: (meaning: Meaning) => XmlFault | null;
  readonly close: () => void;
  /** Never empty; text before and after a comment comes in two. */
  readonly text: Tell;
  /** Whether elements that begin so stand word for word in many places: they are then told once and named again. */
  readonly repeats: (meaning: Meaning) => boolean;
  /** What was told since such an element was opened is all of what is written so. */
  readonly whole: (spelling: string) => void;
  /** An element that is written so comes next. Where this says no, it is told as others are. */
  readonly again: (spelling: string) => boolean;
};

type Tell = (text: string) => void;
type Known<Meaning> = {
  readonly tag: StartTag;
  readonly meaning: Meaning;
  /** Its end tag, where it repeats. */
  readonly ending: string | null;
};

/**
 * Tags of a part that are remembered by how they are written: in files of word processors twelve of thirteen were met before.
 * The bound is for a file in which no two are alike.
 */
const mostKnown = 10_000;

/** In UTF-16 code units: longer elements are not sought among those told before. Properties of a run seldom have 400. */
const longestWhole = 1_000;

const [less, bang, slash, question] = [0x3c, 0x21, 0x2f, 0x3f];

/**
 * Tells what stands in a document that has no document type and is well-formed (XML 1.0, fifth edition). Gives null at its end; a
 * fault ends the scan where it stands, with all that came before told. Namespaces are the listener's.
 */
export function scanXml<Meaning>(source: string, listener: Listener<Meaning>): XmlFault | null {
  const known = new Map<string, Known<Meaning>>();
  const open: string[] = [];
  /** Where each open element begins that repeats, or -1. */
  const starts: number[] = [];
  let rooted = false;
  let at = afterDeclaration(source);
  for (;;) {
    const end = at === -1 ? -1 : afterText(source, at, open.length > 0 ? listener.text : null);
    if (end === -1) return 'malformed';
    if (end === source.length) return rooted && open.length === 0 ? null : 'malformed';
    const sign = source.charCodeAt(end + 1);
    if (sign === slash) {
      at = afterEndTag(source, end + 2, open.pop());
      if (at === -1) return 'malformed';
      listener.close();
      const start = starts.pop() ?? -1;
      if (start !== -1 && at - start <= longestWhole) listener.whole(source.slice(start, at));
    } else if (sign === question) {
      at = afterInstruction(source, end + 2);
    } else if (sign === bang) {
      if (!rooted && source.startsWith('DOCTYPE', end + 2)) return 'doctype';
      at = source.startsWith('--', end + 2)
        ? afterComment(source, end + 4)
        : afterCdata(source, end + 2, open.length > 0 ? listener.text : null);
    } else {
      if (rooted && open.length === 0) return 'malformed';
      rooted = true;
      // In most tags the first such sign is their end; one in a value makes a spelling that is not known.
      const close = source.indexOf('>', end);
      let spelling = known.get(source.slice(end, close));
      at = close + 1;
      if (spelling === undefined) {
        const read = readStartTag(source, end + 1);
        if (typeof read === 'string') return read;
        at = read.end;
        spelling = knownAs(read.tag, listener);
        if (known.size === mostKnown) known.clear();
        known.set(source.slice(end, at - 1), spelling);
      }
      const { tag, meaning, ending } = spelling;
      const whole = ending === null ? null : upTo(ending, source.slice(end, end + longestWhole));
      if (whole !== null && listener.again(whole)) {
        at = end + whole.length;
        continue;
      }
      const fault = listener.open(meaning);
      if (fault !== null) return fault;
      if (tag.empty) listener.close();
      else {
        open.push(tag.name);
        starts.push(ending === null ? -1 : end);
      }
    }
  }
}

function knownAs<Meaning>(tag: StartTag, listener: Listener<Meaning>): Known<Meaning> {
  const meaning = listener.meaning(tag);
  return { tag, meaning, ending: !tag.empty && listener.repeats(meaning) ? `</${tag.name}>` : null };
}

/** Up to the first end tag: where another element of the name lies inside, that is no whole element, and none that was told. */
function upTo(ending: string, source: string): string | null {
  const at = source.indexOf(ending);
  return at === -1 ? null : source.slice(0, at + ending.length);
}

/** Offset behind the XML declaration (2.8), 0 where there is none: it may stand at the very beginning only. */
function afterDeclaration(source: string): number {
  return declaration.exec(source)?.[0].length ?? 0;
}

const [s, is] = ['[ \\t\\r\\n]+', '[ \\t\\r\\n]*=[ \\t\\r\\n]*'];
const quoted = (value: string): string => `(?:"${value}"|'${value}')`;
const declaration = new RegExp(
  `^<\\?xml${s}version${is}${quoted('1\\.[0-9]+')}(?:${s}encoding${is}${quoted('[A-Za-z][A-Za-z0-9._-]*')})?` +
    `(?:${s}standalone${is}${quoted('(?:yes|no)')})?[ \\t\\r\\n]*\\?>`,
);

/** Tells the text up to the next `<` and gives that offset, or -1 where the text is not well-formed: outside the root, only space is. */
function afterText(source: string, at: number, tell: Tell | null): number {
  if (tell === null) {
    const end = afterSpace(source, at);
    return end === source.length || source.charCodeAt(end) === less ? end : -1;
  }
  let plain = true;
  let end = at;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code === less) break;
    // Controls, `&`, `]`, and the two codes that are no characters: what asks for a second look.
    if (code < 0x20 || code === 0x26 || code === 0x5d || code >= 0xfffe) plain = false;
  }
  if (end === at) return end;
  if (end === source.length) return -1;
  const raw = source.slice(at, end);
  const text = plain ? raw : plainText(raw);
  if (text === null) return -1;
  tell(text);
  return end;
}

function afterEndTag(source: string, at: number, name: string | undefined): number {
  if (name === undefined || !source.startsWith(name, at)) return -1;
  const end = afterSpace(source, at + name.length);
  return source[end] === '>' ? end + 1 : -1;
}

/** A second declaration is none (2.6). */
function afterInstruction(source: string, at: number): number {
  const nameEnd = afterName(source, at);
  const end = source.indexOf('?>', nameEnd);
  if (nameEnd === at || end === -1 || source.slice(at, nameEnd) === 'xml') return -1;
  if (end !== nameEnd && afterSpace(source, nameEnd) === nameEnd) return -1;
  return isSound(source.slice(nameEnd, end)) ? end + 2 : -1;
}

/** Two hyphens end a comment or are an error (2.5). */
function afterComment(source: string, at: number): number {
  const end = source.indexOf('--', at);
  return end !== -1 && source[end + 2] === '>' && isSound(source.slice(at, end)) ? end + 3 : -1;
}

function afterCdata(source: string, at: number, tell: Tell | null): number {
  const end = source.startsWith('[CDATA[', at) ? source.indexOf(']]>', at + 7) : -1;
  const text = end === -1 ? null : plainCdata(source.slice(at + 7, end));
  if (text === null || tell === null) return -1;
  if (text !== '') tell(text);
  return end + 3;
}
