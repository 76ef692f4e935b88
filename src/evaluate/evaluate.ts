import type { ClauseKind } from '../model/clause-kind.ts';
import type { Deal } from '../model/deal.ts';
import { type Document, quote } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Library } from '../model/library.ts';
import type { Found, Likeness, Match, PartReading } from '../model/match.ts';
import { sayProbability } from '../model/models.ts';
import { appliedJurisdictions, type Requirement } from '../model/requirement.ts';
import { type OffSubject, offSubject } from './about.ts';
import { withoutKnownAmount } from './amount.ts';
import { notAsked } from './applicability.ts';
import { unread, withCertainty } from './certainty.ts';
import { atLeast } from './checks/at-least.ts';
import { atMost } from './checks/at-most.ts';
import { beAbsent } from './checks/be-absent.ts';
import { beMutual } from './checks/be-mutual.ts';
import { bePresent } from './checks/be-present.ts';
import { choosesLaw } from './checks/chooses-law.ts';
import { hasParts } from './checks/has-parts.ts';
import { names } from './checks/names.ts';
import { oneOf } from './checks/one-of.ts';
import { survive } from './checks/survive.ts';
import { doubtIn, withoutDoubt, withoutGuessedMiss } from './doubt.ts';
import type { Held } from './held.ts';
import { placeOf, type Shortfall, saidOf, weak } from './shortfall.ts';

/**
 * One finding for every requirement of the deal's jurisdictions and of those they include, in library order.
 * Also for those that do not apply: silence would read as a pass.
 */
export function evaluate(library: Library, document: Document, found: Found, deal: Deal): readonly Finding[] {
  const codes = new Set(appliedJurisdictions(library.jurisdictions, deal.jurisdictions).map(({ code }) => code));
  const unreadPart = unread(document);
  const doubt = doubtIn(document);
  const kinds = new Map(library.kinds.map((kind) => [kind.id, kind]));
  const strays = new Map(library.subjects.map((subject) => [subject.id, offSubject(subject, document)]));
  const applied = library.requirements.filter(({ jurisdiction }) => codes.has(jurisdiction));
  const unasked = new Map(applied.map((requirement) => [requirement, notAsked(requirement, document, deal)]));
  const replacers = new Map(
    applied
      .filter((requirement) => unasked.get(requirement) === null)
      .flatMap((requirement) => requirement.replaces.map((id) => [id, requirement])),
  );
  return applied.map((requirement): Finding => {
    const because =
      unasked.get(requirement) ??
      takenOver(replacers.get(requirement.id)) ??
      notBeside(requirement, found, kinds) ??
      (unreadPart === null ? notChosen(requirement, found, library) : null);
    if (because !== null) return { requirement, outcome: 'not-applicable', because };
    const stray = requirement.about === undefined ? undefined : strays.get(requirement.about);
    const [first, ...rest] = matchesOf(requirement, found, stray);
    if (first !== undefined) {
      const parts = found.parts.filter(({ kind }) => kind === requirement.clause);
      const kind = kinds.get(requirement.clause);
      const held: Held = { requirement, document, deal, kind, matches: [first, ...rest], parts, found };
      const finding = withoutDoubt(held, doubt, (asked) => checkAbout(asked, stray));
      return withParts(withoutKnownAmount(finding, deal), parts);
    }
    const missing = withoutGuessedMiss(document, unmatched(requirement, document, found));
    return withoutKnownAmount(withCertainty(missing, unreadPart), deal);
  });
}

function takenOver(by: Requirement | undefined): string | null {
  return by === undefined ? null : `${by.law.instrument}, ${by.law.provision}, takes its place there`;
}

/** What is asked only beside another clause, as a carve-out is: there must be something to carve it out of. */
function notBeside(
  { must, when }: Requirement,
  { matches, likely }: Found,
  kinds: ReadonlyMap<string, ClauseKind>,
): string | null {
  const beside = must.check === 'carved-out-of' ? must.kind : when.with;
  if (beside === undefined || matches.some(({ kind }) => kind === beside) || likely[beside] !== undefined) return null;
  return `asked only where the paper has the clause “${kinds.get(beside)?.title ?? beside}”, and it has none`;
}

