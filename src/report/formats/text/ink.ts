import type { Look } from '../look.ts';

/** How something is to stand out, where the terminal can show it. */
export type Ink = 'strong' | 'bad' | 'poor' | 'open' | 'good' | 'quiet';

/** Paints words with ANSI codes, or leaves them as they are where no colour is wanted. */
export type Paint = (ink: Ink, words: string) => string;

export function painter({ colour }: Look): Paint {
  return (ink, words) => (colour && words !== '' ? `\u{1b}[${codes[ink]}m${words}\u{1b}[0m` : words);
}

// Select Graphic Rendition parameters, ECMA-48 8.3.117.
const codes = {
  strong: '1',
  bad: '1;31',
  poor: '33',
  open: '35',
  good: '32',
  quiet: '2',
} satisfies Record<Ink, string>;
