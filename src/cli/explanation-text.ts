import type { ClauseKind } from '../model/clause-kind.ts';
import { withoutControls } from '../model/controls.ts';
import { citedNumber, clauseAt, type Document, locate, quote } from '../model/document.ts';
import type { Bearer, Fact } from '../model/fact.ts';
import { house } from '../model/house.ts';
import type { Direction, Explanation, Match, NearMiss, PartReading } from '../model/match.ts';
import { placeInWords } from '../model/place.ts';
import type { DocumentReport } from '../model/report.ts';
import type { Requirement } from '../model/requirement.ts';
import type { Span } from '../model/span.ts';

type Explained = {
  readonly document: Document;
  readonly explanation: Explanation;
  readonly report: DocumentReport | null;
};

/** How many places of one signal are shown; a common word may stand in hundreds. */
const shownPlaces = 5;

/** Why a kind was or was not found, signal by signal. Ends in a line break. */
export function explanationText(kind: ClauseKind, requirement: Requirement | null, explained: Explained): string {
  const { document, explanation, report } = explained;
  const lines = [
    ...(requirement === null ? [] : [...asked(requirement), ...outcome(report), '']),
    `Clause kind ${kind.id}: ${kind.title}`,
    `  ${kind.says}`,
    `  Defined in ${kind.path}`,
    ...explanation.patterns.flatMap((pattern, index) => [
      '',
      `Pattern ${index + 1} of ${explanation.patterns.length}: within one ${pattern.within}`,
      ...pattern.signals.flatMap((signal) => [
        `  ${signal.wanted ? 'wants' : 'must not have'} ${signal.signal}: ${counted(signal.found.length, 'place')}`,
        ...signal.found.slice(0, shownPlaces).map((span) => `    ${where(document, span)}: ${words(document, span)}`),
        ...(signal.found.length > shownPlaces ? [`    and ${signal.found.length - shownPlaces} more`] : []),
      ]),
    ]),
    '',
    ...(explanation.matches.length === 0
      ? ['No match.']
      : [`${counted(explanation.matches.length, 'match', 'matches')}:`]),
    ...explanation.matches.flatMap((match) => matchLines(document, match)),
    ...explanation.parts.flatMap((part) => partLines(document, part)),
    ...(explanation.matches.length > 0 ? [] : nearestLines(document, explanation.nearest)),
    ...alikeLines(document, explanation),
    ...document.problems.map(({ code, says }) => `Problem (${code}): ${says}`),
  ];
  return `${lines.map((line) => withoutControls(line, ' ')).join('\n')}\n`;
}

function asked({ id, jurisdiction, severity, says, why, law, about }: Requirement): readonly string[] {
  return [
    `Requirement ${id} (${jurisdiction}, ${severity}): ${says}`,
    `  Why: ${why}`,
    ...(about === undefined ? [] : [`  Only where it is about: ${about}`]),
    jurisdiction === house
      ? `  Policy: ${law.instrument}, ${law.provision}`
      : `  Law: ${law.instrument}, ${law.provision}; checked ${law.checkedOn}, citation ${law.confirmed ? 'confirmed' : 'unconfirmed'}`,
    ...(law.link === null ? [] : [`  ${law.link}`]),
  ];
}

function outcome(report: DocumentReport | null): readonly string[] {
  return (report?.lines ?? []).map(
    ({ outcome, because }) => `  Outcome: ${outcome}${because === undefined ? '' : `, because ${because}`}`,
  );
}

function matchLines(document: Document, match: Match): readonly string[] {
  const { span, stance, strength, says, evidence, captures, direction } = match;
  return [
    `  ${where(document, span)}, stance ${stance} (${strength})${says === null ? '' : `: the clause ${says}`}`,
    `    ${words(document, span, 300)}`,
    ...evidence.map((sign) => `    by ${sign.signal}: ${words(document, sign.span)}`),
    ...directionLine(direction),
    ...Object.entries(captures).map(([name, fact]) => `    ${name}: ${words(document, fact)}${value(fact)}`),
  ];
}

function directionLine({ owes, to, mutual }: Direction): readonly string[] {
  if (owes === null && to === null) return mutual ? ['    mutual'] : [];
  return [`    owed by ${called(owes)} to ${called(to)}${mutual ? ', mutual' : ''}`];
}

function called(bearer: Bearer | null): string {
  if (bearer === null) return 'nobody named';
  switch (bearer.who) {
    case 'named':
      return bearer.name;
    case 'each-party':
      return 'each party';
    case 'recipient':
    case 'discloser':
      return `the ${bearer.who}`;
    default:
      return bearer satisfies never;
  }
}

function partLines(
  document: Document,
  { part, title, stance, strength, says, places }: PartReading,
): readonly string[] {
  return [
    `Part ${part} (${title}): ${stance ?? 'no stance'} (${strength}): the clause ${says}`,
    ...places
      .slice(0, shownPlaces)
      .flatMap((place) => [
        `    ${place.stance}, ${where(document, place.span)}: ${words(document, place.span)}`,
        ...place.evidence.map((sign) => `      by ${sign.signal}: ${words(document, sign.span)}`),
      ]),
  ];
}

function nearestLines(document: Document, nearest: NearMiss | null): readonly string[] {
  if (nearest === null) return ['Nearest miss: none, no word of it was found.'];
  return [
    `Nearest miss${nearest.isClose ? '' : ', too far off for a report'}: ${where(document, nearest.span)}`,
    `    ${words(document, nearest.span, 300)}`,
    ...nearest.has.map((sign) => `    has ${sign.signal}: ${words(document, sign.span)}`),
    ...nearest.lacks.map((signal) => `    lacks ${signal}`),
  ];
}

/** What the model makes of it, whether or not it had a say. */
function alikeLines(document: Document, { alike, likely }: Explanation): readonly string[] {
  if (alike === null) return [];
  return [
    `Of all sentences ${where(document, alike.span)} ${alike.says}${likely === null ? '' : '; this leaves it unsure'}`,
    `    ${words(document, alike.span, 300)}`,
  ];
}

function value(fact: Fact): string {
  return fact.kind === 'duration' && fact.hours !== null ? ` (${fact.hours} hours)` : '';
}

function where(document: Document, span: Span): string {
  const clause = clauseAt(document, span.start);
  const place = locate(document, span);
  const parts = [
    ...(clause === null || clause.number === '' ? [] : [citedNumber(clause.number)]),
    ...(place === null ? [] : [placeInWords(place)]),
  ];
  return parts.length === 0 ? `offset ${span.start}` : parts.join(', ');
}

function words(document: Document, span: Span, length = 120): string {
  const text = quote(document, span);
  return text.length <= length ? `"${text}"` : `"${text.slice(0, length)}" …`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
