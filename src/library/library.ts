import { createHash } from 'node:crypto';
import type { ClauseKind } from '../model/clause-kind.ts';
import type { Library, LibraryFile, LibraryProblem } from '../model/library.ts';
import { noModels } from '../model/models.ts';
import { checkShape } from './check-shape.ts';
import { toClauseKind, toFallback } from './clause-file.ts';
import { clauseSchema } from './clause-schema.ts';
import { jurisdictionSchema } from './jurisdiction-schema.ts';
import { toLaw } from './law-file.ts';
import { lawSchema } from './law-schema.ts';
import { readModels, weightsPath } from './models-file.ts';
import { checkReferences, type Parsed } from './references.ts';
import { subjectSchema } from './subject-schema.ts';
import { wordingSchema } from './wording-schema.ts';
import { openYaml, type YamlFile } from './yaml-file.ts';

/** Where the wording of house policy lies in a library folder. */
const wordingPath = 'jurisdictions/house/wording.yaml';

/** Parses and checks the whole library. All problems at once, with path, line and column; a library with any is not used. */
export function parseLibrary(
  files: readonly LibraryFile[],
  weights: Uint8Array | null = null,
): { library: Library } | { problems: readonly LibraryProblem[] } {
  const sorted = [...files].sort((a, b) => compare(a.path, b.path));
  const parsed: Parsed = { clauses: [], laws: [], jurisdictions: [], subjects: [], wordings: [], broken: [] };
  const problems: LibraryProblem[] = [];
  for (const file of sorted) {
    const yaml = openYaml(file);
    const found = 'problems' in yaml ? yaml.problems : parseInto(parsed, yaml);
    if (found.length > 0) parsed.broken.push(file.path);
    problems.push(...found);
  }
  problems.push(...checkReferences(parsed));
  const models = weights === null ? noModels : readModels(weights);
  if (models === null) {
    const says =
      'found something else than trained weights, expected what "lacuna train" writes: delete it, and train anew';
    problems.push({ path: weightsPath, line: 1, column: 1, says });
    return { problems };
  }
  if (problems.length > 0) return { problems: problems.sort(byPlace) };
  return {
    library: {
      kinds: parsed.clauses.map(({ kind }) => withOwnWording(kind, parsed)),
      jurisdictions: parsed.jurisdictions.map(({ jurisdiction }) => jurisdiction),
      requirements: parsed.laws.flatMap(({ law }) => law.requirements),
      clocks: parsed.laws.flatMap(({ law }) => law.clocks),
      measures: parsed.laws.flatMap(({ law }) => law.measures),
      subjects: parsed.subjects.map(({ subject }) => subject),
      models,
      hash: hashOf(sorted, weights),
    },
  };
}

function parseInto(parsed: Parsed, yaml: YamlFile): readonly LibraryProblem[] {
  const [folder, name, file, ...rest] = yaml.path.split('/');
  const known = file?.endsWith('.yaml') && name !== undefined && rest.length === 0;
  if (known && folder === 'clauses') {
    const shape = checkShape(clauseSchema, yaml);
    if ('problems' in shape) return shape.problems;
    parsed.clauses.push({ yaml, kind: toClauseKind(shape.value, name, yaml.path) });
  } else if (known && folder === 'jurisdictions' && file === 'jurisdiction.yaml') {
    const shape = checkShape(jurisdictionSchema, yaml);
    if ('problems' in shape) return shape.problems;
    const { code, includes } = shape.value;
    parsed.jurisdictions.push({ yaml, jurisdiction: { code, name: shape.value.name, includes: includes ?? [] } });
  } else if (yaml.path === wordingPath) {
    const shape = checkShape(wordingSchema, yaml);
    if ('problems' in shape) return shape.problems;
    parsed.wordings.push({ yaml, wordings: shape.value });
  } else if (known && folder === 'jurisdictions') {
    const shape = checkShape(lawSchema, yaml);
    if ('problems' in shape) return shape.problems;
    parsed.laws.push({ yaml, code: name, law: toLaw(shape.value, name, yaml.path) });
  } else if (folder === 'subjects' && name?.endsWith('.yaml') && file === undefined) {
    const shape = checkShape(subjectSchema, yaml);
    if ('problems' in shape) return shape.problems;
    parsed.subjects.push({ yaml, subject: shape.value });
  } else {
    const places = 'clauses/<family>/<kind>.yaml, jurisdictions/<code>/<law>.yaml or subjects/<subject>.yaml';
    return [yaml.atValue([], `found the file ${yaml.path}, expected ${places}: move or rename it`)];
  }
  return [];
}

/** House policy may have its own wording to ask for. */
function withOwnWording(kind: ClauseKind, { wordings }: Parsed): ClauseKind {
  const own = wordings.map(({ wordings: all }) => all[kind.id]).find((each) => each !== undefined);
  return own === undefined ? kind : { ...kind, fallback: toFallback(own) };
}

function hashOf(sorted: readonly LibraryFile[], weights: Uint8Array | null): string {
  const hash = createHash('sha256');
  // A NUL occurs in no path and in no valid YAML, so no two lists of files read the same.
  for (const { path, text } of sorted) hash.update(`${path}\0${text}\0`);
  if (weights !== null) hash.update(weights);
  return hash.digest('hex');
}

function byPlace(a: LibraryProblem, b: LibraryProblem): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.says, b.says);
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
