import type { ClauseKind } from '../model/clause-kind.ts';
import { house } from '../model/house.ts';
import type { LibraryProblem } from '../model/library.ts';
import type { Jurisdiction, Requirement } from '../model/requirement.ts';
import type { Subject } from '../model/subject.ts';
import type { Law } from './law-file.ts';
import { choice } from './nearest.ts';
import type { Keys, YamlFile } from './yaml-file.ts';

/** The files that have the right shape, with their sources for messages. */
export type Parsed = {
  readonly clauses: { readonly yaml: YamlFile; readonly kind: ClauseKind }[];
  readonly laws: { readonly yaml: YamlFile; readonly code: string; readonly law: Law }[];
  readonly jurisdictions: { readonly yaml: YamlFile; readonly jurisdiction: Jurisdiction }[];
  readonly subjects: { readonly yaml: YamlFile; readonly subject: Subject }[];
  readonly wordings: { readonly yaml: YamlFile; readonly wordings: Readonly<Record<string, Wording>> }[];
  /** Paths of those that have not: what refers to them is no fault of its own. */
  readonly broken: string[];
};

type Wording = { readonly preferred: string; readonly acceptable: string; readonly 'walk-away': string };

/** What no single file can show: names that must agree with folders, be unique, or exist elsewhere. */
export function checkReferences(parsed: Parsed): readonly LibraryProblem[] {
  return [
    ...parsed.clauses.flatMap((entry) => checkClause(entry, parsed)),
    ...parsed.jurisdictions.flatMap((entry) => checkJurisdiction(entry, parsed)),
    ...parsed.laws.flatMap((entry) => checkLaw(entry, parsed)),
    ...parsed.subjects.flatMap(checkSubject),
    ...parsed.wordings.flatMap(({ yaml, wordings }) =>
      Object.keys(wordings).flatMap((kind) => checkKind(kind, [kind], yaml, parsed)),
    ),
    ...checkIds(parsed),
  ];
}

/** Problems of an id that is not as its file is named. */
function checkFileName(id: string, yaml: YamlFile): LibraryProblem[] {
  const name =
    yaml.path
      .split('/')
      .at(-1)
      ?.replace(/\.yaml$/, '') ?? '';
  if (id === name) return [];
  return [yaml.atValue(['id'], `found the id "${id}", expected "${name}" as the file is named: change one`)];
}

function checkSubject({ yaml, subject }: Parsed['subjects'][number]): LibraryProblem[] {
  return checkFileName(subject.id, yaml);
}

function checkClause({ yaml, kind }: Parsed['clauses'][number], parsed: Parsed): LibraryProblem[] {
  const problems = checkFileName(kind.id, yaml);
  const kinds = parsed.clauses.map((entry) => entry.kind.id);
  kind.also.forEach((id, index) => {
    if (id === kind.id || (!kinds.includes(id) && !isBroken(parsed, `/${id}.yaml`))) {
      const others = kinds.filter((other) => other !== kind.id);
      problems.push(yaml.atValue(['also', index], `found "${id}", ${unknown('another clause kind', id, others)}`));
    }
  });
  const stances = ['stated', ...kind.stances.map((stance) => stance.id)];
  kind.stances.forEach((stance, index) => {
    if (stances.indexOf(stance.id) !== index + 1) {
      problems.push(
        yaml.atValue(
          ['stances', index, 'id'],
          `found the stance "${stance.id}" a second time or as the built-in one, expected an id of its own: rename it`,
        ),
      );
    }
  });
  problems.push(...checkParts(yaml, kind));
  kind.examples.forEach((example, index) => {
    if (!('match' in example) || kind.examples[index - 1]?.entry === example.entry) return;
    if (example.stance !== undefined && !stances.includes(example.stance)) {
      problems.push(
        yaml.atValue(
          ['examples', example.entry, 'stance'],
          `found the stance "${example.stance}", ${choice(example.stance, stances)}`,
        ),
      );
    }
    for (const [name, stance] of Object.entries(example.parts ?? {})) {
      const part = kind.parts.find(({ id }) => id === name);
      const keys: Keys = ['examples', example.entry, 'parts', name];
      if (part === undefined) {
        const names = kind.parts.map(({ id }) => id);
        problems.push(yaml.atKey(keys, `found the part "${name}", ${unknown('a part', name, names)}`));
        continue;
      }
      const known = part.stances.map(({ id }) => id);
      if (stance !== null && !known.includes(stance)) {
        problems.push(yaml.atValue(keys, `found the stance "${stance}", ${choice(stance, known)}`));
      }
    }
    for (const name of Object.keys(example.captures ?? {})) {
      if (!(name in kind.captures)) {
        const keys: Keys = ['examples', example.entry, 'captures', name];
        problems.push(
          yaml.atKey(keys, `found the capture "${name}", ${unknown('a capture', name, Object.keys(kind.captures))}`),
        );
      }
    }
  });
  return problems;
}

