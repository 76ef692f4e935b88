import type { Block, Party } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { addressIn } from './party-address.ts';
import { partiesInCells } from './party-cells.ts';
import { nameWithin, plausibleName } from './party-name.ts';
import { preamblesIn } from './preamble.ts';
import { partiesInSignatures } from './signatures.ts';

/**
 * Who concludes the agreement: by its preamble, else by a cover table or "Supplier: …" lines, else by the signature
 * blocks. One alone where the other side is a blank or no name. Empty where none of them names anybody: placeholders
 * ("[Company]", "____") are no names.
 */
export function partiesOf(text: string, blocks: readonly Block[]): readonly Party[] {
  const read = preamblesIn(text, blocks).map((span) => partiesIn(text, span));
  // A title page that names the parties says nothing of their roles.
  const several = read.filter((parties) => parties.length >= 2);
  const called =
    several.find((parties) => parties.filter(({ role }) => role !== null).length >= 2) ??
    several.find((parties) => parties.some(({ role }) => role !== null));
  if (called !== undefined) return called;
  const lone = read.findIndex(([only]) => only !== undefined && only.role !== null && plausibleName(only.name, 'firm'));
  const named = read.findIndex((parties) => parties.length >= 2);
  if (named !== -1 && (lone === -1 || named < lone)) return read[named] ?? [];
  const cells = partiesInCells(text, blocks);
  if (cells.length > 0) return cells;
  const signed = partiesInSignatures(text, blocks);
  return signed.length >= 2 ? signed : (read[lone] ?? signed);
}

const most = 12;

