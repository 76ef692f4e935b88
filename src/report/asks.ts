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

/** Of each outcome what was said of it, each once. */
function missing(lines: readonly ReportLine[]): string {
  const said = lines.map(({ title, outcome, because }) => {
    const why = because === undefined ? '' : `: ${because}`;
    if (outcome === 'missing') return `The draft has nothing on “${title}” that would do${why}.`;
    if (outcome === 'forbidden') return `The draft has words on “${title}” that are not to stand as they do${why}.`;
    return `What the draft says on “${title}” falls short${why}.`;
  });
  return [...new Set(said)].join(' ');
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