/** Two parts, or two stances of one part, with the same id: nobody could tell which is meant. */
function checkParts(yaml: YamlFile, { parts }: ClauseKind): LibraryProblem[] {
  const twice = (ids: readonly string[], at: (index: number) => Keys) =>
    ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [yaml.atValue(at(index), `found the id "${id}" a second time, expected an id of its own: rename it`)],
    );
  return [
    ...twice(
      parts.map(({ id }) => id),
      (index) => ['parts', index, 'id'],
    ),
    ...parts.flatMap(({ stances }, part) =>
      twice(
        stances.map(({ id }) => id),
        (index) => ['parts', part, 'stances', index, 'id'],
      ),
    ),
  ];
}

function checkJurisdiction({ yaml, jurisdiction }: Parsed['jurisdictions'][number], parsed: Parsed): LibraryProblem[] {
  const problems: LibraryProblem[] = [];
  const folder = yaml.path.split('/').at(-2) ?? '';
  if (jurisdiction.code !== folder) {
    problems.push(
      yaml.atValue(
        ['code'],
        `found the code "${jurisdiction.code}", expected "${folder}" as the folder is named: change one`,
      ),
    );
  }
  const all = parsed.jurisdictions.map((entry) => entry.jurisdiction);
  jurisdiction.includes.forEach((code, index) => {
    const keys: Keys = ['includes', index];
    if (!all.some((other) => other.code === code)) {
      if (isBroken(parsed, `/${code}/jurisdiction.yaml`)) return;
      problems.push(
        yaml.atValue(
          keys,
          `found "${code}", ${unknown(
            'a jurisdiction',
            code,
            all.map((other) => other.code),
          )}`,
        ),
      );
    } else if (reaches(code, jurisdiction.code, all)) {
      problems.push(
        yaml.atValue(
          keys,
          `found "${code}", which includes "${jurisdiction.code}" in turn, expected no circle: remove one of the two`,
        ),
      );
    }
  });
  return problems;
}

function reaches(from: string, to: string, all: readonly Jurisdiction[]): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (code === to) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    open.push(...(all.find((other) => other.code === code)?.includes ?? []));
  }
  return false;
}

function checkLaw({ yaml, code, law }: Parsed['laws'][number], parsed: Parsed): LibraryProblem[] {
  const problems: LibraryProblem[] = [];
  const here = `jurisdictions/${code}/jurisdiction.yaml`;
  if (!parsed.jurisdictions.some(({ yaml: { path } }) => path === here) && !isBroken(parsed, here)) {
    problems.push(yaml.atValue([], `found a law of "${code}", expected ${here} beside it: add it`));
  }
  const entries = [
    ...law.requirements.map((entry, index) => ({ entry, keys: ['requirements', index] })),
    ...law.clocks.map((entry, index) => ({ entry, keys: ['clocks', index] })),
    ...law.measures.map((entry, index) => ({ entry, keys: ['measures', index] })),
  ];
  if (entries.length === 0) {
    problems.push(yaml.atValue([], 'found neither requirements, clocks nor measures, expected some: add one'));
  }
  for (const { entry, keys } of entries) problems.push(...checkForce(entry, keys, yaml));
  problems.push(...checkLink(law, code, yaml));
  law.requirements.forEach((requirement, index) => {
    problems.push(...checkRequirement(requirement, ['requirements', index], yaml, parsed));
  });
  law.measures.forEach(({ needs }, index) => {
    needs.forEach((kind, place) => {
      problems.push(...checkKind(kind, ['measures', index, 'needs', place], yaml, parsed));
    });
  });
  return problems;
}

