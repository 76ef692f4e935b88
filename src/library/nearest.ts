/** The word of the list that was probably meant: at most two letters (or a third of the word) away; null where none is. */
export function nearest(word: string, known: readonly string[]): string | null {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance(word, candidate);
    if (distance <= limit && (best === null || distance < best.distance)) best = { word: candidate, distance };
  }
  return best === null ? null : best.word;
}

/** "one of a, b, c", with the probable one named: for the end of a message. */
export function choice(word: string, known: readonly string[]): string {
  const list =
    known.length === 0 ? 'nothing here' : known.length === 1 ? String(known[0]) : `one of ${known.join(', ')}`;
  const meant = nearest(word, known);
  return meant === null ? `expected ${list}` : `expected ${list}: write "${meant}"`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
