import type { PdfEngine, PdfFile } from '../model/engines.ts';

/** The engine of a thread: made once, used for one file after another, and made anew after a file that broke it. */
export type EngineKeeper = {
  readonly engine: () => Promise<PdfEngine>;
  /** Whether a file broke the engine since it was last asked for. */
  readonly isBroken: () => boolean;
};

/**
 * An engine whose call has thrown (a bomb that ran into its memory bound) is in no known state: every later file
 * would suffer for it. So it is thrown away.
 */
export function keepSound(create: () => Promise<PdfEngine>): EngineKeeper {
  let kept: Promise<PdfEngine> | null = null;
  let broken = false;
  const watch = <Result>(call: () => Result): Result => {
    try {
      return call();
    } catch (error) {
      broken = true;
      kept = null;
      throw error;
    }
  };
  const watchFile = (file: PdfFile): PdfFile => ({
    pages: file.pages,
    page: (page) => watch(() => file.page(page)),
    picture: (page, perInch) => watch(() => file.picture(page, perInch)),
    close: () => watch(() => file.close()),
  });
  return {
    engine: () => {
      broken = false;
      kept ??= create().then(({ open }) => ({
        open: (bytes) => {
          const opened = watch(() => open(bytes));
          return 'refused' in opened ? opened : watchFile(opened);
        },
      }));
      return kept;
    },
    isBroken: () => broken,
  };
}
