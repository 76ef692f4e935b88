import type { LibraryFile } from './library.ts';
import type { Instant } from './person.ts';

/**
 * A version of the house policy that the service keeps. It is never changed: the last one is in force, and whoever goes back saves
 * the files of an earlier one anew.
 */
export type HousePolicy = {
  /** From 1, in the order in which they came. 0 stands for the house policy that lies in the library itself. */
  readonly number: number;
  /** YAML, in the form of a house folder of the library; paths relative to it. */
  readonly files: readonly LibraryFile[];
  /** SHA-256 of the files, in hexadecimal. */
  readonly digest: string;
  /** Hash that the library had with it when it was saved. */
  readonly library: string;
  /** What was said about the change. */
  readonly note: string;
  /** Who saved it: their id, and what they are called now. */
  readonly person: string;
  readonly name: string;
  readonly at: Instant;
};

/** The house policy that lies in the library itself. */
export const ownPolicy = 0;

/** "version 3": which of them it is, as a report says it beside its name. */
export function policyInWords(number: number): string {
  return number === ownPolicy ? 'as it came with the library' : `version ${number}`;
}
