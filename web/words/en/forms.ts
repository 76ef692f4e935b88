import { counting, listing } from '../plural.ts';

export const count = counting('en-GB');
export const list = listing('en-GB');
export const agreements = (all: number) => count(all, { one: '# agreement', other: '# agreements' });
export const number = (value: number) => count(value, { other: '#' });