/** House policy, bills and what is no instrument have no official page; what else asks for something has. */
function checkLink({ requirements, clocks }: Law, code: string, yaml: YamlFile): LibraryProblem[] {
  const unlinked = [...requirements, ...clocks].some(
    ({ law, force }) => law.link === null && (force.state === 'in-force' || force.state === 'phased'),
  );
  if (code === house || !unlinked) return [];
  const expected = 'expected the official page (only house policy, guidance and bills may have none): add it';
  return [yaml.atValue(['link'], `found no link, ${expected}`)];
}

function checkForce(
  { force: { state, from, until }, law: { checkedOn, recheckBy } }: Pick<Requirement, 'force' | 'law'>,
  keys: Keys,
  yaml: YamlFile,
): LibraryProblem[] {
  const problems: LibraryProblem[] = [];
  if (from !== null && until !== null && from >= until) {
    const says = `found until ${until}, expected a day after from (${from}): correct one`;
    problems.push(yaml.atValue([...keys, 'until'], says));
  }
  if (state === 'pending' && until !== null) {
    const says = `found until ${until} of something that is pending, expected none: remove it, or correct the state`;
    problems.push(yaml.atValue([...keys, 'until'], says));
  }
  if (recheckBy !== null && recheckBy <= checkedOn) {
    const says = `found recheck ${recheckBy}, expected a day after checked (${checkedOn}): correct one`;
    problems.push(yaml.atValue([...keys, 'recheck'], says));
  }
  return problems;
}

function checkKind(id: string, keys: Keys, yaml: YamlFile, parsed: Parsed): LibraryProblem[] {
  const kinds = parsed.clauses.map((entry) => entry.kind.id);
  if (kinds.includes(id) || isBroken(parsed, `/${id}.yaml`)) return [];
  return [yaml.atValue(keys, `found the clause "${id}", ${unknown('a clause kind', id, kinds)}`)];
}

function checkRequirement(requirement: Requirement, keys: Keys, yaml: YamlFile, parsed: Parsed): LibraryProblem[] {
  const problems: LibraryProblem[] = [];
  const at = (more: Keys, says: string) => problems.push(yaml.atValue([...keys, ...more], says));
  if (
    !requirement.examples.some((example) => 'gap' in example) ||
    !requirement.examples.some((example) => 'met' in example)
  ) {
    at(['examples'], 'found examples of one sort only, expected at least one gap and one met: add the other');
  }
  const { about } = requirement;
  const subjects = parsed.subjects.map(({ subject }) => subject.id);
  if (about !== undefined && !subjects.includes(about) && !isBroken(parsed, `subjects/${about}.yaml`)) {
    at(['about'], `found "${about}", ${unknown('a subject', about, subjects)}`);
  }
  const others = parsed.laws.flatMap(({ law }) => law.requirements).filter(({ id }) => id !== requirement.id);
  requirement.replaces.forEach((id, index) => {
    const known = others.map((other) => other.id);
    if (!known.includes(id)) at(['replaces', index], `found "${id}", ${unknown('another requirement', id, known)}`);
    else if (others.some((other) => other.id === id && other.replaces.includes(requirement.id))) {
      at(
        ['replaces', index],
        `found "${id}", which replaces "${requirement.id}" in turn, expected no circle: remove one`,
      );
    }
  });
  const kind = parsed.clauses.find((entry) => entry.kind.id === requirement.clause)?.kind;
  problems.push(...checkKind(requirement.clause, [...keys, 'clause'], yaml, parsed));
  const beside = requirement.when.with;
  if (beside !== undefined) problems.push(...checkKind(beside, [...keys, 'when', 'with'], yaml, parsed));
  const codes = parsed.jurisdictions.map(({ jurisdiction }) => jurisdiction.code);
  for (const key of ['law', 'courts'] as const) {
    const code = requirement.when[key];
    if (code !== undefined && !codes.includes(code)) {
      at(['when', key], `found "${code}", ${unknown('a jurisdiction', code, codes)}`);
    }
  }
  if (kind !== undefined) for (const fault of checkMust(requirement, kind, parsed)) at(fault.keys, fault.says);
  return problems;
}

