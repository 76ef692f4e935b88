import type { Block, Clause, Reference } from '../model/document.ts';
import { type Bounds, clauseFinder } from './reference-target.ts';

const keyword =
  'sub-?sections?|sub-?clauses?|sub-?paragraphs?|sections?|clauses?|articles?|paragraphs?|schedules?|annex(?:es|ures?)?|appendi(?:x|ces)|exhibits?|attachments?|sec\\.|art\\.|§§?|ziffern?|artikel|anlagen?|anhang';
const number =
  '(?:\\d{1,3}[A-Z]?(?:\\.\\d{1,3}[A-Z]?)*(?:\\s?\\([A-Za-z0-9]{1,5}\\))*|\\([A-Za-z0-9]{1,5}\\)(?:\\s?\\([A-Za-z0-9]{1,5}\\))*|[IVXLC]{1,7}(?:\\.\\d{1,3})*|[A-Z](?:-?\\d{1,2})?(?:\\.\\d{1,3})*)(?![\\p{L}\\d]|\\.\\d)';
const joint =
  '\\s?(?:,\\s?(?:and|or|to)?|;|&|and|or|and/or|to|through|until|bis|und|oder|[-–—])\\s?(?:(?:sections?|clauses?|articles?|paragraphs?)\\s)?';
const cited = new RegExp(
  `(?<![\\p{L}\\d])(${keyword})\\s?(?:no\\.\\s?|number\\s)?(${number}(?:${joint}${number})*)`,
  'giu',
);
const single = new RegExp(number, 'gu');
const ordinal = /\b(?:the )((?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) schedule)\b/gi;

// Behind the number: another paper or a law. "of this Agreement" and "of Schedule 2" are our own.
const law =
  /^(?:\s?\([^()]{1,60}\)|\s?et seq\.|\s(?:no\.|nos\.|paragraphs?|sentence|para\.)\s?\d+)*,?\s(?:(?:of|in|under|to|from)\s)?(?:the\s|that\s)?(?:said\s)?(?:[\p{L}’'.&-]+\s){0,6}?(?:GDPR|GeschGehG|UK GDPR|CCPA|CPRA|HIPAA|DGCL|TFEU|Regulation|Directive|Acts?|Code|Law|Statute|Convention|Treaty|Constitution|Decree|Ordinance|Rules|Bill|SCCs?|C\.?F\.?R|U\.?S\.?C|BDSG|HGB|BGB|FADP|DSGVO|Standard Contractual Clauses|Model Clauses|Clauses)\b/u;
const otherPaper =
  /^(?:\s?\([^()]{1,60}\))?,?\s(?:of|in|under|to)\s(?:the|that|such|its|their|each|any)\s((?:\p{Lu}[\p{L}’'&-]*\s?){1,6})/u;
// "FAR section 12": a set of rules by its initials.
const lawBefore = /(?:\b[A-Z]{3,6}|U\.?S\.?C\.?|C\.?F\.?R\.?|Reg\.|Code|Act|GDPR|Regulation|Directive|Rule)[,\s]*$/;
const own =
  /^(?:Agreement|Contract|Addendum|Deed|Terms|DPA|MNDA|NDA|BAA|Schedule|Annex|Exhibit|Appendix|Section|Clause|Article)\b/;

/** The numbered clauses and schedules that the text cites, in reading order. Articles of law and clauses of other papers are left out. */
export function referencesIn(
  text: string,
  blocks: readonly Block[],
  clauses: readonly Clause[],
  isContents: (block: number) => boolean,
): readonly Reference[] {
  const find = clauseFinder(text, clauses);
  const found: Reference[] = [];
  const labels = new Set(clauses.map(({ start }) => start));
  for (const [index, block] of blocks.entries()) {
    if (isContents(index)) continue;
    const words = text.slice(block.start, block.end);
    for (const hit of words.matchAll(cited)) {
      const start = block.start + hit.index;
      const list = hit[2] ?? '';
      const end = start + hit[0].length;
      const after = text.slice(end, end + 120);
      if (labels.has(start) || isElsewhere(text, start, after)) continue;
      const bounds = boundsOf(after);
      for (const each of list.matchAll(single)) {
        const at = end - list.length + each.index;
        const span = { start: at === end - list.length ? start : at, end: at + each[0].length };
        const target = find({ keyword: hit[1] ?? '', number: each[0], from: block.clause, bounds });
        if (target !== 'law') found.push({ span, target });
      }
    }
    for (const hit of words.matchAll(ordinal)) {
      const start = block.start + hit.index;
      if (labels.has(start)) continue;
      const name = hit[1] ?? '';
      const target = find({ keyword: 'schedule', number: name, from: block.clause, bounds: {} });
      if (target !== 'law')
        found.push({ span: { start: start + hit[0].length - name.length, end: start + hit[0].length }, target });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);

  function isElsewhere(whole: string, start: number, after: string): boolean {
    if (!/^[A-Z]{3}/.test(whole.slice(start)) && lawBefore.test(whole.slice(Math.max(0, start - 30), start)))
      return true;
    if (/^\s(?:of|in|under|to|hereof)\s?(?:this|these)\b/.test(after)) return false;
    if (law.test(after.split(/[.;:](?:\s|$)/, 1)[0] ?? '')) return true;
    const paper = otherPaper.exec(after)?.[1]?.trim();
    if (paper === undefined || own.test(paper)) return false;
    // "of the Standard Terms": ours where a heading of this file says so.
    const heads = clauses.some(
      ({ heading }) =>
        heading !== null && whole.slice(heading.start, heading.end).toLowerCase().includes(paper.toLowerCase()),
    );
    return !heads;
  }
}

/** "of Schedule 2", "of this Annex": where the number must be looked for. */
function boundsOf(after: string): Bounds {
  const named =
    /^(?:\s?\([^()]{1,60}\))?,?\s(?:of|to|in)\s((?:Schedule|Annex|Appendix|Exhibit|Attachment)\s(?:\d{1,2}|[IVX]{1,4}|[A-Z]))\b/.exec(
      after,
    );
  if (named?.[1] !== undefined) return { schedule: named[1] };
  return {};
}
