import { type Decision, isAccepted } from '../../../model/decision.ts';
import type { Outcome } from '../../../model/finding.ts';
import type { Citation } from '../../../model/law.ts';
import type { Decided, DocumentReport, Passage, ReportConflict, ReportLine } from '../../../model/report.ts';
import { citesOf } from '../../cites.ts';
import { decisionInWords } from '../../decision-in-words.ts';
import { cited, unconfirmed } from '../text/citation.ts';
import { whereabouts } from '../text/places.ts';
import type { Artifacts } from './artifacts.ts';
import { locationOf, wholeOf } from './locations.ts';
import { conflictRule, levels } from './rules.ts';
import { plain } from './words.ts';

type Known = { readonly rules: ReadonlyMap<string, { readonly index: number }>; readonly artifacts: Artifacts };

/** One for everything that does not go together, and one for every line, whatever its outcome. */
export function resultsOf(document: DocumentReport, known: Known): readonly unknown[] {
  return [
    ...document.conflicts.map((each) => ofConflict(each, document, known)),
    ...document.lines.map((line) => ofLine(line, document, known)),
  ];
}

// Section 3.27.9. Only what fails has a level: of every other kind it is "none" (3.27.10).
const outcomes = {
  missing: { kind: 'fail', word: 'Missing' },
  forbidden: { kind: 'fail', word: 'Forbidden' },
  weak: { kind: 'fail', word: 'Weak' },
  unsure: { kind: 'open', word: 'Unsure' },
  met: { kind: 'pass', word: 'Met' },
  clear: { kind: 'pass', word: 'Clear' },
  'not-applicable': { kind: 'notApplicable', word: 'Not asked' },
} as const satisfies Record<Outcome, { readonly kind: string; readonly word: string }>;

function ofLine(line: ReportLine, document: DocumentReport, { rules, artifacts }: Known) {
  const { requirement, outcome, severity, jurisdiction, nearest } = line;
  const { kind } = outcomes[outcome];
  return {
    ruleId: requirement,
    ruleIndex: rules.get(requirement)?.index ?? -1,
    kind,
    level: kind === 'fail' ? levels[severity] : 'none',
    message: { text: plain(inWords(line)) },
    ...places(citesOf(line), nearest === undefined ? [] : [nearest], document, artifacts),
    ...known(line),
    properties: { outcome, severity, jurisdiction },
  };
}

function ofConflict(about: ReportConflict, document: DocumentReport, { rules, artifacts }: Known) {
  const { conflict, severity, says, law, cites } = about;
  const ruleId = conflictRule(conflict);
  return {
    ruleId,
    ruleIndex: rules.get(ruleId)?.index ?? -1,
    kind: 'fail',
    level: levels[severity],
    message: { text: plain(law === null ? says : `${sentence(says)} ${source(law)}`) },
    ...places(cites, [], document, artifacts),
    ...known(about),
    properties: { outcome: 'conflict', severity, ...(law === null ? {} : { law }) },
  };
}

/** What is asked and how it stands with it; the first sentence is what a list has room for. */
function inWords(line: ReportLine): string {
  const { outcome, says, because, nearest, family } = line;
  const [first] = citesOf(line);
  return [
    `${outcomes[outcome].word}: ${says}`,
    ...(because === undefined ? [] : [sentence(because)]),
    ...(family === undefined ? [] : [sentence(family.says)]),
    ...(first === undefined ? [] : [`See ${whereabouts(first)}.`]),
    ...(nearest === undefined ? [] : [`The closest, ${whereabouts(nearest)}, ${nearest.says}.`]),
  ].join(' ');
}

function sentence(words: string): string {
  const ended = /[.!?]$/.test(words) ? words : `${words}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

function source(law: Citation): string {
  return `${cited(law)}${law.confirmed ? '' : `, ${unconfirmed}`}.`;
}

/** The first that proves it is the location; others, and the closest of what is missing, are beside it. */
function places(
  [first, ...others]: readonly Passage[],
  closest: readonly Passage[],
  document: DocumentReport,
  artifacts: Artifacts,
) {
  const related = [
    ...others.map((passage) => ({ passage, says: 'It says this too.' })),
    ...closest.map((passage) => ({ passage, says: 'This came closest.' })),
  ].map(({ passage, says }, id) => ({
    id,
    ...locationOf(passage, document.name, artifacts),
    message: { text: says },
  }));
  return {
    locations: [first === undefined ? wholeOf(document, artifacts) : locationOf(first, document.name, artifacts)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

/** Section 3.27.23: in one run either every result has suppressions, though it be none, or no result has. */
function known({ fingerprint, decision }: Decided) {
  return {
    partialFingerprints: { 'finding/v1': fingerprint },
    suppressions: decision === undefined ? [] : [suppression(decision)],
  };
}

/** What lapsed, or accepts nothing, suppresses nothing, and is to be looked at again. */
function suppression(decision: Decision) {
  return {
    kind: 'external',
    status: isAccepted({ decision }) ? 'accepted' : 'underReview',
    justification: plain(decisionInWords(decision)),
  };
}
