/** That a reference of one paper cites a clause of another: papers that were read together, by their place in the order they were given. */
export type Link = {
  readonly document: number;
  /** Index in the `references` of that document. */
  readonly reference: number;
  /** How many of the other papers the words may mean, and how many of these have such a clause. */
  readonly papers: number;
  readonly fitting: number;
  /** The one that fits, and the index of the clause in its `clauses`; null where none or several do. */
  readonly to: { readonly document: number; readonly clause: number } | null;
};
