import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { firstSentence } from './first-sentence.ts';

/** All terms, not those of one kind ("accounting terms not defined herein"). */
const terms =
  /\b(?:capitali[sz]ed (?:words|expressions|terms)|(?:all|any|other|defined) (?:words?|terms?|expressions?)|terms (?:used|not|which|that)|initial capital)\b/i;
const ofOneKind = /\b(?:accounting|technical|financial|medical|industry) (?:terms|words|expressions)\b/i;
/** "not defined herein", "unless otherwise defined in this Addendum". */
const notHere =
  /\b(?:not|unless|without being)\b(?: (?:otherwise|specifically|expressly|separately|else|herein))* defined\b(?: (?:herein|here|below|above)| (?:in|under|by) (?:this|these) [\w ]{1,25}?(?=[,.;)]| (?:shall|ha[sv]e?|will|are|is|or)\b))?/i;
/** Another paper by its name; its own schedules and clauses are in the file. */
const there =
  /\b(?:meanings?|defined|definitions?)\b[^.;]{0,120}?\b(?:in|by|under|as in|to) (?:it in |them in |such terms? (?:in|by|under) )?(?:the|that|its|our|such) (?:\p{Lu}[\p{L}&’'-]* ?)+/u;

/** The sentence that sends the reader to another paper for all terms that have no definition here, or null where none does. */
export function definedElsewhere(text: string, blocks: readonly Block[]): Span | null {
  return firstSentence(text, blocks, (words) => notHere.test(words), sendsElsewhere);
}

function sendsElsewhere(said: string): boolean {
  const hit = notHere.exec(said);
  return hit !== null && terms.test(said) && !ofOneKind.test(said) && there.test(said.slice(hit.index + hit[0].length));
}
