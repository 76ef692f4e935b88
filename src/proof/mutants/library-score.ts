import { toClauseKind } from '../../library/clause-file.ts';
import { clauseSchema } from '../../library/clause-schema.ts';
import { openYaml, type YamlFile } from '../../library/yaml-file.ts';
import { type Rehearsal, rehearse } from '../../match/rehearsal.ts';
import type { ClauseKind, Example } from '../../model/clause-kind.ts';
import type { Library, LibraryFile } from '../../model/library.ts';
import type { Match } from '../../model/match.ts';
import { textOf } from '../examples.ts';
import { spokesmanOf, type Trial, trialOf } from '../trial.ts';
import { twinsAnywhereIn, twinsIn } from './twins.ts';
import { changed, listsIn, type Weakening, weakenings } from './weaken.ts';

/** How well a kind's own examples would notice that it is weakened. Lines count from 1. */
export type KindScore = {
  readonly kind: string;
  readonly path: string;
  readonly killed: number;
  readonly total: number;
  /** One line may stand for several words of one list. */
  readonly survivors: readonly Said[];
  /** Entries of lists that another entry makes idle: no example can ask for one, so they are no mutants. */
  readonly twins: readonly Said[];
};

export type Said = { readonly line: number; readonly says: string };

/**
 * Weakens every signal of a kind in every way that there is (see `weakenings`), one at a time, and holds the kind's examples
 * against what is left. A mutant is killed where an example no longer gives what it states: match or none, stance, captures, parts.
 */
export function scoreOfKind({ models }: Library, kind: ClauseKind, files: readonly LibraryFile[]): KindScore {
  const yaml = opened(kind, files);
  const trials = kind.examples.map((example) => trialOf(textOf(example), example.heading));
  const stand: Stand = { kind, trials, held: rehearse(kind, trials, models) };
  const before = kind.examples.map((_, index) => stated(stand, kind, index));
  const lineOf = (keys: Weakening['where']) => yaml.atValue(keys, '').line;

  const twins = twinsOf(yaml.value);
  const idle = new Set(twins.map(({ keys }) => keys.join('/')));
  let total = 0;
  const survivors: Survivor[] = [];
  for (const weakening of weakenings(yaml.value)) {
    if (weakening.word !== null && idle.has(weakening.where.join('/'))) continue;
    const mutant = parsed(changed(yaml.value, weakening.change), kind);
    if (mutant === null) continue;
    total += 1;
    if (likely(kind.examples, weakening).some((index) => stated(stand, mutant, index) !== before[index])) continue;
    survivors.push({ weakening, line: lineOf(weakening.where), hint: unstated(stand, mutant, lineOf) });
  }
  return {
    kind: kind.id,
    path: kind.path,
    killed: total - survivors.length,
    total,
    survivors: said(survivors),
    twins: twins.map(({ keys, says }) => ({ line: lineOf(keys), says })),
  };
}

type Survivor = { readonly weakening: Weakening; readonly line: number; readonly hint: string | null };

/** The survivors in the order of the file; words of one list of which the same is to be said, in one line. */
function said(survivors: readonly Survivor[]): readonly Said[] {
  const groups = new Map<string, Survivor[]>();
  for (const survivor of survivors) {
    const { word, where } = survivor.weakening;
    const id = `${(word === null ? where : where.slice(0, -1)).join('/')} ${survivor.hint}`;
    groups.set(id, [...(groups.get(id) ?? []), survivor]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { what, needs } = first.weakening;
    const words = group.flatMap(({ weakening: { word } }) => (word === null ? [] : [word])).join(', ');
    const tail = words === '' ? '' : ` ${words}`;
    return [
      {
        line: first.line,
        says: first.hint === null ? `${what}: no example ${needs}${tail}` : `${what}${tail}: ${first.hint}`,
      },
    ];
  });
}

