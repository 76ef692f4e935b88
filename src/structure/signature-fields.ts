import type { Span } from '../model/span.ts';

export type Kind = 'signature' | 'name' | 'title' | 'date' | 'company';

const field =
  /(?<![\p{L}\d])(by|signature|signed(?: by)?|name and title|(?:print(?:ed)? )?name|title|position|its|date(?: signed)?|company)\s?(?::|(?=_{3}|\/s\/))/giu;

/** The fields of a line with what stands in them, '' for a blank. */
export function fieldsIn(words: string): readonly { readonly kind: Kind; readonly value: string }[] {
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

export function kindOf(name: string): Kind {
  if (/^(?:by|sign)/i.test(name)) return 'signature';
  if (/^(?:title|position|its)/i.test(name)) return 'title';
  if (/^date/i.test(name)) return 'date';
  return /^company/i.test(name) ? 'company' : 'name';
}

/** A stretch of a line with one field, in UTF-16 code units from its start, and in which column the field stands, from 0. */
export type Piece = Span & { readonly kind: Kind; readonly column: number };

/**
 * The fields of a line in which several sign ("By: ____ By: ____ Name: A Name: B"): a label that comes again is of the next one.
 * Empty where one alone signs; "By: Tallow GP LLC, its Manager, By: …" is one, who signs for a firm that acts for another.
 */
export function piecesIn(words: string): readonly Piece[] {
  if (words.length > 500) return [];
  const hits = [...words.matchAll(field)];
  const seen = new Map<string, number>();
  const pieces = hits.map((hit, index): Piece => {
    const label = hit[1]?.toLowerCase() ?? '';
    const column = seen.get(label) ?? 0;
    seen.set(label, column + 1);
    return { kind: kindOf(label), column, start: hit.index, end: hits[index + 1]?.index ?? words.length };
  });
  const forFirms = pieces.some(({ kind, start, end }) => kind === 'signature' && firm.test(words.slice(start, end)));
  return forFirms || (seen.get(hits[0]?.[1]?.toLowerCase() ?? '') ?? 0) < 2 ? [] : pieces;
}

const firm = /\b(?:LLC|L\.L\.C|LLP|L\.P|LP|Inc|Ltd|Limited|Corp|GmbH|N\.A|its)\b/i;
