import { readFile } from 'node:fs/promises';
import {
  analyzeWithDocument,
  analyzeWithMatches,
  compareDrafts,
  explain,
  look,
  partAt,
  readDocument,
  readOpening,
  redlined,
} from '../src/analyze.ts';
import type { Library } from '../src/model/library.ts';
import { defaultLimits } from '../src/model/limits.ts';
import type { View } from '../src/model/view.ts';
import { usualReading, type World } from '../src/model/world.ts';
import { pageImage } from '../src/scan/page-image.ts';
import { createPdfEngine } from '../src/scan/pdfium.ts';
import type { Desk } from '../src/scan/scan.ts';

/** What the pool does, in this very thread. */
export function deskOf(library: Library): Desk {
  const pdf = createPdfEngine();
  const world = async (view: View = usualReading.view): Promise<World> => ({
    engines: { pdf: await pdf },
    limits: defaultLimits,
    reading: { view },
  });
  const opened = async ({ path, name }: { path: string; name: string }) => ({ name, bytes: await readFile(path) });
  return {
    lookAt: async (file) => look(await opened(file), defaultLimits),
    partOf: async ({ path, part }) => {
      const found = await partAt(await opened({ path, name: path }), part?.at ?? [], defaultLimits);
      return 'code' in found ? found : found.bytes;
    },
    opening: async (file, view) => readOpening(await opened(file), await world(view)),
    read: async (file, view) => readDocument(await opened(file), await world(view)),
    compare: async ({ before, after, deal, version }) => {
      const drafts = {
        before: await analyzeWithDocument(await opened(before), library, deal, await world()),
        after: await analyzeWithDocument(await opened(after), library, deal, await world()),
      };
      const again = async (which: 'before' | 'after', view: View) =>
        readDocument(await opened({ before, after }[which]), await world(view));
      return compareDrafts(drafts, again, { version, library: library.hash });
    },
    draw: async ({ file, ...asked }) => pageImage(await pdf, (await opened(file)).bytes, asked),
    explain: async ({ file, kind, requirement, deal }) =>
      explain(await opened(file), { kind, requirement }, { library, deal }, await world()),
    redline: async ({ file, order }) => redlined(await opened(file), order, await world()),
    tryOut: async (text, deal) =>
      analyzeWithMatches({ name: 'pasted', bytes: new TextEncoder().encode(text) }, library, deal, await world()),
    close: async () => {},
  };
}
