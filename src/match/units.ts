import type { Pattern } from '../model/clause-kind.ts';
import type { Document } from '../model/document.ts';
import { listsIn } from './lead-in.ts';

export type Within = Pattern['within'];

/**
 * A stretch that must hold all signals of a pattern, as indexes of sentences. `own` are its sentences; `lead` are those
 * that lead into it and are read with it, outermost first, `tail` those that close its list for all items. Signals may lie
 * in any of them, but at least one in `own`.
 */
export type Unit = {
  readonly lead: readonly number[];
  readonly own: readonly number[];
  readonly tail: readonly number[];
  /** Index of the innermost clause that holds it, or null. */
  readonly clause: number | null;
};

/** The units of one size, in reading order, and for every sentence the indexes of those that read it. */
export type Units = { readonly list: readonly Unit[]; readonly ofSentence: readonly (readonly number[])[] };

/** A sentence's block and how many words it has; `isHeading` where it is a heading and nothing else. */
export type SentenceFacts = { readonly block: number; readonly words: number; readonly isHeading: boolean };

// A clause longer than this is a chapter: that two words stand somewhere in it says nothing.
const longestClause = 400;

/**
 * The units of every size. A heading is in none of them: it is no clause.
 *
 * - sentence: a sentence; the first one of a list item with its lead-in and the sentence that closes the list.
 * - block: a paragraph, item or row, an item with its lead-in and the sentence that closes the list.
 * - clause: the innermost clause, or where that is an item of a list, the clause whose lead-in it follows, with all that
 *   stands under it, if those are at most 400 words; else its blocks one by one.
 */
export function unitsOf(document: Document, sentences: readonly SentenceFacts[]): Readonly<Record<Within, Units>> {
  const ofBlock: number[][] = document.blocks.map(() => []);
  for (const [index, { block, isHeading }] of sentences.entries()) if (!isHeading) ofBlock[block]?.push(index);
  const { leadIns: openers, tails: closers } = listsIn(document);
  const leads = leadSentences(openers, ofBlock);
  const tails = closers.map((tail) => (tail === null ? [] : (ofBlock[tail]?.slice(0, 1) ?? [])));

  const sentenceUnits: Unit[] = [];
  const blockUnits: Unit[] = [];
  for (const [index, own] of ofBlock.entries()) {
    const clause = document.blocks[index]?.clause ?? null;
    const [lead = [], tail = []] = [leads[index], tails[index]];
    if (own.length > 0) blockUnits.push({ lead, own, tail, clause });
    for (const [place, sentence] of own.entries()) {
      const isFirst = place === 0;
      sentenceUnits.push({ lead: isFirst ? lead : [], own: [sentence], tail: isFirst ? tail : [], clause });
    }
  }
  const count = sentences.length;
  return {
    sentence: indexed(sentenceUnits, count),
    block: indexed(blockUnits, count),
    clause: indexed(clauseUnits(document, sentences, { ofBlock, openers, leads, tails }), count),
  };
}

function leadSentences(
  openers: readonly (number | null)[],
  ofBlock: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const leads: (readonly number[])[] = [];
  for (const opener of openers) {
    const last = opener === null ? undefined : ofBlock[opener]?.at(-1);
    leads.push(opener === null || last === undefined ? [] : [...(leads[opener] ?? []), last]);
  }
  return leads;
}

type Blocks = {
  readonly ofBlock: readonly (readonly number[])[];
  readonly openers: readonly (number | null)[];
  readonly leads: readonly (readonly number[])[];
  readonly tails: readonly (readonly number[])[];
};

function clauseUnits(
  document: Document,
  sentences: readonly SentenceFacts[],
  { ofBlock, openers, leads, tails }: Blocks,
): readonly Unit[] {
  const units: Unit[] = [];
  const made = new Set<number>();
  const ofClause = sentencesOfClauses(document, ofBlock);
  const wordsOf = ofClause.map((own) => own.reduce((sum, sentence) => sum + (sentences[sentence]?.words ?? 0), 0));
  for (const [index, own] of ofBlock.entries()) {
    if (own.length === 0) continue;
    const clause = governing(document, openers, index);
    if (clause === null || (wordsOf[clause] ?? 0) > longestClause) {
      const clause = document.blocks[index]?.clause ?? null;
      units.push({ lead: leads[index] ?? [], own, tail: tails[index] ?? [], clause });
    } else if (!made.has(clause)) {
      made.add(clause);
      units.push({ lead: [], own: ofClause[clause] ?? [], tail: [], clause });
    }
  }
  return units;
}

/** The clause that a block is read in: the innermost, or the one that holds its lead-in. */
function governing({ blocks }: Document, openers: readonly (number | null)[], index: number): number | null {
  let block = index;
  for (let opener = openers[block]; opener !== null && opener !== undefined; opener = openers[block]) block = opener;
  return blocks[block]?.clause ?? null;
}

function sentencesOfClauses({ blocks, clauses }: Document, ofBlock: readonly (readonly number[])[]): number[][] {
  const found: number[][] = clauses.map(() => []);
  for (const [index, own] of ofBlock.entries()) {
    let clause = blocks[index]?.clause ?? null;
    while (clause !== null) {
      found[clause]?.push(...own);
      clause = clauses[clause]?.parent ?? null;
    }
  }
  return found;
}

function indexed(list: readonly Unit[], sentences: number): Units {
  const ofSentence: number[][] = Array.from({ length: sentences }, () => []);
  for (const [index, { lead, own, tail }] of list.entries()) {
    for (const sentence of lead) ofSentence[sentence]?.push(index);
    for (const sentence of own) ofSentence[sentence]?.push(index);
    for (const sentence of tail) ofSentence[sentence]?.push(index);
  }
  return { list, ofSentence };
}
