import { type Objects, pdfString } from './objects.ts';

/** The headings beside the pages (ISO 32000-1, 12.3.3), written as soon as what follows them is known. */
export type Outline = {
  /** `destination`: as an array of the file. */
  readonly add: (level: number, words: string, destination: string) => void;
  /** The number of the root; null where there are none. */
  readonly end: () => number | null;
};

type Item = {
  readonly object: number;
  readonly level: number;
  readonly own: string;
  first: number | null;
  last: number | null;
  count: number;
};

/** `openUpTo`: headings of these levels show those under them. */
export function outline(objects: Objects, openUpTo: number): Outline {
  const root: Item = { object: objects.next(), level: 0, own: '/Type/Outlines', first: null, last: null, count: 0 };
  const open: Item[] = [root];

  const write = ({ object, level, own, first, last, count }: Item, next: number | null) => {
    const kids =
      first === null ? '' : `/First ${first} 0 R/Last ${last} 0 R/Count ${level <= openUpTo ? count : -count}`;
    objects.write(object, `<<${own}${kids}${next === null ? '' : `/Next ${next} 0 R`}>>`);
  };
  const last = (): Item => open.at(-1) ?? root;

  return {
    add: (level, words, destination) => {
      const object = objects.next();
      let before: Item | null = null;
      while (last().level >= level) {
        if (before !== null) write(before, null);
        before = open.pop() ?? null;
      }
      const parent = last();
      if (before !== null) write(before, object);
      const previous = parent.last === null ? '' : `/Prev ${parent.last} 0 R`;
      parent.first ??= object;
      parent.last = object;
      parent.count += 1;
      const own = `/Title ${pdfString(words)}/Parent ${parent.object} 0 R${previous}/Dest ${destination}`;
      open.push({ object, level, own, first: null, last: null, count: 0 });
    },
    end: () => {
      for (const item of open.toReversed()) write(item, null);
      return root.first === null ? null : root.object;
    },
  };
}
