import type { Day } from '../model/day.ts';
import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Kin } from '../model/kin.ts';
import type { PaperNames } from '../model/paper-name.ts';
import { mentionsOf } from './mention.ts';
import { precedence } from './precedence.ts';
import { ties } from './ties.ts';

/** What the paper says of itself and of other agreements. `names` are what it calls itself. */
export function kin(document: Document, names: PaperNames, stated: readonly Fact[]): Kin {
  const mentionsIn = mentionsOf(document, names);
  const tied = ties(document, mentionsIn, stated);
  return { names, dated: ownDay(document, tied, stated), ties: tied, precedence: precedence(document, mentionsIn) };
}

/** Dates stand among the parties; those of other agreements beside their names. */
function ownDay({ text, blocks }: Document, tied: Kin['ties'], stated: readonly Fact[]): Day | null {
  const end = blocks[Math.min(blocks.length, 15) - 1]?.end ?? 0;
  for (const fact of stated) {
    if (fact.kind !== 'date' || fact.start >= end) continue;
    if (tied.some(({ dated, start, end }) => dated === fact.day && fact.start >= start && fact.end <= end)) continue;
    if (/\b(?:dated|effective|made|entered into|executed|as of|date|on)\b[^.;]{0,60}$/i.test(text.slice(0, fact.start)))
      return fact.day;
  }
  return null;
}
