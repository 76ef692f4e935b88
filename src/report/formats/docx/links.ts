/** The addresses that a document leads to, each once, by the name that its relation has. */
export type Links = {
  /** The name of the relation to this address. */
  readonly nameOf: (address: string) => string;
  /** All that were asked for so far, with their names. */
  readonly all: () => Iterable<readonly [address: string, name: string]>;
};

export function linkList(): Links {
  const names = new Map<string, string>();
  return {
    nameOf: (address) => {
      const known = names.get(address) ?? `link${names.size + 1}`;
      names.set(address, known);
      return known;
    },
    all: () => names,
  };
}
