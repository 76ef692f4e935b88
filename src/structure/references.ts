import type { Block, Clause, Reference } from '../model/document.ts';
import type { NonEmpty } from '../model/span.ts';
import { type Cited, citationsIn } from './citation.ts';
import { baseOf, followingLaw, isOfLaw, lawBefore } from './law.ts';
import { ownNames, paperBehind } from './paper.ts';
import { type Bounds, clauseFinder } from './reference-target.ts';

const ordinal = /\b(?:the )((?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) schedule)\b/gi;
/** "Add a new Section 8.2": no clause has the number yet. */
const adding = /\b(?:new|additional)\s$/i;
const attached = /^(?:schedule|annex|appendi|exhibit|attachment)/i;

/** The numbered clauses, schedules and articles of law that the text cites, in reading order. */
export function referencesIn(
  text: string,
  blocks: readonly Block[],
  clauses: readonly Clause[],
  isContents: (block: number) => boolean,
): readonly Reference[] {
  const find = clauseFinder(text, clauses);
  const isOwn = ownNames(text, clauses);
  const labels = new Set(clauses.map(({ start }) => start));
  const found: Reference[] = [];
  for (const [index, block] of blocks.entries()) {
    if (isContents(index)) continue;
    const words = text.slice(block.start, block.end);
    for (const list of citationsIn(words)) {
      const [first] = list;
      if (labels.has(block.start + first.start) || isLabel(words, first)) continue;
      found.push(...listed(list, block));
    }
    for (const hit of words.matchAll(ordinal)) {
      const name = hit[1] ?? '';
      const end = block.start + hit.index + hit[0].length;
      if (labels.has(block.start + hit.index)) continue;
      const target = find({ keyword: 'schedule', number: name, from: block.clause, bounds: {} });
      if (target === 'law') continue;
      const span = { start: end - name.length, end };
      found.push({ span, of: 'this', target, keyword: '', number: name, heading: null, paper: null });
    }
  }
  return withLawAgain(text, found).sort((a, b) => a.span.start - b.span.start);

  function listed(list: NonEmpty<Cited>, block: Block): readonly Reference[] {
    const [first] = list;
    const last = list.at(-1) ?? first;
    // Behind the bracket of a heading, where there is one.
    const end = block.start + (last.heading === null ? last.end : last.heading.end + 1);
    const start = block.start + first.start;
    const after = text.slice(end, end + 160);
    const paper = paperBehind(text, end);
    const law =
      isOfLaw(after) || (!/^[A-Z]{3}/.test(first.keyword) && lawBefore(text.slice(Math.max(0, start - 40), start)));
    return list.map((cited): Reference => {
      const span = { start: block.start + cited.start, end: block.start + cited.end };
      const heading =
        cited.heading === null
          ? null
          : { start: block.start + cited.heading.start, end: block.start + cited.heading.end };
      const { keyword, number } = cited;
      const known = { span, keyword, number, heading, paper: paper?.name ?? null };
      // "Annex XI thereto": of the paper that was spoken of last.
      if (/^\sthere(?:to|of)\b/.test(after)) return { ...known, of: 'another', target: null };
      if (law && paper?.isThis !== true) return { ...known, of: 'law', target: null };
      const named = paper === null ? '' : text.slice(paper.name.start, paper.name.end);
      if (paper !== null && !paper.isThis && !isOwn(named)) return { ...known, of: 'another', target: null };
      const target = find({ keyword, number, from: block.clause, bounds: boundsOf(after, cited.within) });
      if (target === 'law') return { ...known, of: 'law', target: null };
      if (target === null && adding.test(text.slice(Math.max(0, span.start - 40), span.start)))
        return { ...known, of: 'new', target: null };
      return { ...known, of: 'this', target };
    });
  }
}

/**
 * "Page 10, Paragraph 21: …" at the start of a block numbers what follows and cites nothing; so does "Exhibit 10.3 LICENCE", the stamp of
 * a filing, and a title "Appendix 2: Undertakings".
 */
function isLabel(words: string, { keyword, start, end }: Cited): boolean {
  const behind = words.slice(end);
  if (/^:\s/.test(behind) && /^(?:\p{Lu}\p{L}* \d{1,4}, )?$/u.test(words.slice(0, start))) return true;
  return start === 0 && attached.test(keyword) && /^(?:\s?$|\s?[-–—:]\s|\s\p{Lu})/u.test(behind);
}

/** "Schedule 2" of "of Schedule 2": where the number must be looked for. */
function boundsOf(after: string, within: string | null): Bounds {
  const named =
    /^,?\s(?:of|to|in)\s((?:Schedule|Annex|Appendix|Exhibit|Attachment)\s(?:\d{1,2}|[IVX]{1,4}|[A-Z]))\b/.exec(
      after,
    )?.[1] ?? within;
  return named === null ? {} : { schedule: named };
}

/** What has the number of an article of law cited before, and of no clause, is that article again. */
function withLawAgain(text: string, found: readonly Reference[]): Reference[] {
  const cited = new Set(found.filter(({ of }) => of === 'law').map(({ number }) => baseOf(number)));
  return found.map((reference) => {
    if (reference.of !== 'this' || reference.target !== null || reference.paper !== null) return reference;
    const again = cited.has(baseOf(reference.number)) || followingLaw(text, reference);
    return again ? { ...reference, of: 'law' } : reference;
  });
}