/** The scores of some kinds of a library, or of all, in its order. */
export function scoresOfKinds(
  library: Library,
  files: readonly LibraryFile[],
  isWanted: (id: string) => boolean,
): readonly KindScore[] {
  return library.kinds.filter(({ id }) => isWanted(id)).map((kind) => scoreOfKind(library, kind, files));
}

type Stand = { readonly kind: ClauseKind; readonly trials: readonly Trial[]; readonly held: Rehearsal };

function opened(kind: ClauseKind, files: readonly LibraryFile[]): YamlFile {
  const file = files.find(({ path }) => path === kind.path);
  const yaml = file === undefined ? { problems: [] } : openYaml(file);
  if ('problems' in yaml) throw new Error(`The file of the kind ${kind.id} is not among those that were parsed.`);
  return yaml;
}

/** The kind that a changed file would make; null where it would make none. */
function parsed(file: unknown, { family, path }: ClauseKind): ClauseKind | null {
  const result = clauseSchema.safeParse({ ...Object(file), examples: [{ match: 'No example is needed here.' }] });
  return result.success ? toClauseKind(result.data, family, path) : null;
}

/** Examples in the order in which they are likeliest to notice: those first that hold the word, then the sort that can fail. */
function likely(examples: readonly Example[], { word, loosens }: Weakening): readonly number[] {
  const start = word?.toLowerCase().match(/[\p{L}\p{N}]{3,5}/u)?.[0] ?? '';
  const rank = (example: Example) =>
    (textOf(example).toLowerCase().includes(start) ? 0 : 2) + ('noMatch' in example === loosens ? 0 : 1);
  return [...examples.keys()].sort((a, b) => rankAt(examples, rank, a) - rankAt(examples, rank, b));
}

function rankAt(examples: readonly Example[], rank: (example: Example) => number, index: number): number {
  const example = examples[index];
  return example === undefined ? Infinity : rank(example);
}

/** What a variant gives for an example, of all that the example states. */
function stated({ kind, trials, held }: Stand, variant: ClauseKind, index: number): string {
  const [example, trial] = [kind.examples[index], trials[index]];
  if (example === undefined || trial === undefined) return '';
  const { matches, parts } = held(variant, index);
  const match = spokesmanOf(matches);
  if (match === null || 'noMatch' in example) return match === null ? 'none' : 'match';
  const captures = Object.keys(example.captures ?? {}).map((name) => captured(match, name, trial));
  const read = Object.keys(example.parts ?? {}).map((id) => parts.find(({ part }) => part === id)?.stance ?? null);
  return JSON.stringify([example.stance === undefined ? null : match.stance, ...captures, ...read]);
}

function captured(match: Match, name: string, { document }: Trial): string | null {
  const fact = match.captures[name];
  return fact === undefined ? null : document.text.slice(fact.start, fact.end);
}

/** Says which example does turn, in a stance that it does not state. */
function unstated(stand: Stand, mutant: ClauseKind, lineOf: (keys: Weakening['where']) => number): string | null {
  for (const [index, example] of stand.kind.examples.entries()) {
    if ('noMatch' in example || example.stance !== undefined) continue;
    const before = spokesmanOf(stand.held(stand.kind, index).matches)?.stance;
    const after = spokesmanOf(stand.held(mutant, index).matches)?.stance;
    if (before !== undefined && before !== after) {
      const line = lineOf(['examples', example.entry]);
      return `the example of line ${line} turns from "${before}" to "${after}", but states no stance: state it`;
    }
  }
  return null;
}

function twinsOf(file: unknown): readonly { readonly keys: Weakening['where']; readonly says: string }[] {
  return listsIn(file).flatMap(({ keys, list }) => {
    const twins = keys.at(-1) === 'phrase' || keys.at(-1) === 'heading' ? twinsAnywhereIn(list) : twinsIn(list);
    return twins.map(({ index, entry, other }) => ({
      keys: [...keys, index],
      says: `found “${entry}” beside “${other}”, which finds it too: delete one of them`,
    }));
  });
}
