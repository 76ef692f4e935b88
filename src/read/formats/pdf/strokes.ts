import type { Box } from '../../../model/place.ts';

/** A drawn line: `at` this height (across) or this x (along), between two ends. */
export type Stroke = { readonly at: number; readonly from: number; readonly to: number };

/** Parts of one line may be this far apart, in points: cells are often framed one by one. */
const apart = 3;

/** Shorter than this is no side of a table, in points. */
const shortest = 8;

/** The rules of one direction, with those put together that continue each other. */
export function strokesOf(rules: readonly Box[], direction: 'across' | 'along'): readonly Stroke[] {
  const strokes = rules.flatMap(([x, y, width, height]): Stroke[] => {
    if (direction === 'across') return width > height ? [{ at: y + height / 2, from: x, to: x + width }] : [];
    return height >= width ? [{ at: x + width / 2, from: y, to: y + height }] : [];
  });
  strokes.sort((a, b) => a.at - b.at);
  const lines: Stroke[] = [];
  for (let index = 0; index < strokes.length; ) {
    const level: Stroke[] = [];
    const first = strokes[index];
    if (first === undefined) break;
    for (; index < strokes.length; index++) {
      const stroke = strokes[index];
      if (stroke === undefined || stroke.at - first.at > apart / 2) break;
      level.push(stroke);
    }
    lines.push(...joined(level));
  }
  return lines.filter(({ from, to }) => to - from >= shortest);
}

function joined(level: readonly Stroke[]): readonly Stroke[] {
  const lines: { at: number; from: number; to: number }[] = [];
  for (const { at, from, to } of [...level].sort((a, b) => a.from - b.from)) {
    const last = lines.at(-1);
    if (last !== undefined && from <= last.to + apart) last.to = Math.max(last.to, to);
    else lines.push({ at, from, to });
  }
  return lines;
}
