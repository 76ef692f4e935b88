/** Whether a sentence, or an item of a list, may end here. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-longestEnd);
  return /[.;:!?]["'”’»)\]*]{0,3}$/.test(end) || /[;,]\s(?:and|or|and\/or)$/i.test(end);
}

/** "; and/or": a pattern that is anchored at the end is sought from the start of a text, so that a long one is cut. */
const longestEnd = 8;

const small = new Set(
  'a an and as at but by de des du et for from in into la le nor of on or our per the their to und upon von with your & – - /'.split(
    ' ',
  ),
);
const verbs =
  /\b(?:shall|will|must|may|is|are|was|were|has|have|had|does|do|can|cannot|agrees?|means|mean|represents|warrants|acknowledges?|includes?|undertakes?|desires?|wishes)\b/i;

/** Whether all its letters are capitals (at least two of them). */
export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);
}

/** Whether every word that matters begins with a capital or digit. */
export function isTitleCase(text: string): boolean {
  const all = text.split(/[\s/]+/).filter((word) => word !== '');
  return (
    /^["“'‘([]?[\p{Lu}\d]/u.test(text) &&
    all.every((word) => small.has(word.toLowerCase()) || /^[^\p{L}]*(?:\p{Lu}|$)/u.test(word))
  );
}

/** Whether the words (without their number) could be a heading by their wording alone: short, no sentence, no list item. */
export function readsLikeHeading(words: string): boolean {
  if (words.length < 2 || words.length > 120) return false;
  const count = words.split(' ').length;
  if (count > 14 || !/\p{L}{2}/u.test(words)) return false;
  if (/[;,]$|\s(?:and|or|of|the|to|by)$/.test(words) || /^\p{Ll}/u.test(words)) return false;
  if (/[.!?] \p{Lu}/u.test(words.replace(/\b\p{Lu}\.|\bvs?\./gu, '')) || /_{3}|\.{4}|\|/.test(words)) return false;
  if (isCapitals(words)) return true;
  if (/\.$/.test(words) && count > 8) return false;
  return !verbs.test(words);
}

/** Where the run-in heading at the start of the words ends, punctuation left out, or 0: "Audit rights. The Customer may …". */
export function runInHeading(words: string): number {
  const hit = /^([^.:;!?|]{2,90}?)(\s?[.:]|\s[–—-])(?=[\s–—-]+(?:["'“‘([]?[\p{Lu}\d]|\([a-z]{1,3}\)))/u.exec(words);
  const heading = hit?.[1];
  if (hit === null || heading === undefined) return 0;
  const count = heading.split(' ').length;
  if (count > 10 || !/^["“'‘([]?\p{Lu}/u.test(heading) || !/\p{L}{3}/u.test(heading)) return 0;
  if (verbs.test(heading) || /\s(?:Inc|Ltd|Co|Corp|No|Mr|Ms|Dr|St)$/.test(heading)) return 0;
  if (/^["“]/.test(heading) && !/["”]$/.test(heading)) return 0;
  return count <= 6 || isTitleCase(heading) ? heading.length : 0;
}
