import { isAccepted } from '../../../model/decision.ts';
import type { Cite, Decided, DocumentReport, ReportLine } from '../../../model/report.ts';
import { citesOf } from '../../cites.ts';
import { decisionInWords } from '../../decision-in-words.ts';
import { beside, type Columns, counted, shortened } from '../../layout.ts';
import { isDoubtful, linked, sourceInWords, sourceLabel, unconfirmed } from './citation.ts';
import type { Paint } from './ink.ts';
import { acceptedWord, outcomes } from './outcomes.ts';
import { partsInWords } from './parts.ts';
import { whereabouts } from './places.ts';

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

// A clause of a page fills a screen; the whole of it is in the JSON report and in the agreement.
const quoteLength = 420;
const citesShown = 3;

/** One requirement that is not met: what is asked, by which law, what the paper says, and what to ask for. */
export function gap(
  line: ReportLine,
  document: DocumentReport,
  written: Written,
  { paint, width }: { readonly paint: Paint; readonly width: number },
): readonly string[] {
  const columns: Columns = { indent: 2, column: 12, width };
  const { mark, ink } = outcomes[line.outcome];
  const row = (label: string, text: string): readonly string[] => beside(label, text, columns);
  const named = `${line.title} [${line.severity}, ${line.requirement}]`;
  // It was looked at already: what it is, and who takes it.
  if (isAccepted(line))
    return [...row(acceptedWord, `${outcomes[line.outcome].word}: ${named}`), ...decision(line, row)];
  const [first = '', ...rest] = row(mark, named);
  return [
    first.replace(mark, paint(ink, mark)).replace(line.title, paint('strong', line.title)),
    ...rest,
    ...decision(line, row),
    ...row('Asked', line.says),
    ...row('Why', line.why),
    ...source(line, row, paint),
    ...shortfall(line, written, row),
    ...(line.family === undefined ? [] : row('Family', line.family.says)),
    ...closest(line, document, written, row),
    ...wording(line, written, row),
  ];
}

type Row = (label: string, text: string) => readonly string[];

/** Who accepted it, or had accepted it, in a row. */
export function decision({ decision: made }: Decided, row: Row): readonly string[] {
  return made === undefined ? [] : row('', decisionInWords(made));
}

function source(line: ReportLine, row: Row, paint: Paint) {
  const link = linked(line.law);
  return [
    ...row(sourceLabel(line), sourceInWords(line)),
    ...(link === null ? [] : row('', link)),
    ...(isDoubtful(line) ? row('', unconfirmed).map((words) => paint('poor', words)) : []),
  ];
}

/** What the paper says and lacks; where the very same was said of it under another law, only where that stands. */
function shortfall(line: ReportLine, { said }: Written, row: Row): readonly string[] {
  const { clause, because, cites, parts, requirement } = line;
  const key = JSON.stringify([clause, because, cites, parts]);
  const before = cites.length === 0 ? undefined : said.get(key);
  if (before !== undefined) return row('But', `as under ${before} above`);
  said.set(key, requirement);
  return [
    ...(because === undefined ? [] : row('But', because)),
    ...quotes(citesOf(line), row),
    ...(parts === undefined ? [] : row('Its parts', partsInWords(parts))),
  ];
}

function quotes(cites: readonly Cite[], row: Row): readonly string[] {
  const shown = cites.slice(0, citesShown);
  const more = cites.length - shown.length;
  return [
    ...shown.flatMap((cite, index) =>
      row(index === 0 ? 'It says' : '', `${whereabouts(cite)}: “${shortened(cite.quote, quoteLength)}”`),
    ),
    ...(more === 0 ? [] : row('', `and in ${counted(more, 'more place')}`)),
  ];
}

function closest(line: ReportLine, { read, pages }: DocumentReport, written: Written, row: Row): readonly string[] {
  const { outcome, nearest, cites, clause, requirement } = line;
  if (outcome !== 'missing' && outcome !== 'unsure') return [];
  // It was found, and what is unsure is what it says.
  if (cites.length > 0 && nearest === undefined) return [];
  const before = written.closest.get(clause);
  if (before !== undefined) return row('Closest', `as under ${before} above`);
  written.closest.set(clause, requirement);
  const where = `Looked through ${counted(read.blocks, 'block')} of text${pages === null ? '' : ` from ${counted(pages, 'page')}`}.`;
  if (nearest === undefined) return row('Closest', `Nothing close was found. ${where}`);
  return [
    ...row('Closest', `${whereabouts(nearest)}: “${shortened(nearest.quote, quoteLength)}”`),
    ...row('', `It ${nearest.says}. ${where}`),
  ];
}

function wording({ requirement, clause, fallback }: ReportLine, written: Written, row: Row): readonly string[] {
  if (fallback === undefined) return [];
  const before = written.wording.get(clause);
  if (before !== undefined) return row('Ask for', `the wording under ${before} above`);
  written.wording.set(clause, requirement);
  return [
    ...row('Ask for', fallback.preferred),
    ...row('or at least', fallback.acceptable),
    ...row('not below', fallback.walkAway),
  ];
}
