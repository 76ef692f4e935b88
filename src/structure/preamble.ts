import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { plausibleName } from './party-name.ts';

/** In characters: no preamble begins later, tables of contents and cover pages before it included. */
const searched = 20_000;
const frontMatter = 5_000;

const both = /\b(?:by and (?:between|among(?:st)?)|between|among(?:st)?|parties:?(?= \(1\)))\b\s?:?\s/i;
/** What ends a preamble that begins with the parties: "Tallow Ltd ("Tallow") and … agree as follows". */
const concludes = /\b(?:have (?:today )?entered into|(?:hereby )?agree as follows|by this agreement|have agreed)\b/i;
const made =
  /\b(?:(?:is|are|was|been)? ?(?:made|entered into|concluded|executed)\b[^.]{0,200}?\b(?:by|with)|entered into with)\b:?\s/i;
const alone = /^\W*(?:between|parties|the parties|by and between|made between|agreement between|among)\W*$/i;
/** What the paper does, behind the parties: "between Tallow Ltd and Quill GmbH and amends the Supply Agreement". */
const goesOn =
  /,? and (?:hereby )?(?:amends|modifies|varies|supplements|forms part|is (?:governed|subject|incorporated|attached|issued|made)|sets out|replaces|supersedes|incorporates)\b/i;
const leadsToList = /\b(?:between|by and between|among)\s?:?$/i;
const paper =
  /\b(?:agreement|contract|deed|addendum|amendment|terms|NDA|DPA|lease|license|memorandum|(?:this|th[ei]se) (?:exhibit|schedule|order|statement of work))\b/i;

/** The stretches that may name the parties, in reading order: "… is made between …" to its end, or the list below "BETWEEN:". */
export function preamblesIn(text: string, blocks: readonly Block[]): readonly Span[] {
  const found: Span[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.start > searched) break;
    const words = text.slice(block.start, block.end);
    const listed = alone.test(words) || leadsToList.test(words);
    if (listed) {
      found.push({ start: block.end, end: endOf(text, blocks, index, true) });
      continue;
    }
    if (block.kind === 'row' || words.length < 30) continue;
    const hit = both.exec(words) ?? made.exec(words);
    // "between" alone stands in any sentence: a preamble speaks of the paper itself before it.
    const closing = hit === null && block.start < frontMatter ? concludes.exec(words.slice(0, 2_500)) : null;
    if (closing !== null) {
      const whereas = /\bWHEREAS\s/.exec(words.slice(0, closing.index));
      found.push({ start: block.start + (whereas === null ? 0 : whereas.index + 8), end: block.start + closing.index });
    }
    if (hit === null || !(paper.test(words.slice(0, hit.index + 12)) || hit.index < 12)) continue;
    const start = block.start + hit.index + hit[0].length;
    const end = endOf(text, blocks, index, words.length - hit.index < 60);
    const next = goesOn.exec(text.slice(start, end));
    found.push({ start, end: next === null ? end : start + next.index });
  }
  return found;
}

const recital =
  /^\W*(?:whereas|recitals?|background|witnesseth|preamble|now,? therefore|introduction|the parties (?:hereby )?agree|it is (?:hereby )?agreed|in consideration|\(?A\)? )/i;

/** The preamble is one paragraph, or a list of blocks up to the recitals. */
function endOf(text: string, blocks: readonly Block[], index: number, listed: boolean): number {
  let end = blocks[index]?.end ?? 0;
  for (const next of blocks.slice(index + 1, index + 1 + (listed ? 14 : 3))) {
    const words = text.slice(next.start, next.end);
    if (recital.test(words) || next.end - (blocks[index]?.start ?? 0) > 4_000) break;
    // "1. Hire" is no further party.
    if (
      !listed &&
      ((next.kind === 'heading' && /^\d/.test(words) && !plausibleName(words.replace(/^[\d.\s]+/, ''), 'firm')) ||
        !/^(?:\(\d\)|and\b|\d\.|[-–—•])/i.test(words))
    )
      break;
    end = next.end;
  }
  return end;
}
