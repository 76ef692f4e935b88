// Which of the references of the Word files lead to a clause: of their own paper, or of another one in the same folder.
import path from 'node:path';
import { linksAmong } from '../../dist/structure/links.js';

/**
 * References of the Word files by what they cite, as figures and as lines of those that lead nowhere. `results`: a name with its
 * folder and a document each, PDFs too: a Word file may cite the paper that lies beside it as a PDF.
 */
export function referenceFigures(results) {
  const counts = { own: 0, other: 0, nowhere: 0, several: 0, absent: 0, law: 0, added: 0 };
  const unresolved = [];
  for (const papers of grouped(results)) {
    const links = linksAmong(papers.map(({ document }) => document));
    for (const [at, { name, document }] of papers.entries()) {
      if (!/\.docx$/i.test(name)) continue;
      for (const [index, reference] of document.references.entries()) {
        const link = links.find((each) => each.document === at && each.reference === index);
        const kind = kindOf(reference, link);
        counts[kind] += 1;
        if (kind === 'nowhere' || kind === 'several' || kind === 'absent') {
          const { start, end } = reference.span;
          const around = document.text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ');
          unresolved.push({ name, kind, words: around });
        }
      }
    }
  }
  return { counts, unresolved };
}

function kindOf({ of, target }, link) {
  if (of === 'law') return 'law';
  if (of === 'new') return 'added';
  if (target !== null) return 'own';
  if (link !== undefined && link.to !== null) return 'other';
  if (link !== undefined && link.fitting > 1) return 'several';
  // Named, and not in the folder; or in the folder, and without such a clause.
  return of === 'another' && link === undefined ? 'absent' : 'nowhere';
}

function folderOf({ name }) {
  return path.dirname(name);
}

function grouped(results) {
  const folders = new Map();
  for (const result of results) folders.set(folderOf(result), [...(folders.get(folderOf(result)) ?? []), result]);
  return folders.values();
}