type Fault = { readonly keys: Keys; readonly says: string };

function checkMust({ must }: Requirement, kind: ClauseKind, parsed: Parsed): readonly Fault[] {
  switch (must.check) {
    case 'be-present':
    case 'be-mutual':
    case 'survive':
    case 'names':
      return [];
    case 'chooses-law': {
      const codes = parsed.jurisdictions.map(({ jurisdiction }) => jurisdiction.code);
      if (codes.includes(must.law)) return [];
      const says = `found "${must.law}", ${unknown('a jurisdiction', must.law, codes)}`;
      return [{ keys: ['must', 'chooses-law', 'code'], says }];
    }
    case 'be-absent':
      return checkStances(must.stances ?? [], kind, 'be-absent-as');
    case 'at-most':
    case 'at-least': {
      const durations = Object.keys(kind.captures).filter((name) => kind.captures[name] === 'duration');
      if (durations.includes(must.capture)) return [];
      const expected = unknown(`a duration that "${kind.id}" captures`, must.capture, durations);
      return [{ keys: ['must', must.check, 'capture'], says: `found the capture "${must.capture}", ${expected}` }];
    }
    case 'carved-out-of': {
      const others = parsed.clauses.map((entry) => entry.kind.id).filter((id) => id !== kind.id);
      if (others.includes(must.kind) || isBroken(parsed, `/${must.kind}.yaml`)) return [];
      const expected = unknown('another clause kind', must.kind, others);
      return [{ keys: ['must', 'carved-out-of'], says: `found "${must.kind}", ${expected}` }];
    }
    case 'one-of':
      return checkStances(must.stances, kind, 'one-of');
    case 'has-parts': {
      const parts = kind.parts.map(({ id }) => id);
      return must.parts.flatMap((part, index) => {
        if (parts.includes(part)) return [];
        const expected = unknown(`a part of "${kind.id}"`, part, parts);
        return [{ keys: ['must', 'has-parts', index], says: `found "${part}", ${expected}` }];
      });
    }
    default:
      return must satisfies never;
  }
}

function checkStances(named: readonly string[], kind: ClauseKind, check: string): readonly Fault[] {
  const stances = ['stated', ...kind.stances.map((stance) => stance.id)];
  return named.flatMap((stance, index) => {
    if (stances.includes(stance)) return [];
    const expected = unknown(`a stance of "${kind.id}"`, stance, stances);
    return [{ keys: ['must', check, index], says: `found "${stance}", ${expected}` }];
  });
}

/** Ids are what decisions and baselines hang on: each may stand for one thing only. */
function checkIds({ clauses, laws }: Parsed): LibraryProblem[] {
  const first = new Map<string, LibraryProblem>();
  const problems: LibraryProblem[] = [];
  const see = (id: string, at: (says: string) => LibraryProblem) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, at(''));
    else
      problems.push(
        at(
          `found the id "${id}", which stands in ${before.path}:${before.line} too, expected an id of its own: rename one`,
        ),
      );
  };
  for (const { yaml, kind } of clauses) see(kind.id, (says) => yaml.atValue(['id'], says));
  for (const list of ['requirements', 'clocks', 'measures'] as const) {
    first.clear();
    for (const { yaml, law } of laws) {
      law[list].forEach(({ id }, index) => {
        see(id, (says) => yaml.atValue([list, index, 'id'], says));
      });
    }
  }
  return problems;
}

function isBroken({ broken }: Parsed, pathEnd: string): boolean {
  return broken.some((path) => path.endsWith(pathEnd));
}

function unknown(what: string, given: string, known: readonly string[]): string {
  // A library has some fifty kinds: naming the probable one helps, naming all does not.
  if (known.length > 8) {
    const meant = choice(given, known).split(': ')[1];
    return `expected ${what}: ${meant ?? 'correct it'}`;
  }
  return `expected ${what} (${known.length === 0 ? 'there is none' : known.join(', ')}): ${choice(given, known).split(': ')[1] ?? 'correct it'}`;
}
