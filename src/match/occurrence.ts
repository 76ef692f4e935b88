/**
 * A place where a signal is found within a unit. `from` and `to` count words as the unit reads: a lead-in stands right
 * before the item that it leads into, however far above it is printed.
 */
export type Occurrence = {
  readonly from: number;
  readonly to: number;
  /** The stretches of words of the document that make it up, in reading order, each with the phrase that was found there. */
  readonly parts: readonly [Part, ...Part[]];
};

/** Words of the document, half-open, and the phrase as the library writes it; for a fact, its kind. */
export type Part = { readonly from: number; readonly to: number; readonly found: string };
