import { type Cell, cellsIn } from '../model/cells.ts';
import type { Block, Party } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { nameWithin, plausibleName } from './party-name.ts';

const role =
  /^(?:the )?(customer|provider|supplier|vendor|client|company|buyer|seller|licensor|licensee|discloser|disclosing party|recipient|receiving party|controller|processor|data controller|data processor|data exporter|data importer|consultant|contractor|distributor|reseller|manufacturer|service provider|partner|covered entity|business associate|purchaser|owner|subscriber|party [a-d1-4]|(?:first|second) party)(?: ?(?:name|legal name|entity|company(?: name)?))?\s?:?$/i;
const nameRow =
  /^(?:company|company name|legal name|name of (?:company|entity|party)|entity|entity name|legal entity|party|organi[sz]ation|full legal name|business name)\s?:?$/i;
const addressRow =
  /^(?:(?:notice|registered|business|principal|company|mailing|legal|postal) )?address(?: for notices?)?\s?:?$/i;
const stated = /^([\p{L} ]{3,30}?)\s?:\s+(\S.{1,400})$/u;

/** In characters: cover pages come first, tables of signatures last; tables in between name other things. */
const cover = 8_000;

/** Parties by rows such as "Customer | Tallow Mills Ltd", by columns headed with roles, or by "Supplier: Brindle Ltd" lines. */
export function partiesInCells(text: string, blocks: readonly Block[]): readonly Party[] {
  const found: Party[] = [];
  const add = (cell: Cell, called: string | null): void => {
    if (!plausibleName(cell.words, 'any') || found.some((each) => each.name === cell.words)) return;
    if (called !== null && found.some((each) => each.role === called)) return;
    found.push({ name: cell.words, named: { start: cell.start, end: cell.end }, role: called, address: null });
  };
  let columns: readonly (string | null)[] = [];
  let latest: string | null = null;
  /** "Party A:" alone on the line before. */
  let heading: string | null = null;
  for (const block of blocks) {
    if (block.start > cover && block.end < text.length - cover) continue;
    const cells = cellsIn(text, block);
    const [first, second] = cells;
    if (first === undefined) continue;
    if (cells.length === 1) {
      columns = [];
      const hit = stated.exec(first.words);
      const called = hit?.[1] === undefined ? null : roleIn(hit[1]);
      const heads = /:$/.test(first.words) ? roleIn(first.words) : null;
      if (called !== null && hit?.[2] !== undefined && block.start < cover) {
        addNamed(text, { start: block.end - hit[2].length, end: block.end }, called, add);
      } else if (heading !== null && block.start < cover) addNamed(text, block, heading, add);
      heading = heads;
      continue;
    }
    const roles = cells.map(({ words }) => roleIn(words));
    if (roles.filter((each) => each !== null).length >= 2) {
      // Two or more roles side by side head the columns; "| Provider | Customer" has an empty first cell.
      columns = roles;
      continue;
    }
    if (nameRow.test(first.words)) {
      if (columns.length > 0) {
        const offset = columns[0] === null ? 0 : 1;
        for (const [index, cell] of cells.entries())
          if (index > 0) add(cell, columns[index - offset] ?? columns[index] ?? null);
      } else if (second !== undefined) add(second, latest);
    } else if (addressRow.test(first.words)) addAddress(found, cells);
    else if (second !== undefined && roles[0] !== null && roles[0] !== undefined) {
      latest = roles[0];
      add(second, roles[0]);
    }
  }
  return found.length >= 1 ? found : [];
}

function addNamed(text: string, span: Span, called: string, add: (cell: Cell, called: string) => void): void {
  const named = nameWithin(text, span);
  if (named !== null) add({ ...named, words: text.slice(named.start, named.end) }, called);
}

function addAddress(found: Party[], cells: readonly Cell[]): void {
  for (const [index, cell] of cells.slice(1).entries()) {
    const at = cells.length > 2 ? index : found.length - 1;
    const party = found[at];
    if (party === undefined || party.address !== null || !/\d.*\p{L}|\p{L}.*\d/u.test(cell.words)) continue;
    if (!/[[\]_]/.test(cell.words)) found[at] = { ...party, address: cell.words };
  }
}

function roleIn(words: string): string | null {
  const hit = role.exec(words.trim())?.[1];
  return hit === undefined ? null : hit.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}
