import type { Cite, Decided, DocumentReport, ReportLine } from '../../../model/report.ts';
import { citesOf } from '../../cites.ts';
import { decisionInWords } from '../../decision-in-words.ts';
import { counted } from '../../layout.ts';
import { isDoubtful, sourceInWords, sourceLabel } from '../text/citation.ts';
import { partsInWords } from '../text/parts.ts';
import { toldDoubt, toldLink } from './law.ts';
import { type Told, toldQuote } from './told.ts';

/**
 * What was written out already and is only referred to from then on: by id of the ClauseKind the requirement under which its
 * closest passage stands, and the one under which the wording to ask for does; by all that was said of the paper the
 * requirement under which it was.
 */
export type Written = {
  readonly closest: Map<string, string>;
  readonly wording: Map<string, string>;
  readonly said: Map<string, string>;
};

/** Nothing yet: for each document anew. */
export function nothingWritten(): Written {
  return { closest: new Map(), wording: new Map(), said: new Map() };
}

/**
 * Of one requirement that is not met: what is asked, by which law, what the paper says, and what to ask for. At most `citesShown`
 * places are quoted, the others counted.
 */
export function gapTold(
  line: ReportLine,
  document: DocumentReport,
  written: Written,
  citesShown: number,
): readonly Told[] {
  return [
    ...decisionTold(line),
    { label: 'Asked', says: line.says },
    { label: 'Why', says: line.why },
    ...source(line),
    ...shortfall(line, written, citesShown),
    ...(line.family === undefined ? [] : [{ label: 'Family', says: line.family.says }]),
    ...closest(line, document, written),
    ...wording(line, written),
  ];
}

/** Who accepted it, or had accepted it, or what else was said of it. */
export function decisionTold({ decision }: Decided): readonly Told[] {
  return decision === undefined ? [] : [{ label: '', says: decisionInWords(decision) }];
}

function source(line: ReportLine): readonly Told[] {
  return [
    { label: sourceLabel(line), says: sourceInWords(line) },
    ...toldLink(line.law),
    ...(isDoubtful(line) ? [toldDoubt] : []),
  ];
}

/** What the paper says and lacks; where the very same was said of it under another law, only where that stands. */
function shortfall(line: ReportLine, { said }: Written, citesShown: number): readonly Told[] {
  const { clause, because, cites, parts, requirement } = line;
  const key = JSON.stringify([clause, because, cites, parts]);
  const before = cites.length === 0 ? undefined : said.get(key);
  if (before !== undefined) return [{ label: 'But', says: `as under ${before} above`, refersTo: before }];
  said.set(key, requirement);
  return [
    ...(because === undefined ? [] : [{ label: 'But', says: because }]),
    ...quotes(citesOf(line), citesShown),
    ...(parts === undefined ? [] : [{ label: 'Its parts', says: partsInWords(parts) }]),
  ];
}

function quotes(cites: readonly Cite[], citesShown: number): readonly Told[] {
  const more = cites.length - citesShown;
  return [
    ...cites.slice(0, citesShown).map((cite, index) => toldQuote(index === 0 ? 'It says' : '', cite)),
    ...(more <= 0 ? [] : [{ label: '', says: `and in ${counted(more, 'more place')}` }]),
  ];
}

function closest(line: ReportLine, { read, pages }: DocumentReport, written: Written): readonly Told[] {
  const { outcome, nearest, cites, clause, requirement } = line;
  if (outcome !== 'missing' && outcome !== 'unsure') return [];
  // It was found, and what is unsure is what it says.
  if (cites.length > 0 && nearest === undefined) return [];
  const before = written.closest.get(clause);
  if (before !== undefined) return [{ label: 'Closest', says: `as under ${before} above`, refersTo: before }];
  written.closest.set(clause, requirement);
  const where = `Looked through ${counted(read.blocks, 'block')} of text${pages === null ? '' : ` from ${counted(pages, 'page')}`}.`;
  if (nearest === undefined) return [{ label: 'Closest', says: `Nothing close was found. ${where}` }];
  return [toldQuote('Closest', nearest), { label: '', says: `It ${nearest.says}. ${where}` }];
}

function wording({ requirement, clause, fallback }: ReportLine, written: Written): readonly Told[] {
  if (fallback === undefined) return [];
  const before = written.wording.get(clause);
  if (before !== undefined) return [{ label: 'Ask for', says: `the wording under ${before} above`, refersTo: before }];
  written.wording.set(clause, requirement);
  return [
    { label: 'Ask for', says: fallback.preferred },
    { label: 'or at least', says: fallback.acceptable },
    { label: 'not below', says: fallback.walkAway },
  ];
}
