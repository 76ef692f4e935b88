import { type Document, locate, locateAll, quote } from '../model/document.ts';

/** The whole document for a machine: as in memory, but clauses and terms carry their words and blocks and clauses their place. */
export function documentData(document: Document) {
  const {
    source,
    text,
    type,
    language,
    passages,
    blocks,
    clauses,
    rewrites = [],
    terms,
    undefinedTerms,
    definedElsewhere,
    references,
    parties,
    signatures,
    attachments,
    comments,
    problems,
  } = document;
  return {
    source,
    type: type === null ? null : { ...type, words: quote(document, type.because) },
    language,
    passages,
    text,
    rewrites,
    blocks: blocks.map((block) => ({
      ...block,
      place: locate(document, block),
      // One for each line that it stands on.
      places: locateAll(document, block),
    })),
    clauses: clauses.map((clause) => ({
      ...clause,
      headingText: clause.heading === null ? null : quote(document, clause.heading),
      place: locate(document, clause),
    })),
    terms: terms.map((term) => ({ ...term, means: quote(document, term.meaning) })),
    undefinedTerms: undefinedTerms.map((term) => ({ ...term, count: term.uses.length })),
    definedElsewhere:
      definedElsewhere === null ? null : { ...definedElsewhere, words: quote(document, definedElsewhere) },
    references: references.map(({ span, of, target, heading, paper }) => ({
      ...span,
      words: quote(document, span),
      of,
      target,
      clause: target === null ? null : (clauses[target]?.number ?? null),
      heading: heading === null ? null : quote(document, heading),
      paper: paper === null ? null : quote(document, paper),
    })),
    parties,
    signatures: signatures.map((signature) => ({
      ...signature,
      words: quote(document, signature.span),
      place: locate(document, signature.span),
    })),
    attachments: attachments.map((attachment) => ({
      ...attachment,
      headingText: attachment.heading === null ? null : quote(document, attachment.heading),
    })),
    comments,
    problems,
  };
}
