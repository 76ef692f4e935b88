import type { Applies, Check, Requirement, RequirementExample } from '../model/requirement.ts';
import type { LawFile } from './law-schema.ts';

type Entry = LawFile['requirements'][number];

/** The requirements of a law file in the words of the model, in the order of the file. */
export function toRequirements(file: LawFile, jurisdiction: string, path: string): readonly Requirement[] {
  return file.requirements.map((entry) => ({
    id: entry.id,
    jurisdiction,
    clause: entry.clause,
    must: toCheck(entry.must),
    severity: entry.severity,
    protects: entry.protects,
    says: entry.says,
    why: entry.why,
    law: {
      instrument: file.instrument,
      provision: entry.provision,
      link: file.link,
      linkSeen: file['link-seen'],
      confirmed: entry.confirmed,
      checkedOn: file.checked,
    },
    when: toApplies(entry.when ?? {}),
    ...(entry.about === undefined ? {} : { about: entry.about }),
    examples: entry.examples.map(toExample),
    path,
  }));
}

function toCheck(must: Entry['must']): Check {
  if (must === 'be-present' || must === 'be-absent') return { check: must };
  if ('at-most' in must) return { check: 'at-most', ...must['at-most'] };
  if ('be-absent-as' in must) return { check: 'be-absent', stances: must['be-absent-as'] };
  if ('has-parts' in must) return { check: 'has-parts', parts: must['has-parts'] };
  return { check: 'one-of', stances: must['one-of'] };
}

function toApplies(when: NonNullable<Entry['when']>): Applies {
  return {
    ...(when['personal-data'] === undefined ? {} : { personalData: when['personal-data'] }),
    ...(when.sectors === undefined ? {} : { sectors: when.sectors }),
    ...(when.agreements === undefined ? {} : { agreements: when.agreements }),
    ...(when.from === undefined ? {} : { from: when.from }),
    ...(when.until === undefined ? {} : { until: when.until }),
  };
}

function toExample(entry: Entry['examples'][number]): RequirementExample {
  const heading = entry.heading === undefined ? {} : { heading: entry.heading };
  return 'gap' in entry ? { gap: entry.gap.trim(), ...heading } : { met: entry.met.trim(), ...heading };
}
