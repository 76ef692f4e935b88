/** A function of text that is asked the same again and again, as of every word of a paper: each answer is worked out once. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = of(text);
    known.set(text, found);
    return found;
  };
}
