import type { Clock } from '../model/clock.ts';
import type { Citation, Force } from '../model/law.ts';
import type { Measure } from '../model/measure.ts';
import { type Money, parseMoney } from '../model/money.ts';
import type { Applies, Check, Requirement, RequirementExample } from '../model/requirement.ts';
import type { LawFile } from './law-schema.ts';

/** What a law file holds, in the words of the model, each list in the order of the file. */
export type Law = {
  readonly requirements: readonly Requirement[];
  readonly clocks: readonly Clock[];
  readonly measures: readonly Measure[];
};

type Entry = NonNullable<LawFile['requirements']>[number];

/** `jurisdiction` is the code of the folder, `path` where the file lies. */
export function toLaw(file: LawFile, jurisdiction: string, path: string): Law {
  return {
    requirements: (file.requirements ?? []).map((entry) => ({
      id: entry.id,
      jurisdiction,
      clause: entry.clause,
      must: toCheck(entry.must),
      severity: entry.severity,
      protects: entry.protects,
      says: entry.says,
      why: entry.why,
      law: toCitation(file, entry),
      force: toForce(file, entry),
      when: toApplies(entry.when ?? {}),
      replaces: entry.replaces ?? [],
      ...(entry.about === undefined ? {} : { about: entry.about }),
      examples: entry.examples.map(toExample),
      path,
    })),
    clocks: (file.clocks ?? []).map((entry) => ({
      id: entry.id,
      jurisdiction,
      duty: entry.duty,
      actor: entry.actor,
      trigger: entry.trigger,
      startsOn: entry['starts-on'],
      within: entry.within === 'promptly' ? null : entry.within,
      tells: entry.tells,
      vendorKnowledge: entry['vendor-knowledge'],
      vendorWindow: entry['vendor-window'] ?? null,
      note: entry.note ?? null,
      law: toCitation(file, entry),
      force: toForce(file, entry),
      when: toApplies(entry.when ?? {}),
      path,
    })),
    measures: (file.measures ?? []).map((entry) => ({
      id: entry.id,
      jurisdiction,
      topic: entry.topic,
      says: entry.says,
      needs: entry.needs ?? [],
      clash: entry.clash ?? null,
      law: toCitation(file, entry),
      force: toForce(file, entry),
      path,
    })),
  };
}

type Cited = { readonly provision: string; readonly confirmed: boolean; readonly recheck?: string | undefined };

function toCitation(file: LawFile, { provision, confirmed, recheck }: Cited): Citation {
  return {
    instrument: file.instrument,
    provision,
    link: file.link,
    linkSeen: file['link-seen'],
    confirmed,
    checkedOn: file.checked,
    recheckBy: recheck ?? file.recheck ?? null,
  };
}

type Dated = Pick<LawFile, 'state' | 'from' | 'until'>;

/** What an entry leaves out is as its file says. */
function toForce(file: Dated, entry: Dated): Force {
  return {
    state: entry.state ?? file.state ?? 'in-force',
    from: entry.from ?? file.from ?? null,
    until: entry.until ?? file.until ?? null,
  };
}

function toCheck(must: Entry['must']): Check {
  if (typeof must === 'string') return { check: must };
  if ('at-most' in must) return { check: 'at-most', ...must['at-most'] };
  if ('at-least' in must) return { check: 'at-least', ...must['at-least'] };
  if ('be-absent-as' in must) return { check: 'be-absent', stances: must['be-absent-as'] };
  if ('has-parts' in must) return { check: 'has-parts', parts: must['has-parts'] };
  if ('carved-out-of' in must) return { check: 'carved-out-of', kind: must['carved-out-of'] };
  if ('names' in must) return { check: 'names', words: must.names, anywhere: must['or-anywhere'] ?? [] };
  if ('chooses-law' in must) {
    const { code, 'at-least': least } = must['chooses-law'];
    return { check: 'chooses-law', law: code, amount: toSum(least) };
  }
  return { check: 'one-of', stances: must['one-of'] };
}

function toApplies(when: NonNullable<Entry['when']>): Applies {
  return {
    ...(when['personal-data'] === undefined ? {} : { personalData: when['personal-data'] }),
    ...(when.sectors === undefined ? {} : { sectors: when.sectors }),
    ...(when.agreements === undefined ? {} : { agreements: when.agreements }),
    ...(when.roles === undefined ? {} : { roles: when.roles }),
    ...(when.amount === undefined ? {} : { amount: toSum(when.amount['at-least']) }),
    ...(when.law === undefined ? {} : { law: when.law }),
    ...(when.courts === undefined ? {} : { courts: when.courts }),
    ...(when.with === undefined ? {} : { with: when.with }),
  };
}

/** Of a sum that the schema has checked. */
function toSum(written: string): Money {
  const sum = parseMoney(written);
  if (sum === null) throw new Error(`found the sum ${written}, expected one that the schema lets pass`);
  return sum;
}

function toExample(entry: Entry['examples'][number]): RequirementExample {
  const heading = entry.heading === undefined ? {} : { heading: entry.heading };
  return 'gap' in entry ? { gap: entry.gap.trim(), ...heading } : { met: entry.met.trim(), ...heading };
}
