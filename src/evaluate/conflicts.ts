import type { Conflict } from '../model/conflict.ts';
import type { Deal } from '../model/deal.ts';
import type { Fact } from '../model/fact.ts';
import { standing } from '../model/law.ts';
import type { Library } from '../model/library.ts';
import type { Found } from '../model/match.ts';
import type { Measure } from '../model/measure.ts';
import type { Proposal, ProposalReason } from '../model/proposal.ts';
import { appliedJurisdictions } from '../model/requirement.ts';

/** What a paper is asked about: the facts that it states, and the places that it touches. */
type Read = { readonly facts: readonly Fact[]; readonly proposals: readonly Proposal[]; readonly found: Found };

/**
 * What of the deal does not go together, as far as the paper shows it: a law that governs from elsewhere than the secret is,
 * arbitration with no way to a court for urgent relief, courts whose judgment counts for nothing where the other party is, a
 * venue that a statute gives to other courts, evidence that may not leave. The last three rest on measures of the
 * jurisdictions that are applied or touched.
 */
export function conflicts(library: Library, read: Read, deal: Deal): readonly Conflict[] {
  const places = read.proposals.filter(({ question }) => question === 'jurisdictions');
  const touched = [...new Set([...deal.jurisdictions, ...places.map(({ value }) => value)])];
  const codes = new Set(appliedJurisdictions(library.jurisdictions, touched).map(({ code }) => code));
  const measures = library.measures.filter(
    ({ jurisdiction, force, clash }) =>
      clash !== null && codes.has(jurisdiction) && standing(force, deal.asOf) === 'law',
  );
  return [
    ...lawReach(library, places),
    ...arbitrationWithoutCourts(read),
    ...measures.flatMap((measure) => clashOf(measure, places, read)),
  ];
}

/** Where the secret may be. */
const there: readonly ProposalReason[] = ['seat of a party', 'place of data', 'place of performance'];

function lawReach({ jurisdictions }: Library, places: readonly Proposal[]): readonly Conflict[] {
  const governing = places.filter(({ by }) => by === 'governing law');
  const [law] = governing;
  if (law === undefined) return [];
  const home = new Set(governing.map(({ value }) => root(value)));
  const elsewhere = firsts(places.filter(({ by, value }) => there.includes(by) && !home.has(root(value))));
  if (elsewhere.length === 0) return [];
  const named = elsewhere.map(({ value }) => nameOf(value, jurisdictions)).join(', ');
  return [
    {
      id: 'law-reach',
      severity: 'consider',
      says: `The law of ${nameOf(law.value, jurisdictions)} governs the contract, and the deal reaches to ${named}: what is done with the secret there is judged by the law of that place too, which no choice of law shuts out`,
      measure: null,
      spans: [law.span, ...elsewhere.map(({ span }) => span)],
    },
  ];
}

function arbitrationWithoutCourts({ facts, found }: Read): readonly Conflict[] {
  const arbitration = facts.find((fact) => fact.kind === 'forum' && fact.means === 'arbitration');
  if (arbitration === undefined || found.matches.some(({ kind }) => kind === 'interim-relief-carveout')) return [];
  return [
    {
      id: 'arbitration-without-courts',
      severity: 'should',
      says: 'Disputes go to arbitrators, and nothing keeps the way to a court open for urgent relief: until a tribunal sits, nobody may be able to stop a leak',
      measure: null,
      spans: [{ start: arbitration.start, end: arbitration.end }],
    },
  ];
}

function clashOf(measure: Measure, places: readonly Proposal[], { found }: Read): readonly Conflict[] {
  const of = (severity: Conflict['severity'], spans: Conflict['spans']): readonly Conflict[] =>
    measure.clash === null ? [] : [{ id: measure.clash, severity, says: measure.says, measure, spans }];
  const here = firsts(places.filter(({ by, value }) => there.includes(by) && within(value, measure.jurisdiction)));
  const courts = places.filter(({ by }) => by === 'courts');
  switch (measure.clash) {
    case 'foreign-court': {
      const abroad = courts.filter(({ value }) => root(value) !== root(measure.jurisdiction));
      return here.length === 0 || abroad.length === 0
        ? []
        : of(
            'should',
            [...abroad, ...here].map(({ span }) => span),
          );
    }
    case 'statutory-venue': {
      const governed = places.some(({ by, value }) => by === 'governing law' && within(value, measure.jurisdiction));
      return courts.length === 0 || !governed
        ? []
        : of(
            'consider',
            courts.map(({ span }) => span),
          );
    }
    case 'evidence-export': {
      const handed = found.matches.filter(({ kind }) => givesEvidence.includes(kind)).slice(0, 3);
      return here.length === 0 || handed.length === 0
        ? []
        : of(
            'should',
            [...here, ...handed].map(({ span }) => span),
          );
    }
    default:
      return [];
  }
}

/** Clauses that have somebody hand over what may not leave the country. */
const givesEvidence: readonly string[] = [
  'audit-rights',
  'evidence-preservation',
  'forensic-access',
  'incident-cooperation',
  'government-cooperation',
  'compelled-disclosure',
];

/** One proposal for each place. */
function firsts(places: readonly Proposal[]): readonly Proposal[] {
  return places.filter(({ value }, index) => places.findIndex((other) => other.value === value) === index);
}

function within(code: string, jurisdiction: string): boolean {
  return code === jurisdiction || code.startsWith(`${jurisdiction}-`);
}

/** The country of a state or free zone. */
function root(code: string): string {
  return code.split('-')[0] ?? code;
}

function nameOf(code: string, jurisdictions: Library['jurisdictions']): string {
  const name = jurisdictions.find((each) => each.code === code)?.name ?? code;
  return /^(?:Netherlands|United|European|Abu Dhabi|Dubai)/.test(name) ? `the ${name}` : name;
}
