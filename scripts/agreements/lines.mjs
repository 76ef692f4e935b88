// Breaks runs into lines of a given width, hyphenating long words where a syllable plausibly ends.

export function breakLines(doc, face, size, runs, width) {
  const words = wordsOf(runs);
  const measure = (word) => doc.font(word.bold ? face.bold : face.plain, size).widthOfString(word.text);
  const space = doc.font(face.plain, size).widthOfString(' ');
  const lines = [];
  let line = [];
  let used = 0;
  const queue = words.map((word) => ({ ...word, width: measure(word) }));
  while (queue.length > 0) {
    const word = queue.shift();
    const gap = line.length === 0 ? 0 : space;
    if (used + gap + word.width <= width) {
      line.push(word);
      used += gap + word.width;
      continue;
    }
    const split = width - used - gap > size * 2.5 ? hyphenated(word, width - used - gap, measure) : null;
    if (split !== null) {
      line.push(split.head);
      queue.unshift(split.tail);
    } else queue.unshift(word);
    if (line.length === 0) line.push(queue.shift()); // wider than the line: let it stand out
    lines.push({ words: line });
    line = [];
    used = 0;
  }
  if (line.length > 0) lines.push({ words: line });
  return lines;
}

/** Words of all runs; where a run begins without a space, its first word belongs to the last: `("Buyer")`, bold as a whole. */
function wordsOf(runs) {
  const words = [];
  let open = false;
  for (const run of runs) {
    run.text
      .split(/\s+/)
      .filter(Boolean)
      .forEach((text, index) => {
        const last = words.at(-1);
        if (index === 0 && open && /^\S/.test(run.text) && last !== undefined) {
          last.text += text;
          last.bold ||= run.bold;
        } else words.push({ text, bold: run.bold });
      });
    open = /\S$/.test(run.text);
  }
  return words;
}

function hyphenated(word, room, measure) {
  if (!/^[a-z]{7,}[.,;:]?$/.test(word.text)) return null;
  for (let at = word.text.length - 4; at >= 4; at -= 1) {
    const before = word.text.slice(0, at);
    const after = word.text.slice(at);
    if (!/[aeiou][^aeiou]?$/.test(before) || !/^[^aeiou][aeiouy]/.test(after)) continue;
    const head = { ...word, text: `${before}-` };
    const headWidth = measure(head);
    if (headWidth > room) continue;
    const tail = { ...word, text: after };
    return { head: { ...head, width: headWidth }, tail: { ...tail, width: measure(tail) } };
  }
  return null;
}