/** What is asked only of a paper that chooses a law, or the courts of a place. Where a part could not be read, it may choose them there. */
function notChosen({ when }: Requirement, { matches }: Found, { jurisdictions }: Library): string | null {
  const nameOf = (code: string) => jurisdictions.find((each) => each.code === code)?.name ?? code;
  const chosen = matches.flatMap(({ captures }) => Object.values(captures));
  const { law, courts } = when;
  if (law !== undefined && !chosen.some((fact) => fact.kind === 'governing-law' && fact.code === law))
    return `asked only where the paper chooses the law of ${nameOf(law)}, and it does not`;
  if (
    courts !== undefined &&
    !chosen.some((fact) => fact.kind === 'forum' && fact.means === 'court' && fact.code === courts)
  )
    return `asked only where the paper goes to the courts of ${nameOf(courts)}, and it does not`;
  return null;
}

/** What must not be there is forbidden only where it is about the subject; what must be there is cited even where it is not. */
function matchesOf({ clause, must }: Requirement, { matches }: Found, stray: OffSubject | undefined): readonly Match[] {
  const shut = must.check === 'be-absent' ? must.stances : undefined;
  const own = matches.filter(({ kind, stance }) => kind === clause && (shut?.includes(stance) ?? true));
  return stray === undefined || must.check !== 'be-absent' ? own : own.filter((match) => stray(match) === null);
}

/** A match that is not about the subject meets nothing: where the others do not either, it is cited with what it speaks of. */
function checkAbout(held: Held, stray: OffSubject | undefined): Finding {
  if (stray === undefined) return check(held);
  const shortfalls = held.matches.flatMap((match): Shortfall[] => {
    const says = stray(match);
    return says === null ? [] : [{ match, says }];
  });
  const [first, ...rest] = held.matches.filter((match) => !shortfalls.some((short) => short.match === match));
  if (first === undefined) return weak(held, shortfalls);
  const finding = check({ ...held, matches: [first, ...rest] });
  if (finding.outcome !== 'weak' || shortfalls.length === 0) return finding;
  const because = `${finding.because}; ${saidOf(held.document, shortfalls)}`;
  return { ...finding, matches: held.matches, because };
}

function check(held: Held): Finding {
  const { must } = held.requirement;
  switch (must.check) {
    case 'be-present':
    case 'carved-out-of':
      return bePresent(held);
    case 'be-mutual':
      return beMutual(held);
    case 'survive':
      return survive(
        held,
        held.found.matches.filter(({ kind }) => kind === 'term-survival'),
      );
    case 'names':
      return names(held, must.words, must.anywhere);
    case 'chooses-law':
      return choosesLaw(held, must);
    case 'at-least':
      return atLeast(held, must);
    case 'be-absent':
      return beAbsent(held);
    case 'at-most':
      return atMost(held, must);
    case 'one-of':
      return oneOf(held, must.stances);
    case 'has-parts':
      return hasParts(held, must.parts);
    default:
      return must satisfies never;
  }
}

/** What was found is shown with what it is taken apart into, whatever the requirement asked of it. */
function withParts(finding: Finding, parts: readonly PartReading[]): Finding {
  if (parts.length === 0 || (finding.outcome !== 'met' && finding.outcome !== 'weak')) return finding;
  return { ...finding, parts };
}

/** Where no rule finds a clause, but a sentence reads so much like it that it cannot be called missing, both are said. */
function unmatched(requirement: Requirement, document: Document, { nearest, likely }: Found): Finding {
  const like = likely[requirement.clause];
  if (like !== undefined) {
    const because = `no rule recognises such a clause, but ${sayLikeness(document, like)}`;
    return { requirement, outcome: 'unsure', because, matches: [], nearest: nearest[requirement.clause] ?? null };
  }
  if (requirement.must.check === 'be-absent') return { requirement, outcome: 'clear' };
  return { requirement, outcome: 'missing', nearest: nearest[requirement.clause] ?? null };
}

const longestQuote = 160;

/** `clause 7.2 reads like one (probability .63): “…”`. */
function sayLikeness(document: Document, { span, probability }: Likeness): string {
  const words = quote(document, span).replace(/\s+/g, ' ');
  const short = words.length <= longestQuote ? words : `${words.slice(0, longestQuote).trimEnd()}…`;
  return `${placeOf(document, span)} reads like one (probability ${sayProbability(probability)}): “${short}”`;
}
