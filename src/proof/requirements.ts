import { evaluate } from '../evaluate/evaluate.ts';
import { worth } from '../facts/worth.ts';
import { match } from '../match/match.ts';
import type { ClauseKind } from '../model/clause-kind.ts';
import type { Day } from '../model/day.ts';
import type { Deal } from '../model/deal.ts';
import type { Finding } from '../model/finding.ts';
import type { Force } from '../model/law.ts';
import type { Library } from '../model/library.ts';
import { settled } from '../model/proposal.ts';
import { kindsBeside, type Requirement } from '../model/requirement.ts';
import type { Complain } from './complaint.ts';
import { type Trial, trialOf } from './trial.ts';

const always: Force = { state: 'in-force', from: null, until: null };

/** Every requirement's gap leaves a gap and its met is met, held alone, in a deal to which it applies. */
export function checkRequirements(library: Library, complain: Complain): void {
  // The same list again is compiled only once.
  const lists = new Map<string, readonly ClauseKind[]>();
  const counts = new Map<string, number>();
  for (const requirement of library.requirements) {
    const position = counts.get(requirement.path) ?? 0;
    counts.set(requirement.path, position + 1);
    const needed = [requirement.clause, ...kindsBeside(requirement)];
    const asked = lists.get(needed.join()) ?? library.kinds.filter(({ id }) => needed.includes(id));
    lists.set(needed.join(), asked);
    // What is not yet law, or is no more, is proved as if it were.
    const inForce = { ...requirement, force: always };
    const alone = { ...library, kinds: asked, requirements: [inForce] };
    requirement.examples.forEach((example, index) => {
      const finding = holdAlone(alone, inForce, 'gap' in example ? example.gap : example.met, example.heading);
      const wanted = 'gap' in example ? gapOutcomes(requirement) : metOutcomes(requirement);
      if (finding !== undefined && wanted.includes(finding.outcome)) return;
      const found = finding === undefined ? 'no finding' : `${finding.outcome}${reason(finding)}`;
      complain(
        requirement.path,
        ['requirements', position, 'examples', index],
        `found ${found}, expected ${wanted.join(' or ')}: mend the example, or what "${requirement.clause}" recognises`,
      );
    });
    checkAbout(alone, inForce, position, complain);
  }
}

/** A subject earns its place: some gap would be met (for be-absent, some met a gap) if the clause might be about anything. */
function checkAbout(alone: Library, requirement: Requirement, position: number, complain: Complain): void {
  const { about, ...anything } = requirement;
  if (about === undefined) return;
  const counts = requirement.examples.some((example) => {
    const text = 'gap' in example ? example.gap : example.met;
    const { outcome } = holdAlone({ ...alone, requirements: [anything] }, anything, text, example.heading) ?? {};
    return outcome !== undefined && ('gap' in example ? metOutcomes : gapOutcomes)(requirement).includes(outcome);
  });
  if (counts) return;
  complain(
    requirement.path,
    ['requirements', position, 'about'],
    `found no example that fails only because it is not about "${about}", expected one: add it, or delete about`,
  );
}

/** Two requirements in the same words could not be told apart in a report. */
export function checkSays(library: Library, complain: Complain): void {
  const first = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { id, says, path } of library.requirements) {
    const position = counts.get(path) ?? 0;
    counts.set(path, position + 1);
    const words = says.toLowerCase().replace(/\s+/g, ' ');
    const before = first.get(words);
    if (before === undefined) first.set(words, id);
    else {
      const expected = 'expected words of its own: say what this law asks that the other does not';
      complain(path, ['requirements', position, 'says'], `found the very sentence of "${before}", ${expected}`);
    }
  }
}

/** A clause that nobody asks for is found for nothing; in a library that has no law at all yet, all are. */
export function checkAsked(library: Library, complain: Complain): void {
  if (library.requirements.length === 0) return;
  const asked = new Set(library.requirements.map((requirement) => requirement.clause));
  for (const kind of library.kinds) {
    if (asked.has(kind.id)) continue;
    complain(
      kind.path,
      ['id'],
      `found no requirement that asks for "${kind.id}", expected one at least: ask for it in a law file`,
    );
  }
}

function holdAlone(
  alone: Library,
  requirement: Requirement,
  text: string,
  heading: string | undefined,
): Finding | undefined {
  const trial = trialOf(text, heading);
  const [agreement] = requirement.when.agreements ?? [];
  const type = agreement === undefined ? null : { id: agreement, because: { start: 0, end: 0 } };
  const document = { ...trial.document, type };
  return evaluate(alone, document, match(document, trial.facts, alone), dealIn(trial, requirement, alone)).find(
    (finding) => finding.requirement.id === requirement.id,
  );
}

/** The deal of an example: one to which the requirement applies, worth what the example says where the check asks for that. */
export function dealIn({ document, facts }: Trial, requirement: Requirement, library: Library): Deal {
  return settled(dealFor(requirement), worth(document, facts), library);
}

/** A deal to which a requirement applies, on a day on which it holds. */
function dealFor({ jurisdiction, protects, law, force, when, must }: Requirement): Deal {
  return {
    side: protects,
    jurisdictions: [jurisdiction],
    asOf: dayOf(law.checkedOn, force),
    personalData: when.personalData ?? false,
    sectors: when.sectors ?? [],
    roles: when.roles ?? [],
    amount: when.amount ?? null,
    party: null,
    open: must.check === 'chooses-law' ? ['amount'] : [],
  };
}

/** The day it was checked, or the nearest thing to it on which the rule holds. */
function dayOf(checkedOn: Day, { from, until }: Force): Day {
  if (from !== null && checkedOn < from) return from;
  if (until !== null && checkedOn >= until) return from ?? '0001-01-01';
  return checkedOn;
}

function gapOutcomes({ must }: Requirement): readonly Finding['outcome'][] {
  return must.check === 'be-absent' ? ['forbidden'] : ['missing', 'weak'];
}

function metOutcomes({ must }: Requirement): readonly Finding['outcome'][] {
  return must.check === 'be-absent' ? ['clear'] : ['met'];
}

function reason(finding: Finding): string {
  if ('because' in finding) return ` (${finding.because})`;
  if (finding.outcome !== 'missing' || finding.nearest === null) return '';
  return ` (the closest lacks ${finding.nearest.lacks.join('; ')})`;
}
