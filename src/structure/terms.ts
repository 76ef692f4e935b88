import { betweenCells } from '../model/cells.ts';
import type { Block, Clause, DefinedTerm } from '../model/document.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { usesOf } from './uses.ts';

const defines =
  '(?:shall |will )?(?:means?|mean|has the (?:same )?meaning|have the (?:same )?meaning|is defined|are defined|refers? to|includes?|is any|are any)\\b';
// "Secret" means …; "Secret" or "Know-how" shall mean …; “Secret” (or “Know-how”) …
const quoted = new RegExp(
  `["“]([^"“”\\n]{2,80})["”](?=(?:[\\s,]*(?:\\(?(?:and|or|,)\\s)?\\(?["“][^"“”\\n]{2,80}["”]\\)?){0,3},?\\s*(?:\\([^()]{0,80}\\)\\s*)?(?:as used [^,]{0,40},? )?${defines})`,
  'g',
);
// Without quotation marks, at the start of a block: Affiliate means …
const plain =
  /^((?:[A-Z][\w’'&/-]*)(?: (?:of|and|or|the|for|to|in|[A-Z][\w’'&/-]*)){0,6})(?: \([^()]{0,60}\))? (?:shall mean|means|has the meaning|have the meaning|shall have the meaning)\b/;
// (the "Purpose"), (collectively, the “Services”), ("NDA"), hereinafter referred to as "Supplier"
const bracketed = /\((?=[^()]{0,160}["“])([^()]{0,160})\)/g;
const called =
  /\b(?:hereinafter|hereafter|herein|referred to (?:herein )?as|called)\b[^"“”.;()\n]{0,40}["“]([^"“”\n]{2,60})["”]/gi;
const inQuotes = /["“]([^"“”]{2,60})["”]/g;

/** The terms that the agreement defines, with their uses, in reading order. A term defined twice is there twice. */
export function definedTerms(
  text: string,
  blocks: readonly Block[],
  clauses: readonly Clause[],
): readonly DefinedTerm[] {
  const found = new Map<number, Omit<DefinedTerm, 'uses'>>();
  const add = (defined: Span, meaning: Span): void => {
    const term = text.slice(defined.start, defined.end).replace(/[,.;]$/, '');
    if (found.has(defined.start) || !/\p{L}/u.test(term) || meaning.end <= meaning.start) return;
    found.set(defined.start, { term, defined: { start: defined.start, end: defined.start + term.length }, meaning });
  };
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (/["“]/.test(words)) addQuoted(text, block, words, add);
    else addPlain(block, words, labelLength(block, clauses, words), add);
    if (block.kind === 'row') addRow(block, words, text, clauses, add);
  }
  return usesOf(
    text,
    [...found.values()].sort((a, b) => a.defined.start - b.defined.start),
  );
}

type Add = (defined: Span, meaning: Span) => void;

function addQuoted(text: string, block: Block, words: string, add: Add): void {
  const sentences = sentencesIn(text, block);
  const sentenceAt = (at: number): Span => sentences.find(({ end }) => at < end) ?? block;
  for (const hit of words.matchAll(quoted)) {
    const start = block.start + hit.index + 1;
    const from = start + (hit[1]?.length ?? 0) + 1;
    // A definition that ends in a list goes on to the end of its block.
    const sentence = sentenceAt(start);
    add({ start, end: from - 1 }, { start: skipSpace(text, from), end: sentence.end });
  }
  for (const hit of words.matchAll(bracketed)) {
    const inside = hit[1] ?? '';
    if (
      !/^(?:\s|the|a|an|each|such|collectively|together|individually|hereinafter|hereafter|herein|referred|to|as|or|and|any|all|of|being|also|known|its|our|we|us|you|singly|respectively|including|jointly|either|both|plus|in|this|these|that|foregoing|defined|called|is|are|with|their|affiliates|[,;:"“”/.-])*(?:["“]|$)/i.test(
        inside,
      )
    )
      continue;
    for (const name of inside.matchAll(inQuotes)) {
      const start = block.start + hit.index + 1 + name.index + 1;
      const sentence = sentenceAt(start);
      add(
        { start, end: start + (name[1]?.length ?? 0) },
        { start: sentence.start, end: Math.max(sentence.start, trimmedEnd(text, block.start + hit.index)) },
      );
    }
  }
  for (const hit of words.matchAll(called)) {
    const name = hit[1] ?? '';
    const start = block.start + hit.index + hit[0].length - name.length - 1;
    add(
      { start, end: start + name.length },
      { start: sentenceAt(start).start, end: trimmedEnd(text, block.start + hit.index) },
    );
  }
}

function addPlain(block: Block, words: string, label: number, add: Add): void {
  const hit = plain.exec(words.slice(label));
  const name = hit?.[1];
  if (name === undefined || /^(?:This|That|It|The|If|Where|Such|Each|Any|Which|What)\b/.test(name)) return;
  const start = block.start + label;
  add({ start, end: start + name.length }, { start: start + name.length + 1, end: block.end });
}

/** A row "Purpose | To test the loom" under a heading or table head that speaks of definitions. */
function addRow(block: Block, words: string, text: string, clauses: readonly Clause[], add: Add): void {
  const bar = words.indexOf(betweenCells);
  if (bar < 2 || bar > 60 || block.clause === null) return;
  const heading = clauses[block.clause]?.heading ?? null;
  if (heading === null || !/\b(?:defin|interpret|glossary)/i.test(text.slice(heading.start, heading.end))) return;
  const name = words.slice(0, bar).replace(/["“”]/g, '').trim();
  if (!/^\p{Lu}/u.test(name) || /^(?:Term|Definition|Meaning|Word|Expression)s?$/i.test(name)) return;
  const start = block.start + words.indexOf(name);
  if (start < block.start) return;
  add({ start, end: start + name.length }, { start: block.start + bar + betweenCells.length, end: block.end });
}

function labelLength(block: Block, clauses: readonly Clause[], words: string): number {
  const clause = block.clause === null ? undefined : clauses[block.clause];
  if (clause === undefined || clause.start !== block.start || clause.label === '' || !words.startsWith(clause.label))
    return 0;
  return words.length - words.slice(clause.label.length).trimStart().length;
}

function skipSpace(text: string, at: number): number {
  let start = at;
  while (/[\s,]/.test(text.charAt(start))) start += 1;
  return start;
}

function trimmedEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
