import { clauseAt, type Document, quote } from '../../model/document.ts';
import type { Match } from '../../model/match.ts';
import type { Held } from '../held.ts';

/** A match in the recitals, which say why the parties agree and not what: "WHEREAS it is desirable that the Recipient return". */
export function recital({ document }: Held, match: Match): string | null {
  const words = quote(document, match.span);
  const opens = /^[^\p{L}]*(?:(?:and\s+)?whereas\b|it\s+is\s+(?:desirable|hoped|intended|desired)\s+that\b)/iu.test(
    words,
  );
  if (!opens && !isUnderRecitals(document, match)) return null;
  // "WHEREAS …; NOW, THEREFORE, the Recipient shall": what follows is agreed.
  const agreed = words.search(/\bnow,?\s+therefore\b|\b(?:hereby|therefore)\s+agree/i);
  const first = Math.min(...match.evidence.map(({ span }) => span.start)) - match.span.start;
  return agreed >= 0 && agreed <= first ? null : 'stands in a recital, which binds nobody';
}

function isUnderRecitals(document: Document, { span }: Match): boolean {
  const heading = clauseAt(document, span.start)?.heading ?? null;
  return (
    heading !== null &&
    /^[^\p{L}]*(?:recitals?|background|whereas|preamble|witnesseth)[^\p{L}]*$/iu.test(quote(document, heading))
  );
}
