import type { AgreementTypeId } from './document.ts';

/** What a requirement can ask a clause to be about, and the words by which a paper shows that it is. All lists are phrases. */
export type Subject = {
  /** Kebab-case, as the file is named: "personal-data". */
  readonly id: string;
  /** In words, to follow "not of": "personal data". */
  readonly name: string;
  /** A passage that has one of these is about it. */
  readonly words: readonly string[];
  /** Words that count in a heading alone. */
  readonly headings: readonly string[];
  /** Types of agreement that are about it from the first word to the last. */
  readonly agreements: readonly AgreementTypeId[];
  /** A defined term with one of these words stands for it, where its meaning has one of `words` or a sentence joins the two. */
  readonly terms: readonly string[];
  /** What joins such a term to it in a sentence: "Confidential Information includes personal data". */
  readonly joins: readonly string[];
  /** Shortly before one of `words`, these take it out: "excluding personal data". */
  readonly except: readonly string[];
  /** What a passage that is not about it is likely to be about: said to the reader. */
  readonly instead: readonly string[];
};
