import { type Cell, cellsIn } from '../model/cells.ts';
import type { Block, Party, Signature } from '../model/document.ts';
import { hull } from '../model/span.ts';
import { fieldsIn, type Kind, kindOf, piecesIn } from './signature-fields.ts';

const bare = /^(by|signature|signed(?: by)?|(?:print(?:ed)? )?name|title|position|date(?: signed)?)\s?:?$/i;
const slashed = /\/s\/\s?([^|\n/]{0,60})/i;

/** What ends a name: the next label. */
const labelled =
  /(?<![\p{L}\d])(?:by|signature|signed|name|title|position|its|date(?: signed)?|company)\s?(?::|_{3})/iu;

/**
 * Where the paper is signed or waits for it: lines such as "By: ____", "Name: …", "Title: …", one below the other, side by side in a
 * table, or in one line, and conformed signatures ("/s/ Ada Quill"). Who signs is the party whose name or role stands in the three
 * lines above, or within. Null what is blank or not asked for.
 */
export function signaturesIn(text: string, blocks: readonly Block[], parties: readonly Party[]): readonly Signature[] {
  const found: Signature[] = [];
  for (const lines of streams(text, blocks, parties)) {
    let at = 0;
    while (at < lines.length) {
      const first = lines[at];
      if (first === undefined || !begins(first.words)) {
        at += 1;
        continue;
      }
      let end = at + 1;
      while (end < lines.length && end - at < 8 && goesOn(lines[end]?.words ?? '', lines.slice(at, end))) end += 1;
      const above = lines.slice(Math.max(0, at - 3), at);
      found.push(signatureOf(first, lines.slice(at + 1, end), above, parties));
      at = end;
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Paragraphs below each other, the further columns of those that hold several, and the cells of each column of a table. */
function streams(text: string, blocks: readonly Block[], parties: readonly Party[]): readonly (readonly Cell[])[] {
  const found: Cell[][] = [];
  let body: Cell[] = [];
  let columns: Cell[][] = [];
  let blank: Cell | null = null;
  let beside: Cell[][] = [];
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.kind !== 'row') {
      columns = [];
      blank = null;
      if (body.length === 0) found.push(body);
      const pieces = piecesIn(words);
      const count = Math.max(0, ...pieces.map(({ column }) => column));
      const starts = pieces[0]?.kind === 'signature';
      if (count === 0 || (beside.length !== count && !starts)) {
        if (words.length > 200) beside = [];
        body.push({ start: block.start, end: block.end, words });
        continue;
      }
      const part = (from: number, to: number): Cell => {
        const said = words.slice(from, to).trimEnd();
        return { start: block.start + from, end: block.start + from + said.length, words: said };
      };
      const first = pieces[0]?.start ?? 0;
      if (starts) {
        // Who signs in the second column is named second in the line above, or before the first label.
        const above = first === 0 ? body.at(-1) : part(0, first);
        beside = Array.from({ length: count }, (_, index) => namedFrom(above, parties, index + 1));
        found.push(...beside);
        if (first > 0) body.push(part(0, first));
      }
      for (const [index, { column, start, end }] of pieces.entries()) {
        const line = part(start, end);
        const next = pieces[index + 1];
        // "Title: Clerk TALLOW MILLS LTD By: ____": the firm signs below.
        const firm = next?.kind === 'signature' && next.column > 0 ? namedFrom(line, parties, 0)[0] : undefined;
        const own = firm === undefined ? line : part(start, firm.start - block.start);
        (beside[column - 1] ?? body).push(own);
        if (firm !== undefined && next !== undefined) beside[next.column - 1]?.push(firm);
      }
      continue;
    }
    if (columns.length === 0) body = [];
    beside = [];
    const cells = cellsIn(text, block);
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

/** The line from the party on that is named in this place of it (0 the first); none where it names fewer. */
function namedFrom(line: Cell | undefined, parties: readonly Party[], place: number): Cell[] {
  if (line === undefined) return [];
  const at = parties.map((party) => placeOf(line.words, party)).filter((each) => each !== -1);
  const from = at.sort((a, b) => a - b)[place];
  return from === undefined ? [] : [{ start: line.start + from, end: line.end, words: line.words.slice(from) }];
}

function begins(words: string): boolean {
  if (words.length > 400) return false;
  if (slashed.test(words)) return true;
  const kinds = fieldsIn(words).map(({ kind }) => kind);
  return kinds.includes('signature') && (/^\W*(?:by|signature|signed)/i.test(words) || kinds.length > 1);
}

/** A line with a further field, or the printed name right below a signature. */
function goesOn(words: string, before: readonly Cell[]): boolean {
  if (begins(words)) return false;
  if (fieldsIn(words).length > 0 && words.length < 200) return true;
  return before.length === 1 && /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){1,3}$/u.test(words);
}

function signatureOf(first: Cell, more: readonly Cell[], above: readonly Cell[], parties: readonly Party[]): Signature {
  const values = new Map<Kind, string>();
  for (const { words } of [first, ...more]) {
    const fields = fieldsIn(words);
    for (const { kind, value } of fields) if (!values.has(kind) && value !== '') values.set(kind, value);
    if (fields.length === 0 && !values.has('name') && words !== first.words) values.set('name', words);
  }
  const conformed = slashed
    .exec([first, ...more].map(({ words }) => words).join('\n'))?.[1]
    ?.split(labelled, 1)[0]
    ?.trim();
  // Its own line says best who signs, then the nearest above.
  const said = [first.words, values.get('company') ?? '', ...above.map(({ words }) => words).reverse()];
  const party = said.map((words) => firstNamed(words, parties)).find((each) => each !== null) ?? null;
  return {
    span: hull([first, ...more]),
    party: party === null ? null : parties.indexOf(party),
    name: values.get('name') ?? (conformed === undefined || conformed === '' ? null : conformed),
    title: values.get('title') ?? null,
    date: values.get('date') ?? null,
    isSigned: conformed !== undefined || values.has('signature'),
  };
}

/** Who is named first. */
function firstNamed(words: string, parties: readonly Party[]): Party | null {
  const named = parties.filter((party) => placeOf(words, party) !== -1);
  return named.sort((a, b) => placeOf(words, a) - placeOf(words, b))[0] ?? null;
}

/** Where the words name a party, by its name or else its role; -1 where they do not. */
function placeOf(words: string, { name, role }: Party): number {
  const at = words.toLowerCase().indexOf(name.toLowerCase());
  return at !== -1 || role === null ? at : words.toLowerCase().indexOf(role.toLowerCase());
}
