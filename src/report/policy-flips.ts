import type { Flip } from '../model/comparison.ts';
import { isAccepted, isGap } from '../model/decision.ts';
import { house } from '../model/house.ts';
import type { Library } from '../model/library.ts';
import type { DocumentReport, ReportLine } from '../model/report.ts';
import type { Requirement, Severity } from '../model/requirement.ts';
import { asksPolicy } from './by-policy.ts';
import { flips } from './comparison/flips.ts';

/** A line of the house policy that stands otherwise; `was` is how grave it was where it is a gap still, and graver or less. */
export type PolicyFlip = Omit<Flip, 'causes' | 'jurisdiction'> & { readonly was: Severity | null };

/** What the house policy asks that stands otherwise in a report by another version of it, the gravest first. */
export function policyFlips(before: DocumentReport, after: DocumentReport): readonly PolicyFlip[] {
  const [own, other] = [houseOnly(before), houseOnly(after)];
  const found = flips(own, other, () => []).map(({ causes: _, jurisdiction: __, ...flip }) => ({ ...flip, was: null }));
  const told = new Set(found.map(({ requirement }) => requirement));
  return [...found, ...reweighed(own, other).filter(({ requirement }) => !told.has(requirement))];
}

function houseOnly(document: DocumentReport): DocumentReport {
  return { ...document, lines: document.lines.filter(({ jurisdiction }) => jurisdiction === house) };
}

const grave = { must: 2, should: 1, consider: 0 } satisfies Record<Severity, number>;

/** Gaps before and after, which are graver or less grave now. */
function reweighed(before: DocumentReport, after: DocumentReport): readonly PolicyFlip[] {
  const old = new Map(before.lines.map((line) => [line.requirement, line]));
  return after.lines.flatMap((line) => {
    const was = old.get(line.requirement);
    if (was === undefined || was.severity === line.severity || !isOpen(was) || !isOpen(line)) return [];
    const { requirement, clause, title, severity, says, law } = line;
    const turn = grave[severity] > grave[was.severity] ? 'worse' : 'better';
    const stood = { from: stoodOf(was), to: stoodOf(line) };
    return [{ ...{ requirement, clause, title, severity, says, law, turn }, ...stood, was: was.severity } as const];
  });
}

function isOpen(line: ReportLine): boolean {
  return isGap(line.outcome) && !isAccepted(line);
}

function stoodOf({ outcome, because, cites, nearest }: ReportLine): NonNullable<Flip['from']> {
  return {
    ...{ outcome, accepted: false, cites },
    ...(because === undefined ? {} : { because }),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

type Asking = Pick<Library, 'requirements' | 'jurisdictions'>;

/**
 * The report as another version of the house policy would give it, as far as its own lines go, made of the lines that are kept; null
 * where the agreement has to be read again. `before` is the library that the report is by.
 */
export function byOtherPolicy(document: DocumentReport, before: Asking, after: Asking): DocumentReport | null {
  if (!asksPolicy(document.deal, before) && !asksPolicy(document.deal, after)) return document;
  const known = new Map(document.lines.map((line) => [line.requirement, line]));
  const asked = new Map(before.requirements.filter(isOurs).map((requirement) => [requirement.id, requirement]));
  const ours = after.requirements.filter(isOurs);
  const kept = new Set(ours.map(({ id }) => id));
  // One that took the place of others gives it back when it goes.
  if ([...asked.values()].some(({ id, replaces }) => replaces.length > 0 && !kept.has(id))) return null;
  const lines: ReportLine[] = [];
  for (const requirement of ours) {
    const old = asked.get(requirement.id);
    const line = known.get(requirement.id);
    if (old === undefined || line === undefined || decisive(old) !== decisive(requirement)) return null;
    const { severity, says, why, law } = requirement;
    lines.push({ ...line, severity, says, why, law });
  }
  return { ...document, lines: [...document.lines.filter(({ jurisdiction }) => jurisdiction !== house), ...lines] };
}

function isOurs({ jurisdiction }: Requirement): boolean {
  return jurisdiction === house;
}

/** All of a requirement that its outcome depends on. */
function decisive({ clause, must, protects, force, when, replaces, about }: Requirement): string {
  return JSON.stringify([clause, must, protects, force, when, replaces, about ?? null]);
}
