import { createHash } from 'node:crypto';
import type { OcrEngine, Picture, RecognisedLine } from '../model/engines.ts';

/** The words of a page take some 75 KB, the page itself seconds to recognise. */
const mostPages = 200;

/**
 * The same engine, but what it made of a picture lately it need not make again: of one scan the text, its proposals and each "why" are
 * asked for one after the other. A picture that it could not survive is tried again.
 */
export function rememberRecognised(
  engine: () => Promise<OcrEngine | null>,
  most: number = mostPages,
): () => Promise<OcrEngine | null> {
  const known = new Map<string, readonly RecognisedLine[]>();
  return async () => {
    const now = await engine();
    if (now === null) return null;
    return {
      recognise: (picture) => {
        const key = keyOf(picture);
        const lines = known.get(key) ?? now.recognise(picture);
        if (lines === null) return null;
        // The one that was asked for last stands last, and the first is forgotten first.
        known.delete(key);
        known.set(key, lines);
        const [oldest] = known.keys();
        if (known.size > most && oldest !== undefined) known.delete(oldest);
        return lines;
      },
    };
  };
}

/** Of all that the words and their places depend on. */
function keyOf({ width, height, perInch, pixels }: Picture): string {
  return `${width} ${height} ${perInch} ${createHash('sha256').update(pixels).digest('hex')}`;
}
