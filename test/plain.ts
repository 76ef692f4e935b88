import type { ClauseKind } from '../src/model/clause-kind.ts';
import type { Deal } from '../src/model/deal.ts';
import type { Citation } from '../src/model/law.ts';
import type { Library } from '../src/model/library.ts';
import type { Found, Match } from '../src/model/match.ts';
import { noModels } from '../src/model/models.ts';
import type { Requirement } from '../src/model/requirement.ts';

// The plainest of each noun: a test states only what it is about.

export const plainDeal: Deal = {
  side: 'discloser',
  jurisdictions: [],
  asOf: '2026-11-24',
  personalData: false,
  sectors: [],
  roles: [],
  amount: null,
  party: null,
  open: [],
};

export const plainLaw: Citation = {
  instrument: 'Act',
  provision: 'Section 1',
  link: 'https://law.example/1',
  linkSeen: true,
  confirmed: true,
  checkedOn: '2026-11-23',
  recheckBy: null,
};

export const nothingFound: Found = { matches: [], parts: [], nearest: {}, likely: {}, readings: () => [] };

/** A notice is to be present, asked of everybody by an act of the EU in force. */
export function plainRequirement(changes: Partial<Requirement> = {}): Requirement {
  return {
    id: 'r',
    jurisdiction: 'eu',
    clause: 'notice',
    must: { check: 'be-present' },
    severity: 'must',
    protects: 'discloser',
    says: 'A notice is given.',
    why: 'Without it nobody knows.',
    law: plainLaw,
    force: { state: 'in-force', from: null, until: null },
    when: {},
    replaces: [],
    examples: [],
    path: 'jurisdictions/eu/act.yaml',
    ...changes,
  };
}

/** A full match of the notice that nothing is known of but its span. */
export function plainMatch(changes: Partial<Match> & Pick<Match, 'span'>): Match {
  return {
    kind: 'notice',
    stance: 'stated',
    strength: 'full',
    says: null,
    evidence: [{ signal: 'phrase', span: changes.span }],
    captures: {},
    duty: null,
    direction: { owes: null, to: null, mutual: false },
    ...changes,
  };
}

/** The notice, known by the word "tell". */
export function plainKind(changes: Partial<ClauseKind> = {}): ClauseKind {
  return {
    id: 'notice',
    family: 'incident',
    title: 'Notice',
    says: 'One tells the other.',
    finds: [{ within: 'block', all: [{ phrase: ['tell'] }], none: [] }],
    stances: [],
    parts: [],
    captures: {},
    fallback: { preferred: '', acceptable: '', walkAway: '' },
    examples: [],
    also: [],
    path: 'clauses/incident/notice.yaml',
    ...changes,
  };
}

/** An empty library but for what is given. */
export function plainLibrary(changes: Partial<Library> = {}): Library {
  return {
    kinds: [],
    jurisdictions: [],
    requirements: [],
    clocks: [],
    measures: [],
    subjects: [],
    models: noModels,
    hash: '',
    ...changes,
  };
}
