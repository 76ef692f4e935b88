import type { Segment } from './lines.ts';

/** "st" of "31st", "th", the mark of a footnote. */
const mostLetters = 3;

/** Of the size of the words that it belongs to. */
const smallest = 0.8;

/** In points: letters of one word may overlap. */
const slack = 1;

/**
 * Small raised letters that a page draws apart from their line ("31 day", and the "st" later), put into the gap that the line leaves for
 * them. Those that no gap waits for stay as they are.
 */
export function withRaised(segments: readonly Segment[]): readonly Segment[] {
  const lines = [...segments];
  const taken = new Set<Segment>();
  for (const raised of segments) {
    if (raised.text.length > mostLetters || raised.confidences !== undefined) continue;
    const index = lines.findIndex((line) => gapFor(raised, line) !== null);
    const line = lines[index];
    const gap = line === undefined ? null : gapFor(raised, line);
    if (line === undefined || gap === null) continue;
    lines[index] = put(raised, line, gap);
    taken.add(raised);
  }
  return taken.size === 0 ? segments : lines.filter((line) => !taken.has(line));
}

/** The index of the space in which the letters stand; null where the line has none for them. */
function gapFor(raised: Segment, line: Segment): number | null {
  if (raised.size > line.size * smallest || raised.left < line.left || raised.right > line.right) return null;
  if (raised.bottom <= line.bottom || raised.bottom >= line.top) return null;
  for (let at = 0; at < line.text.length; at++) {
    const [from, to] = [line.edges[at] ?? 0, line.edges[at + 1] ?? 0];
    if (from > raised.left + slack) return null;
    if (line.text[at] === ' ' && from >= raised.left - slack * 2 && to >= raised.right - slack) return at;
  }
  return null;
}

function put(raised: Segment, line: Segment, at: number): Segment {
  return {
    ...line,
    text: line.text.slice(0, at) + raised.text + line.text.slice(at),
    edges: [...line.edges.slice(0, at), ...raised.edges, ...line.edges.slice(at + 1)],
  };
}
