import type { Problem } from './problem.ts';

/** A file from outside. `name` is what a person knows it by; it decides nothing but ties. `notes`: of the file that it lay in. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array; readonly notes?: readonly Problem[] };
