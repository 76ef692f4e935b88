import { grouped } from '../model/grouped.ts';
import type { DocumentReport, Passage, ReportLine } from '../model/report.ts';
import type { Ask, AskedFinding } from '../model/review.ts';
import type { NonEmpty } from '../model/span.ts';
import { isForLegal, type KnownKind, openGaps, rank } from './review-rule.ts';

/**
 * What to ask of the other side, one ask for each ClauseKind with open gaps: the worst first, of equals what whoever buys can ask
 * before what is for legal. What is unsure is no gap and gives none; neither does what does not go together.
 */
export function asks(document: DocumentReport, kinds: readonly KnownKind[]): readonly Ask[] {
  const gaps = grouped(openGaps(document), ({ clause }) => clause);
  return [...gaps.values()]
    .flatMap(([first, ...rest]) => (first === undefined ? [] : [askOf([first, ...rest], kinds)]))
    .sort(before);
}

function askOf(lines: NonEmpty<ReportLine>, kinds: readonly KnownKind[]): Ask {
  const [worst] = lines;
  const { clause, title, severity } = worst;
  return {
    clause,
    title,
    severity,
    route: lines.some((line) => isForLegal(line, kinds)) ? 'legal' : 'fixable',
    missing: missing(lines),
    about: kinds.find(({ id }) => id === clause)?.says ?? null,
    wording: lines.find(({ fallback }) => fallback !== undefined)?.fallback ?? null,
    cites: cites(lines),
    findings: [asked(worst), ...lines.slice(1).map(asked)],
  };
}

function before(a: Ask, b: Ask): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  return first - second || Number(a.route === 'legal') - Number(b.route === 'legal');
}

function rankOf({ severity }: Ask): number {
  return rank({ severity, outcome: 'missing' });
}

/** Of each outcome one sentence, to stand under the title of the kind: it is read here, and by the other side in a letter. */
function missing(lines: readonly ReportLine[]): string {
  return [...grouped(lines, ({ outcome }) => outcome)]
    .map(([outcome, of]) => `${says(outcome)}${reasons(of)}.`)
    .join(' ');
}

function says(outcome: ReportLine['outcome']): string {
  if (outcome === 'missing') return 'No clause on this was found in the draft';
  if (outcome === 'forbidden') return 'What the draft says on this must not stand as it does';
  return 'What the draft says on this falls short';
}

/** Each once; what another goes on from is said in that. */
function reasons(lines: readonly ReportLine[]): string {
  const all = [...new Set(lines.flatMap(({ because }) => because ?? []))];
  const told = all.filter((each) => !all.some((other) => other !== each && other.startsWith(each)));
  return told.length === 0 ? '' : `: ${told.join('; ')}`;
}

function cites(lines: readonly ReportLine[]): readonly Passage[] {
  const all = lines.flatMap((line): readonly Passage[] =>
    line.cites.length > 0 || line.nearest === undefined ? line.cites : [line.nearest],
  );
  const passages = new Map(all.map((each) => [JSON.stringify([each.in, each.start, each.end]), each]));
  return [...passages.values()].map(({ clause, heading, place, quote, start, end, ...cite }) => ({
    ...(cite.in === undefined ? {} : { in: cite.in }),
    ...{ clause, heading, place, quote, start, end },
  }));
}

function asked({
  requirement,
  fingerprint,
  jurisdiction,
  outcome,
  severity,
  law,
  policy,
  says,
  why,
  because,
}: ReportLine): AskedFinding {
  return {
    ...{ requirement, fingerprint, jurisdiction, outcome, severity, law, says, why },
    ...(policy === undefined ? {} : { policy }),
    ...(because === undefined ? {} : { because }),
  };
}
