// The product as it ships: the built code and the library beside it.
import { readDocument } from '../../dist/analyze.js';
import { facts } from '../../dist/facts/facts.js';
import { match } from '../../dist/match/match.js';
import { defaultLimits } from '../../dist/model/limits.js';
import { usualReading } from '../../dist/model/world.js';
import { loadLibrary } from '../../dist/scan/load-library.js';

const world = { engines: { pdf: null }, limits: defaultLimits, reading: usualReading };

/** Returns `analyse(text)`: the document as read from a text file, and what was found in it. Throws on a faulty library. */
export async function loadProduct() {
  const loaded = await loadLibrary();
  if (!('library' in loaded)) {
    throw new Error(loaded.problems.map(({ path, line, says }) => `${path}:${line} ${says}`).join('\n'));
  }
  const { kinds } = loaded.library;
  const analyse = async (text) => {
    const document = await readDocument({ name: 'agreement.txt', bytes: new TextEncoder().encode(text) }, world);
    return { document, ...match(document, facts(document), kinds) };
  };
  return { analyse, has: (kind) => kinds.some(({ id }) => id === kind) };
}

/** What the agreement says where it was found, for a list of errors. */
export function tell(document, { span, evidence, has, lacks, stance }) {
  const signs = (evidence ?? has).map(({ signal }) => signal).join('; ');
  const missing = lacks === undefined ? `stance ${stance}` : `lacks ${lacks.join('; ')}`;
  return `"${document.text.slice(span.start, span.end)}" [${signs}] ${missing}`;
}
