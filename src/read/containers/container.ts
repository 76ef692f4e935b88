import type { InputFile } from '../../model/input-file.ts';
import type { Problem } from '../../model/problem.ts';

/** A format that holds other files: how to know it, and how to look into it. */
export type Container = {
  /** What a person calls it. */
  readonly what: string;
  /** File name endings that people give it, lower case with the dot. */
  readonly endings: readonly string[];
  readonly claims: (file: InputFile) => boolean;
  /** Never throws on bad input. The same bytes give the same entries in the same order. */
  readonly open: (bytes: Uint8Array) => Promise<Opened>;
};

/** `problem`: why there may have been more in it than the entries. */
export type Opened = { readonly entries: readonly Entry[]; readonly problem: Problem | null };

export type Entry = {
  readonly name: string;
  /** The bytes, or why there are none: of more than `atMost` none are given. */
  readonly unpack: (atMost: number) => Uint8Array | Problem;
};

export function tooMuch(atMost: number): Problem {
  const megabytes = Math.ceil(atMost / 1024 / 1024);
  return {
    code: 'too-large',
    says: `It unpacks to more than ${megabytes} MB, or to more than it says. Unpack it and give the agreement itself.`,
    hides: 'everything',
  };
}
