import type { Engines } from '../model/engines.ts';
import type { InputFile } from '../model/input-file.ts';
import type { Limits } from '../model/limits.ts';
import type { Reading } from '../model/piece.ts';

/** Bytes to pieces, by the reader that claims them. Never throws on bad input: what could not be read comes back as Problems. */
export async function read(_file: InputFile, _engines: Engines, _limits: Limits): Promise<Reading> {
  throw new Error('read is not built yet');
}
