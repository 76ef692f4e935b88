import { UsageError } from './usage-error.ts';
import type { Pieces, World } from './world.ts';

/** To a file, all of it or nothing, or to standard output. Throws a UsageError where the file cannot be written. */
export async function give(content: Pieces, out: string | undefined, world: World): Promise<void> {
  if (out === undefined) {
    await world.printPieces(content);
    return;
  }
  await world.writePieces(out, content).catch((error: unknown) => {
    if (error instanceof UsageError) throw error;
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError('not-writable', `could not write --out ${out}${why}, expected a place that can be written`);
  });
}
