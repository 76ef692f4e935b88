/**
 * The words of a text in one spelling: lower case, ligatures taken apart, without punctuation. A hyphen inside a word is left out,
 * because at the end of a line nobody can tell whether it belongs to the word.
 */
export function wordsOf(text) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

/** How many of the true words were read, each as often as it stands there, and the words that were not, most frequent first. */
export function recall(truth, read) {
  const left = new Map();
  for (const word of wordsOf(read)) left.set(word, (left.get(word) ?? 0) + 1);
  const missing = new Map();
  const words = wordsOf(truth);
  let found = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      left.set(word, count - 1);
      found += 1;
    } else missing.set(word, (missing.get(word) ?? 0) + 1);
  }
  return { words: words.length, found, missing: [...missing].sort((a, b) => b[1] - a[1]) };
}

/**
 * A text of pages (separated by form feeds) without its running headers and footers, which reading leaves out on purpose: lines
 * among the first and last five of a page that come again, but for their digits, on three pages or on each of two.
 */
export function withoutRunningLines(text) {
  const pages = text.split('\f').map((page) => page.split('\n').filter((line) => line.trim() !== ''));
  if (pages.at(-1)?.length === 0) pages.pop();
  const isEdge = (lines, at) => at < 5 || at >= lines.length - 5;
  const seen = new Map();
  for (const lines of pages) {
    const keys = new Set(lines.filter((_, at) => isEdge(lines, at)).map(sameBut));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.min(3, pages.length));
  const isRunning = (line) => (seen.get(sameBut(line)) ?? 0) >= often || isPageNumber(line);
  return pages.map((lines) => lines.filter((line, at) => !isEdge(lines, at) || !isRunning(line)).join('\n')).join('\n');
}

function sameBut(line) {
  return line
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxl]+\b/g, '#');
}

function isPageNumber(line) {
  return /^[\s\-–—[(|]*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[\s\-–—\])|.]*$/i.test(line);
}
