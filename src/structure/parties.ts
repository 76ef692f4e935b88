import type { Block, Party } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { partiesInCells } from './party-cells.ts';
import { nameWithin, plausibleName } from './party-name.ts';
import { partiesInSignatures } from './signatures.ts';

/**
 * Who concludes the agreement: by its preamble, else by a cover table or "Supplier: …" lines, else by the signature
 * blocks. Empty where none of them names anybody: placeholders ("[Company]", "____") are no names.
 */
export function partiesOf(text: string, blocks: readonly Block[]): readonly Party[] {
  const preamble = partiesInPreamble(text, blocks);
  if (preamble.length >= 2) return preamble;
  const cells = partiesInCells(text, blocks);
  if (cells.length >= 2 || (cells.length > 0 && preamble.length === 0)) return cells;
  if (preamble.length > 0) return preamble;
  return partiesInSignatures(text, blocks);
}

/** In characters: no preamble begins later, tables of contents and cover pages before it included. */
const searched = 20_000;
const most = 12;

const preambleStart =
  /\b(?:by and (?:between|among(?:st)?)|(?:is|are|was|been)? ?(?:made|entered into|concluded|executed)\b[^.]{0,200}?\b(?:between|among(?:st)?|by|with)|between|among(?:st)?|entered into with)\b:?\s/i;
const between = /^\W*(?:between|parties|the parties|by and between|made between|agreement between|among)\W*$/i;

/** The first preamble that gives roles; a title page that names the parties says nothing of them. */
function partiesInPreamble(text: string, blocks: readonly Block[]): readonly Party[] {
  let named: readonly Party[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.start > searched) break;
    const words = text.slice(block.start, block.end);
    const listed = between.test(words) || /\b(?:between|by and between|among)\s?:?$/i.test(words);
    if (!listed && (block.kind === 'row' || words.length < 30)) continue;
    const hit = listed ? null : preambleStart.exec(words);
    if (!listed && (hit === null || !speaksOfPaper(words, hit.index))) continue;
    const start = hit === null ? block.end : block.start + hit.index + hit[0].length;
    const end = preambleEnd(text, blocks, index, listed || words.length - (hit?.index ?? 0) < 60);
    const found = partiesIn(text, { start, end });
    if (found.length >= 2 && found.some(({ role }) => role !== null)) return found;
    if (named.length === 0 && found.length >= 2) named = found;
  }
  return named;
}

/** "between" alone stands in any sentence: a preamble speaks of the paper itself before it. */
function speaksOfPaper(words: string, at: number): boolean {
  return (
    /\b(?:agreement|contract|deed|addendum|amendment|terms|NDA|DPA|lease|license|memorandum)\b/i.test(
      words.slice(0, at + 12),
    ) || at < 12
  );
}

const recital =
  /^\W*(?:whereas|recitals?|background|witnesseth|preamble|now,? therefore|introduction|the parties (?:hereby )?agree|it is (?:hereby )?agreed|in consideration|\(?A\)? )/i;

/** The preamble is one paragraph, or a list of blocks up to the recitals. */
function preambleEnd(text: string, blocks: readonly Block[], index: number, listed: boolean): number {
  let end = blocks[index]?.end ?? 0;
  for (const next of blocks.slice(index + 1, index + 1 + (listed ? 14 : 3))) {
    const words = text.slice(next.start, next.end);
    if (recital.test(words) || next.end - (blocks[index]?.start ?? 0) > 4_000) break;
    if (!listed && !/^(?:\(\d\)|and\b|\d\.|[-–—])/i.test(words)) break;
    end = next.end;
  }
  return end;
}

