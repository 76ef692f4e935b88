// The product as it ships: the built code and the library beside it.
import { readDocument } from '../../dist/analyze.js';
import { facts } from '../../dist/facts/facts.js';
import { match } from '../../dist/match/match.js';
import { defaultLimits } from '../../dist/model/limits.js';
import { usualReading } from '../../dist/model/world.js';
import { loadLibrary } from '../../dist/scan/load-library.js';
import { readOnce } from './corpus.mjs';

const world = { engines: { pdf: null }, limits: defaultLimits, reading: usualReading };

/**
 * Returns `analyse(text)`: the document as read from a text file, and what was found in it, of all kinds or of those named.
 * Throws on a faulty library.
 */
export async function loadProduct(only) {
  const loaded = await loadLibrary();
  if (!('library' in loaded)) {
    throw new Error(loaded.problems.map(({ path, line, says }) => `${path}:${line} ${says}`).join('\n'));
  }
  const kinds = loaded.library.kinds.filter(({ id }) => only === undefined || only.includes(id));
  const analyse = async (text) => {
    const paper = await readOnce(text, read);
    return {
      document: paper.document,
      ...match(paper.document, paper.facts, { kinds, models: loaded.library.models }),
    };
  };
  return { analyse, kinds, has: (kind) => kinds.some(({ id }) => id === kind) };
}

async function read(text) {
  const document = await readDocument({ name: 'agreement.txt', bytes: new TextEncoder().encode(text) }, world);
  return { document, facts: facts(document) };
}

/** What the agreement says where it was found, for a list of errors. */
export function tell(document, { span, evidence, has, lacks, stance }) {
  const signs = (evidence ?? has).map(({ signal }) => signal).join('; ');
  const missing = lacks === undefined ? `stance ${stance}` : `lacks ${lacks.join('; ')}`;
  return `"${document.text.slice(span.start, span.end)}" [${signs}] ${missing}`;
}

/** For every label of a mapping table the kinds, or parts of kinds, that it is looked for in, each once. */
export function subjectsOf(rules) {
  return Object.fromEntries(
    Object.entries(rules).map(([label, own]) => {
      const named = new Map(
        [own].flat().map((rule) => {
          const { kind, part = null } = typeof rule === 'string' ? { kind: rule } : rule;
          return [`${kind} ${part}`, { kind, part }];
        }),
      );
      return [label, [...named.values()]];
    }),
  );
}
