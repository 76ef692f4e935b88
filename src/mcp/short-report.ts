import { placeInWords } from '../model/place.ts';
import type { DocumentReport, Passage, Report, ReportLine } from '../model/report.ts';
import type { Severity } from '../model/requirement.ts';
import { citesOf } from '../report/cites.ts';
import { counted, shortened } from '../report/layout.ts';

const severities: readonly Severity[] = ['must', 'should', 'consider'];
/** Gaps, the gravest first; what is met is counted. */
const gaps: readonly ReportLine['outcome'][] = ['forbidden', 'missing', 'weak', 'unsure'];

/** What is said under every report. */
const caution =
  'Only what was asked was checked. This is a reading aid for people who decide: it never says that an agreement complies or is safe to sign.';

export type Wanted = {
  /** The least severity that is shown. */
  readonly severity: Severity;
  /** How many gaps of each agreement are shown. */
  readonly most: number;
};

/** The gaps of a report, each with the law that asks and the words that prove it, in lines. */
export function shortReport({ engine, jurisdictions, documents }: Report, wanted: Wanted): string {
  return [
    ...documents.map((document) => shortDocument(document, wanted)),
    `Held against: ${jurisdictions.map(({ code, name }) => `${name} (${code})`).join(', ') || 'nothing'}. Lacuna ${engine.version}, library ${engine.library.slice(0, 12)}.`,
    caution,
  ].join('\n\n');
}

function shortDocument(document: DocumentReport, { severity, most }: Wanted): string {
  const { name, type, pages, deal, parties, problems, lines, conflicts } = document;
  const looked = severities.slice(0, severities.indexOf(severity) + 1);
  const found = lines
    .filter((line) => gaps.includes(line.outcome) && looked.includes(line.severity))
    .sort((a, b) => rank(a) - rank(b));
  const left = found.length - most;
  return [
    `${name}: ${type ?? 'type not recognised'}${pages === null ? '' : `, ${counted(pages, 'page')}`}; law of ${deal.asOf}, we are ${deal.side}`,
    ...(parties.length === 0
      ? []
      : [`Parties: ${parties.map((each) => `${each.name}${each.role === null ? '' : ` (${each.role})`}`).join('; ')}`]),
    ...problems.map(
      ({ says, place }) => `Could not be read${place === undefined ? '' : `, ${placeInWords(place)}`}: ${says}`,
    ),
    `${counted(lines.length, 'requirement')} looked at: ${tally(lines)}`,
    ...conflicts.map(({ severity, says, cites }) => `\nCONFLICT ${severity}: ${says}${quoted(cites[0])}`),
    ...found.slice(0, most).map(shortLine),
    ...(left > 0 ? [`\nand ${left} more: ask with a higher "most", or for one jurisdiction.`] : []),
    ...(found.length === 0 ? ['Nothing that needs a change was found among what was asked.'] : []),
  ].join('\n');
}

function rank({ severity, outcome }: ReportLine): number {
  return severities.indexOf(severity) * gaps.length + gaps.indexOf(outcome);
}

function tally(lines: readonly ReportLine[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

function shortLine(line: ReportLine): string {
  const { requirement, outcome, severity, title, says, because, law, nearest, fallback, decision } = line;
  const unconfirmed = law.confirmed ? '' : ', unconfirmed';
  return [
    `\n${outcome.toUpperCase()} (${severity}) ${title} [${requirement}]`,
    `  asks: ${says} (${law.instrument}, ${law.provision}${unconfirmed})`,
    ...(because === undefined ? [] : [`  because: ${because}`]),
    ...(decision === undefined ? [] : ['  a decision of ours accepts it']),
    ...citesOf(line)
      .slice(0, 2)
      .map((cite) => ` ${quoted(cite)}`),
    ...(nearest === undefined ? [] : [`  closest:${quoted(nearest)}; it ${nearest.says}`]),
    ...(fallback === undefined ? [] : [`  wording to ask for: ${shortened(fallback.preferred, 300)}`]),
  ].join('\n');
}

/** Where it stands and its words, as printed, up to a length. */
export function quoted(passage: Passage | undefined): string {
  if (passage === undefined) return '';
  const { clause, place, quote } = passage;
  const where = [clause === null ? null : `clause ${clause}`, place === null ? null : placeInWords(place)]
    .filter((each) => each !== null)
    .join(', ');
  return ` ${where === '' ? '' : `${where}: `}“${shortened(quote, 400)}”`;
}
