import type { Block, Party, Signature } from '../model/document.ts';
import { hull, type Span } from '../model/span.ts';

const field =
  /(?<![\p{L}\d])(by|signature|signed(?: by)?|name and title|(?:print(?:ed)? )?name|title|position|its|date(?: signed)?|company)\s?(?::|(?=_{3}))/giu;
const bare = /^(by|signature|signed(?: by)?|(?:print(?:ed)? )?name|title|position|date(?: signed)?)\s?:?$/i;
const slashed = /\/s\/\s?([^|\n/]{0,60})/i;

type Line = Span & { readonly words: string };
type Kind = 'signature' | 'name' | 'title' | 'date' | 'company';

/**
 * Where the paper is signed or waits for it: lines such as "By: ____", "Name: …", "Title: …", one below the other, side by side in a
 * table, or in one line, and conformed signatures ("/s/ Ada Quill"). Who signs is the party whose name or role stands in the three
 * lines above, or within. Null what is blank or not asked for.
 */
export function signaturesIn(text: string, blocks: readonly Block[], parties: readonly Party[]): readonly Signature[] {
  const found: Signature[] = [];
  for (const lines of streams(text, blocks)) {
    let at = 0;
    while (at < lines.length) {
      const first = lines[at];
      if (first === undefined || !begins(first.words)) {
        at += 1;
        continue;
      }
      let end = at + 1;
      while (end < lines.length && end - at < 6 && goesOn(lines[end]?.words ?? '', lines.slice(at, end))) end += 1;
      const above = lines.slice(Math.max(0, at - 3), at);
      found.push(signatureOf(first, lines.slice(at + 1, end), above, parties));
      at = end;
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Paragraphs below each other, and the cells of each column of a table. */
function streams(text: string, blocks: readonly Block[]): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  let body: Line[] = [];
  let columns: Line[][] = [];
  let blank: Line | null = null;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.kind !== 'row') {
      columns = [];
      blank = null;
      if (body.length === 0) found.push(body);
      body.push({ start: block.start, end: block.end, words });
      continue;
    }
    if (columns.length === 0) body = [];
    const cells = cellsOf(block, words);
    // "Print name | Ada Quill | Basil Reed": the first column says what the others hold, and a row that all leave blank has it alone.
    const named = bare.exec(cells[0]?.words ?? '')?.[1];
    if (named !== undefined && kindOf(named) === 'signature' && cells.length === 1) {
      blank = { ...block, words: 'Signature:' };
      continue;
    }
    for (const [column, cell] of cells.entries()) {
      if (named !== undefined && cells.length > 1 && column === 0) continue;
      let lines = columns[column];
      if (lines === undefined) {
        lines = [];
        columns[column] = lines;
        found.push(lines);
      }
      if (named !== undefined && blank !== null) lines.push(blank);
      lines.push(named === undefined || cells.length === 1 ? cell : { ...cell, words: `${named}: ${cell.words}` });
    }
    blank = null;
  }
  return found;
}

function cellsOf({ start }: Block, words: string): readonly Line[] {
  let from = start;
  return words.split(' | ').map((cell) => {
    const line = { start: from, end: from + cell.length, words: cell };
    from = line.end + 3;
    return line;
  });
}

function begins(words: string): boolean {
  if (words.length > 400) return false;
  if (slashed.test(words)) return true;
  const kinds = fieldsIn(words).map(({ kind }) => kind);
  return kinds.includes('signature') && (/^\W*(?:by|signature|signed)/i.test(words) || kinds.length > 1);
}

/** A line with a further field, or the printed name right below a signature. */
function goesOn(words: string, before: readonly Line[]): boolean {
  if (begins(words)) return false;
  if (fieldsIn(words).length > 0 && words.length < 200) return true;
  return before.length === 1 && /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){1,3}$/u.test(words);
}

function signatureOf(first: Line, more: readonly Line[], above: readonly Line[], parties: readonly Party[]): Signature {
  const values = new Map<Kind, string>();
  for (const { words } of [first, ...more]) {
    const fields = fieldsIn(words);
    for (const { kind, value } of fields) if (!values.has(kind) && value !== '') values.set(kind, value);
    if (fields.length === 0 && !values.has('name') && words !== first.words) values.set('name', words);
  }
  const conformed = slashed.exec([first, ...more].map(({ words }) => words).join('\n'))?.[1]?.trim();
  // Its own line says best who signs, then the nearest above.
  const said = [first.words, values.get('company') ?? '', ...above.map(({ words }) => words).reverse()];
  const named = said.map((words) =>
    parties.find(({ name, role }) => has(words, name) || (role !== null && has(words, role))),
  );
  const party = named.find((each) => each !== undefined) ?? null;
  return {
    span: hull([first, ...more]),
    party: party === null ? null : parties.indexOf(party),
    name: values.get('name') ?? (conformed === undefined || conformed === '' ? null : conformed),
    title: values.get('title') ?? null,
    date: values.get('date') ?? null,
    isSigned: conformed !== undefined || values.has('signature'),
  };
}

function fieldsIn(words: string): readonly { readonly kind: Kind; readonly value: string }[] {
  const hits = [...words.matchAll(field)];
  return hits.map((hit, index) => {
    const value = words.slice(hit.index + hit[0].length, hits[index + 1]?.index ?? words.length);
    // Lines to write on, boxes and placeholders are blanks.
    const written = value
      .replace(/\[[^\]]*\]|\{[^}]*\}|[-_.…☐\s]{3,}|_+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { kind: kindOf(hit[1] ?? ''), value: /[\p{L}\d]/u.test(written) ? written : '' };
  });
}

function kindOf(name: string): Kind {
  if (/^(?:by|sign)/i.test(name)) return 'signature';
  if (/^(?:title|position|its)/i.test(name)) return 'title';
  if (/^date/i.test(name)) return 'date';
  return /^company/i.test(name) ? 'company' : 'name';
}

function has(words: string, name: string): boolean {
  return words.toLowerCase().includes(name.toLowerCase());
}
