/** Where the scale has a mark, in hours from its start: one in each step that people speak of. */
const marks = [1, 4, 12, 24, 48, 72, 168, 336, 720, 1440, 2880, 8760];

/**
 * A scale on which an hour and two months are both seen: its marks stand equally far from each other, and between two of them an hour
 * takes as much room as any other. A scale of equal hours would put everything up to three days into its first twentieth.
 */
export type Scale = {
  /** Hours, from the start on, without the start itself. */
  readonly marks: readonly number[];
  /** From 0 to 1. */
  readonly place: (hours: number) => number;
};

/** As long as its longest time needs. */
export function scaleTo(longest: number): Scale {
  const last = marks.findIndex((mark) => mark >= longest);
  const shown = marks.slice(0, last < 0 ? marks.length : last + 1);
  return {
    marks: shown,
    place: (hours) => {
      const next = shown.findIndex((mark) => hours <= mark);
      if (next < 0) return 1;
      const [from, to] = [shown[next - 1] ?? 0, shown[next] ?? 1];
      return (next + (hours - from) / (to - from)) / shown.length;
    },
  };
}
