import type { Span } from './span.ts';

/** What became of one draft in the next one. Spans of `before` are of the older document, those of `after` of the newer. */
export type Changes = {
  /** In reading order of the newer draft; what was removed stands where it would have stood. */
  readonly changes: readonly Change[];
  readonly terms: readonly TermChange[];
  readonly references: readonly ReferenceChange[];
};

/**
 * What became of a clause's own words, without those of the clauses below it. Moved: nearly the same words in another order, or under
 * another clause. Renumbered: the same words in their place, under another number.
 */
export type Change =
  | { readonly kind: 'added'; readonly after: Span }
  | { readonly kind: 'removed'; readonly before: Span }
  | {
      readonly kind: 'changed' | 'moved' | 'renumbered';
      readonly before: Span;
      readonly after: Span;
      readonly edits: readonly Edit[];
    };

/** Words that both drafts have, that only the older has (out), or only the newer (in). Together those of a change cover both its spans. */
export type Edit =
  | { readonly is: 'same'; readonly before: Span; readonly after: Span }
  | { readonly is: 'out'; readonly before: Span }
  | { readonly is: 'in'; readonly after: Span };

/** A defined term that was added, was removed, or means something else. Spans are those of the meaning. */
export type TermChange = { readonly term: string } & (
  | { readonly kind: 'added'; readonly after: Span }
  | { readonly kind: 'removed'; readonly before: Span }
  | { readonly kind: 'changed'; readonly before: Span; readonly after: Span; readonly edits: readonly Edit[] }
);

/**
 * A reference whose printed number is as it was, and which leads to another clause (`now`), or to none (null). `before` and `after` are
 * its own words, `was` and `now` the clauses, heads and all below.
 */
export type ReferenceChange = {
  readonly number: string;
  readonly before: Span;
  readonly after: Span;
  readonly was: Span;
  readonly now: Span | null;
};