// (the "Supplier"), (hereinafter referred to as “Supplier”), ("Supplier" or "we"), ('Supplier')
const roleMark =
  /\((?=[^()]{0,200}["“‘'])[^()]{0,300}\)|,?\s(?:hereinafter|hereafter)\b[^"“.;()]{0,60}["“][^"”]{2,40}["”]\)?/gi;
const noRole =
  /^(?:this |the )?(?:agreement|effective date|part(?:y|ies)|collectively|contract|addendum|amendment|dpa|nda|commencement date|terms|msa|affiliates?|date|execution date|signing date|recitals|register|group|we|us|our|you|your)$|\b(?:agreement|date|programm?e?|commission|content|securities|shares|territory|statement|act|rules|products?|services|website|software|property|purpose|confidential information|affiliates|DPA|NDA|SEC)$/i;

/** Parties with a role in brackets; those without one by their names alone, cut at "and". */
function partiesIn(text: string, span: Span): readonly Party[] {
  const found: Party[] = [];
  let from = span.start;
  const words = text.slice(span.start, span.end);
  for (const hit of words.matchAll(roleMark)) {
    const at = span.start + hit.index;
    const roles = rolesIn(hit[0]);
    const role = roles.find((each) => !noRole.test(each) && /^[\p{L}\d]/u.test(each));
    if (role === undefined || found.length >= most) {
      if (roles.some((each) => /date$|agreement$/i.test(each)) && found.length === 0) from = at + hit[0].length;
      continue;
    }
    const start = found.length === 0 ? from : nextParty(text, { start: from, end: at });
    const last = found.at(-1);
    const together = /^\(?(?:together|collectively|each)\b/i.test(hit[0]);
    if (found.length >= 2 && together && at - start < 12) break;
    if (found.length >= 2 && leavesPreamble(text.slice(from, start))) break;
    // "Tallow Ltd ("Tallow"), of 4 Weir Lane, and …": what is said of a party may follow its role.
    if (last !== undefined && last.address === null && start > from) {
      found[found.length - 1] = { ...last, address: addressIn(text.slice(from, start)) };
    }
    const party = partyIn(text, { start, end: at }, role);
    const known = found.some(({ name, role: own }) => name === party?.name || own === role);
    if (party !== null && !known) found.push(party);
    else if (found.length >= 2) break;
    from = at + hit[0].length;
  }
  const last = found.at(-1);
  if (last !== undefined && last.address === null && found.length >= 2) {
    const sentence = /^[^;]{0,160}?(?=\.\s|;|$)/.exec(text.slice(from, span.end))?.[0] ?? '';
    if (/^\)?,? /.test(sentence)) found[found.length - 1] = { ...last, address: addressIn(sentence) };
  }
  if (found.length >= 2) return found;
  const plain = plainParties(text, span).filter(
    ({ name }, at, all) => all.findIndex((each) => each.name === name) === at,
  );
  if (plain.length < 2) return found;
  return plain.map((party) => found.find(({ name }) => name === party.name) ?? party);
}

/** What it is called: the words in quotation marks, without "the". */
function rolesIn(words: string): readonly string[] {
  return [...words.matchAll(/["“‘']([^"“”‘’']{2,40})["”’']/g)].map((each) =>
    (each[1] ?? '')
      .replace(/[,.;]$/, '')
      .trim()
      .replace(/^the (?=\p{Lu})/iu, ''),
  );
}

/** Where the next party's name begins behind the role of the one before: at once, or behind the last "and" that a name follows. */
function nextParty(text: string, span: Span): number {
  const words = text.slice(span.start, span.end);
  const first = nameWithin(text, span);
  if (first !== null && joint.test(text.slice(span.start, first.start))) return span.start;
  const joints = [...words.matchAll(/(?:\band\b|&|;|\n)\s*(?=[\p{Lu}\d]|\p{Ll}\p{Lu}|\p{Ll}+\.com)/gu)].flatMap(
    ({ index }) => {
      const start = span.start + index;
      const named = nameWithin(text, { start, end: span.end });
      return named === null ? [] : [{ start, firm: plausibleName(text.slice(named.start, named.end), 'firm') }];
    },
  );
  return (joints.find(({ firm }) => firm) ?? joints.at(-1))?.start ?? span.start;
}

const joint = /\b(?:and|with|being)\b|[&;\n\d•●▪-]/i;
/** Whether the words behind a party's role begin a new sentence or the recitals. */
function leavesPreamble(words: string): boolean {
  return (
    /\b(?:whereas|recitals?|background|witnesseth|now,? therefore)\b/i.test(words) ||
    /(?<!\b(?:Ltd|Inc|Corp|Co|L\.P|S\.A|No|Mr|Dr|St|Ave|B\.V|[A-Z]))\.\s+\p{Lu}\p{L}+ \p{Ll}/u.test(words)
  );
}

function plainParties(text: string, span: Span): readonly Party[] {
  const sentence =
    /^[\s\S]{0,600}?(?=\.\s+(?!And\b|AND\b)\p{Lu}(?!\w?\.)|\.$|$)/u.exec(text.slice(span.start, span.end))?.[0] ?? '';
  const parts: Span[] = [];
  let from = span.start;
  for (const hit of sentence.matchAll(/[\s,;]+(?:[Aa]nd|&)\s+(?=\p{Lu})|[,\n]\s*AND\s+(?=\p{Lu})|;\s+/gu)) {
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

function partyIn(text: string, span: Span, role: string | null): Party | null {
  const named = nameWithin(text, span);
  if (named === null) return null;
  const name = text.slice(named.start, named.end);
  const after = text.slice(named.end, span.end);
  return { name, named, role: role ?? bareRole(name, after), address: addressIn(after) };
}

/** The "Torv" of "Torv Looms Inc. (Torv)": without quotation marks only what the name begins with, its initials, or "the Supplier". */
function bareRole(name: string, after: string): string | null {
  for (const hit of after.matchAll(/\((the )?(\p{Lu}[\p{L}\d&.-]{1,24})\)/gu)) {
    const called = hit[2] ?? '';
    const initials = name.replace(/[^\p{Lu}]/gu, '');
    if (hit[1] !== undefined || name.startsWith(`${called} `) || (called.length >= 2 && initials.startsWith(called)))
      return noRole.test(called) ? null : called;
  }
  return null;
}
