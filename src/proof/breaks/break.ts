import type { Document } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import type { Match } from '../../model/match.ts';
import type { Requirement } from '../../model/requirement.ts';
import type { Span } from '../../model/span.ts';

/** A paper that meets a requirement, and where it does so: what a break may look at. */
export type Sound = {
  readonly document: Document;
  readonly facts: readonly Fact[];
  readonly requirement: Requirement;
  /** The matches of the requirement's kind, in reading order. */
  readonly matches: readonly Match[];
  /** What shows the matches and, where the requirement asks for parts of the clause, those. */
  readonly signs: readonly Span[];
  /** The sentences that the matches stand in, each once, in reading order. */
  readonly sentences: readonly Span[];
};

/** New words for a stretch of the text. */
export type Edit = Span & { readonly text: string };

/** A mechanical change that turns a clause which protects into one that does not. */
export type Break = {
  /** "shall-to-may". */
  readonly id: string;
  /** What is done to all that meets the requirement; empty where it would not change what is promised. */
  readonly edits: (sound: Sound) => readonly Edit[];
};

export type Duty = Span & Extract<Fact, { kind: 'duty' }>;

/** The duties laid down in the sentences of the matches, each modal once. */
export function dutiesIn({ facts, sentences }: Sound): readonly Duty[] {
  const found = new Map<string, Duty>();
  for (const fact of facts) {
    if (fact.kind !== 'duty') continue;
    const isHere = sentences.some(({ start, end }) => fact.start < end && start < fact.end);
    if (isHere) found.set(`${fact.modal.start} ${fact.modal.end}`, fact);
  }
  return [...found.values()].sort((a, b) => a.modal.start - b.modal.start);
}

/** The text after all edits, which must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: words } of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + words + result.slice(end);
  }
  return result;
}
