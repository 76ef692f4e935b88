/**
 * Turns stretches of a document that was read from text back into stretches of that text. Reading joins lines, drops page
 * furniture and mends characters, so the two are walked side by side, line by line, by what is no white space.
 */
export function rawPositions(document, raw) {
  const starts = [0];
  for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
  const position = new Int32Array(document.text.length + 1).fill(-1);
  const reached = new Map();
  for (const { start, end, place } of document.anchors) {
    if (place.in !== 'text') continue;
    const lineEnd = starts[place.line] ?? raw.length + 1;
    let at = reached.get(place.line) ?? starts[place.line - 1] ?? raw.length;
    for (let offset = start; offset < end; offset += 1) {
      const wanted = document.text[offset];
      if (/\s/.test(wanted)) continue;
      while (at < lineEnd - 1 && /\s/.test(raw[at])) at += 1;
      const found = raw.slice(at, Math.min(at + 12, lineEnd - 1)).indexOf(wanted);
      if (found > 0) at += found;
      position[offset] = at;
      if (at < lineEnd - 1) at += 1;
    }
    reached.set(place.line, at);
  }
  return position;
}

/** Indexes of those stretches of the raw text ([start, end)) that share at least this much of themselves with the span. */
export function spansAt(position, span, rawSpans, share = 0) {
  const touched = new Set();
  for (let offset = span.start; offset < span.end; offset += 1)
    if (position[offset] !== -1) touched.add(position[offset]);
  return rawSpans.flatMap(([start, end], index) => {
    let shared = 0;
    for (let at = start; at < end; at += 1) if (touched.has(at)) shared += 1;
    return shared > share * (end - start) ? [index] : [];
  });
}
