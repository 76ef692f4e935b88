/**
 * The texts that one example stands for. A slot holds alternatives ("shall {keep|hold} it {secret|in confidence}"); the k-th text
 * takes the k-th of each slot, shorter slots beginning anew, so that there are as many texts as the longest slot has
 * alternatives and each alternative occurs. A text without slots stands for itself. Braces without a bar inside are words.
 */
export function variantsOf(text: string): readonly [string, ...string[]] {
  const parts = text.split(/\{([^{}]*\|[^{}]*)\}/);
  const slots = parts.map((part, index) => (index % 2 === 0 ? [part] : part.split('|')));
  const longest = Math.max(...slots.map(({ length }) => length));
  const variant = (k: number) => slots.map((slot) => slot[k % slot.length] ?? '').join('');
  return [variant(0), ...Array.from({ length: longest - 1 }, (_, k) => variant(k + 1))];
}
