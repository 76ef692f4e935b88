import { expect, test } from 'vitest';
import { readingOrder } from './order.ts';

const line = (left: number, index: number) => ({
  text: 'words',
  edges: [],
  left,
  right: left + 100,
  bottom: 700 - index * 14,
  top: 710 - index * 14,
  size: 10,
  bold: false,
  italic: false,
});

test.each([1e12, Number.POSITIVE_INFINITY])(
  'a damaged page with words %d points to the right is read line by line',
  (far) => {
    const segments = Array.from({ length: 20 }, (_, index) => line(index === 7 ? far : 72, index));
    expect(readingOrder(segments, [])).toHaveLength(20);
  },
);
