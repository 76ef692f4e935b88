import type { Document } from '../model/document.ts';
import { bareName, isPaperName, type PaperNames } from '../model/paper-name.ts';
import { ownNamesIn } from './paper.ts';

/** Titles stand among the first blocks. */
const searched = 12;

/** By its title, and by what it says "this" of. */
export function namesOf({ text, blocks, terms }: Document): PaperNames {
  const titles = new Set<string>();
  const short = new Set<string>();
  for (const { start, end, kind } of blocks.slice(0, searched)) {
    const words = text.slice(start, end);
    if (kind === 'row' || words.length > 120 || /[.;:,]$|\b(?:shall|will|is|are)\b/.test(words)) continue;
    if (isPaperName(words)) titles.add(bareName(words));
    // "Data Protection Addendum (DPA)".
    const initials = /\(([A-Z]{2,5})\)/.exec(words)?.[1];
    if (initials !== undefined && isPaperName(words)) short.add(bareName(initials));
  }
  for (const name of ownNamesIn(text)) (name.includes(' ') ? titles : short).add(bareName(name));
  for (const { term, meaning, defined } of terms) {
    const itself = /^(?:this|these)\s(.*)$/is.exec(text.slice(meaning.start, meaning.end));
    if (itself?.[1] === undefined || meaning.end > defined.start || meaning.end - meaning.start > 100) continue;
    if (isPaperName(itself[1])) (term.includes(' ') ? titles : short).add(bareName(term));
  }
  return { titles: [...titles], short: [...short] };
}
