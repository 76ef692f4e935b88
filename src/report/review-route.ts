import { isAccepted, isGap } from '../model/decision.ts';
import { grouped } from '../model/grouped.ts';
import type { DocumentReport, ReportLine } from '../model/report.ts';
import type { ReviewRoute, RouteReason } from '../model/review.ts';
import { counted } from './layout.ts';
import { isForLegal, type KnownKind, needsChange, openGaps, short } from './review-rule.ts';

/**
 * Where a draft goes from here, from its report with what was decided beside its lines. The first of these that holds:
 *
 * 1. unread: nothing of it could be read;
 * 2. legal: parts of the deal do not go together, a gap that needs a change is for legal (`isForLegal`), the words themselves leave open
 *    whether there is what must be there, or it was held against nothing;
 * 3. unread: a part of it could not be read, so that anything may stand there;
 * 4. fixable: what must or should be there has a gap;
 * 5. nothing found that needs a change. Points to consider, and what should be there and could not be told, are counted in the reason.
 */
export function reviewRoute(document: DocumentReport, kinds: readonly KnownKind[]): ReviewRoute {
  const part = unread(document, 'part');
  const legal = [...conflicting(document), ...forLegal(document, kinds), ...untold(document), ...unasked(document)];
  return (
    routed('unread', unread(document, 'everything')) ??
    // What legal is to look at has the same hole.
    (legal.length === 0 ? null : routed('legal', [...legal, ...part])) ??
    routed('unread', part) ??
    routed('fixable', fixable(document)) ?? { route: 'nothing-found', reasons: [nothingFound(document)] }
  );
}

function routed(route: ReviewRoute['route'], [first, ...rest]: readonly RouteReason[]): ReviewRoute | null {
  return first === undefined ? null : { route, reasons: [first, ...rest] };
}

/** With what must be there and may stand where nothing was read. */
function unread({ problems, lines }: DocumentReport, hides: 'everything' | 'part'): readonly RouteReason[] {
  const findings = lines.filter((line) => mustBeTold(line) && line.cites.length === 0);
  return problems
    .filter((problem) => problem.hides === hides)
    .map(({ says }) => ({
      says: hides === 'everything' ? says : `A part of it could not be read, so that anything may stand there. ${says}`,
      findings: findings.map(({ fingerprint }) => fingerprint),
    }));
}

function conflicting({ conflicts }: DocumentReport): readonly RouteReason[] {
  return conflicts
    .filter((conflict) => !isAccepted(conflict))
    .map(({ says, fingerprint }) => ({ says: /[.!?]$/.test(says) ? says : `${says}.`, findings: [fingerprint] }));
}

/** One reason for each kind. */
function forLegal(document: DocumentReport, kinds: readonly KnownKind[]): readonly RouteReason[] {
  const gaps = openGaps(document).filter((line) => needsChange(line) && isForLegal(line, kinds));
  return [...grouped(gaps, ({ clause }) => clause).values()].map((lines) => ({
    says: `${saidShort(lines)}, and that is for the legal department${lines.some(({ fallback }) => fallback === undefined) ? ': there is no wording to ask for' : ''}.`,
    findings: lines.map(({ fingerprint }) => fingerprint),
  }));
}

function saidShort(lines: readonly ReportLine[]): string {
  const [worst] = lines;
  return worst === undefined ? '' : `“${worst.title}” ${short[worst.outcome] ?? ''}`;
}

/** What must be there, and of which the words themselves leave open whether it is. */
function untold(document: DocumentReport): readonly RouteReason[] {
  const wasRead = unread(document, 'part').length === 0;
  const lines = document.lines.filter((line) => mustBeTold(line) && (line.cites.length > 0 || wasRead));
  if (lines.length === 0) return [];
  const says = `It could not be told whether the draft has what it must have on ${titles(lines)}: somebody must read it.`;
  return [{ says, findings: lines.map(({ fingerprint }) => fingerprint) }];
}

function mustBeTold(line: ReportLine): boolean {
  return line.outcome === 'unsure' && line.severity === 'must' && !isAccepted(line);
}

function unasked({ lines }: DocumentReport): readonly RouteReason[] {
  if (lines.some(({ outcome }) => outcome !== 'not-applicable')) return [];
  const says =
    'It was held against nothing: no rule that the library has applies to this deal as it was described. Say which countries it touches, or have somebody read it.';
  return [{ says, findings: [] }];
}

function fixable(document: DocumentReport): readonly RouteReason[] {
  const gaps = openGaps(document).filter(needsChange);
  if (gaps.length === 0) return [];
  const must = gaps.filter(({ severity }) => severity === 'must').length;
  const should = gaps.length - must;
  const counts = [...(must === 0 ? [] : [`${must} that must`]), ...(should === 0 ? [] : [`${should} that should`])];
  const says = `It has ${counted(gaps.length, 'gap')} (${counts.join(', ')} be closed), and there is wording to ask for: ${titles(gaps)}.`;
  return [{ says, findings: gaps.map(({ fingerprint }) => fingerprint) }];
}

function nothingFound({ lines }: DocumentReport): RouteReason {
  const held = lines.filter(({ outcome }) => outcome !== 'not-applicable');
  const accepted = held.filter((line) => isAccepted(line));
  const rest = held.filter((line) => !isAccepted(line));
  const toConsider = rest.filter(({ outcome }) => isGap(outcome));
  const open = rest.filter(({ outcome }) => outcome === 'unsure');
  const says = [
    `Of ${counted(held.length, 'point')} that were looked for, none that must or should be there has a gap that is open.`,
    ...(accepted.length === 0 ? [] : [`Accepted as they are: ${accepted.length}.`]),
    ...(toConsider.length === 0 ? [] : [`To consider: ${titles(toConsider)}.`]),
    ...(open.length === 0 ? [] : [`It could not be told of ${titles(open)}.`]),
  ];
  return {
    says: says.join(' '),
    findings: [...accepted, ...toConsider, ...open].map(({ fingerprint }) => fingerprint),
  };
}

const titlesShown = 3;

/** “A”, “B”, “C” and 2 more. */
function titles(lines: readonly ReportLine[]): string {
  const all = [...new Set(lines.map(({ title }) => `“${title}”`))];
  const more = all.length - titlesShown;
  return `${all.slice(0, titlesShown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
