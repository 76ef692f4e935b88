import type { Document } from '../model/document.ts';
import type { Reading } from '../model/piece.ts';
import type { Problem } from '../model/problem.ts';
import { agreementType } from './agreement-type.ts';
import { attachmentsOf } from './attachments.ts';
import { clauseTree } from './clauses.ts';
import { contentsLines } from './contents.ts';
import { cutLines } from './cut.ts';
import { definedElsewhere } from './defined-elsewhere.ts';
import { disguiseProblem } from './disguise.ts';
import { draftBlocks } from './draft.ts';
import { termsElsewhere } from './elsewhere.ts';
import { markFootnotes } from './footnotes.ts';
import { dropFurniture } from './furniture.ts';
import { grow } from './grow.ts';
import { countWords, languageOf, languageProblems } from './language.ts';
import { linesOf } from './line.ts';
import { partiesOf } from './parties.ts';
import { passagesOf } from './passages.ts';
import { referencesIn } from './references.ts';
import { signaturesIn } from './signature-blocks.ts';
import { definedTerms } from './terms.ts';
import { undefinedTerms } from './undefined-terms.ts';

/** Pieces to Document: one text with anchors, blocks, the clause tree, terms, parties, type and language. Never throws. */
export function structure(reading: Reading): Document {
  const lines = cutLines(markFootnotes(dropFurniture(linesOf(reading.pieces))));
  const drafts = draftBlocks(lines, contentsLines(lines));
  const grown = grow(drafts);
  const disguise = disguiseProblem(reading.pieces);
  const { clauses, blocks } = clauseTree(drafts, grown);
  const passages = passagesOf(grown.text, blocks);
  const counts = countWords(grown.text, passages);
  const references = referencesIn(grown.text, blocks, clauses, (block) => drafts[block]?.contents === true);
  const parties = partiesOf(grown.text, blocks);
  const terms = definedTerms(grown.text, blocks, clauses);
  const attachments = attachmentsOf(clauses, references);
  const elsewhere = definedElsewhere(grown.text, blocks);
  const document: Document = {
    source: reading.source,
    text: grown.text,
    blocks,
    clauses,
    anchors: grown.anchors,
    ...(grown.rewrites.length === 0 ? {} : { rewrites: grown.rewrites }),
    terms,
    undefinedTerms:
      elsewhere === null
        ? undefinedTerms({ text: grown.text, blocks, clauses, terms, references, parties, attachments })
        : [],
    definedElsewhere: elsewhere,
    references,
    parties,
    signatures: signaturesIn(grown.text, blocks, parties),
    attachments,
    type: agreementType(grown.text, blocks),
    language: languageOf(counts),
    passages,
    comments: reading.comments ?? [],
    problems: [...reading.problems, ...(disguise === null ? [] : [disguise]), ...hardlyAny(reading, grown.text)],
  };
  return {
    ...document,
    problems: [...document.problems, ...termsElsewhere(document), ...languageProblems(document, counts)],
  };
}

/** Fewer characters than these on paper that has pages are a stamp or a file name, not an agreement. */
const fewest = 200;

function hardlyAny({ source, problems }: Reading, text: string): readonly Problem[] {
  if (source.pages === null || source.pages === 0 || text.length >= fewest) return [];
  if (problems.some(({ hides }) => hides === 'everything')) return [];
  const says = `Only ${text.length} characters could be read on ${source.pages === 1 ? 'the page' : `${source.pages} pages`}; an agreement has thousands. Look at the file, and have it scanned with text recognition where its pages are pictures.`;
  return [{ code: 'no-text', says, hides: 'everything' }];
}