// (the "Supplier"), (hereinafter referred to as “Supplier”), ("Supplier" or "we"), ('Supplier')
const roleMark =
  /\((?=[^()]{0,140}["“‘'])[^()]{0,140}\)|,?\s(?:hereinafter|hereafter)\b[^"“.;()]{0,60}["“][^"”]{2,40}["”]/gi;
const noRole =
  /^(?:this |the )?(?:agreement|effective date|part(?:y|ies)|collectively|contract|addendum|amendment|dpa|nda|commencement date|terms|msa|affiliates?|date|execution date|signing date|recitals|register|group|purpose|closing date)$/i;

/** Parties with a role in brackets; those without one by their names alone, cut at "and". */
function partiesIn(text: string, span: Span): readonly Party[] {
  const found: Party[] = [];
  let from = span.start;
  const words = text.slice(span.start, span.end);
  for (const hit of words.matchAll(roleMark)) {
    const at = span.start + hit.index;
    const roles = [...hit[0].matchAll(/["“‘']([^"“”‘’']{2,40})["”’']/g)].map((each) =>
      (each[1] ?? '').replace(/[,.;]$/, '').trim(),
    );
    const role = roles.find((each) => !noRole.test(each) && /^\p{L}/u.test(each));
    if (role === undefined || found.length >= most) {
      if (roles.some((each) => /date$|agreement$/i.test(each)) && found.length === 0) from = at + hit[0].length;
      continue;
    }
    if (/^\(?(?:together|collectively|each)\b/i.test(hit[0]) && found.length >= 2) break;
    const party = partyIn(text, { start: from, end: at }, role);
    if (party !== null) found.push(party);
    else if (found.length >= 2) break;
    from = at + hit[0].length;
  }
  if (found.length >= 2) return found;
  const plain = plainParties(text, span);
  return plain.length >= 2 ? plain : found;
}

function plainParties(text: string, span: Span): readonly Party[] {
  const sentence = /^[\s\S]{0,600}?(?=\.\s+\p{Lu}(?!\w?\.)|\.$|$)/u.exec(text.slice(span.start, span.end))?.[0] ?? '';
  const parts: Span[] = [];
  let from = span.start;
  for (const hit of sentence.matchAll(/[\s,;]+(?:and|&)\s+(?=\p{Lu})|;\s+/gu)) {
    parts.push({ start: from, end: span.start + hit.index });
    from = span.start + hit.index + hit[0].length;
  }
  parts.push({ start: from, end: span.start + sentence.length });
  // "Tallow and Sons Ltd": what stands before "and" is no party by itself unless it is a firm.
  const found: Party[] = [];
  let start: number | null = null;
  for (const part of parts) {
    const party = partyIn(text, { start: start ?? part.start, end: part.end }, null);
    const firm = party !== null && plausibleName(party.name, 'firm');
    if (firm) found.push(party);
    start = firm || found.length > 0 ? null : (start ?? part.start);
  }
  return found.length >= 2 ? found : [];
}

const addressLead =
  /\b(?:(?:registered|principal|head|main|its|statutory)?\s?(?:offices?|seat|place of business|headquarters|address)|domiciled|residing|located|established|headquartered)\b(?:\s(?:is|are|being|located|situated|of business))*\s?(?:at|in|is|of|:)\s+/i;
const addressEnd =
  /\s*(?:[();“"\n]|,?\s(?:and\b(?!\s\d)|represented|registered|duly|hereinafter|hereafter|acting|company number|with (?:company|registration)|whose|which|a (?:company|corporation)|on the (?:one|other)|VAT)|\.\s|\.$|$)/;

function partyIn(text: string, span: Span, role: string | null): Party | null {
  const named = nameWithin(text, span);
  if (named === null) return null;
  const rest = text.slice(named.end, span.end);
  const lead = addressLead.exec(rest);
  let address: string | null = null;
  if (lead !== null) {
    const after = rest.slice(lead.index + lead[0].length);
    const end = addressEnd.exec(after)?.index ?? after.length;
    const words = after.slice(0, end).replace(/[\s,]+$/, '');
    if (/\d|,/.test(words) && words.length >= 6 && words.length <= 200 && !/[_[\]]{2}|\[/.test(words)) address = words;
  }
  return { name: text.slice(named.start, named.end), named, role, address };
}
