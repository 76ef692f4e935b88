import type { ClauseKind, Example } from '../model/clause-kind.ts';
import type { Library } from '../model/library.ts';
import type { Evidence } from '../model/match.ts';
import type { Complain } from './complaint.ts';
import { type OpenTrial, spokesman } from './trial.ts';

const enough = 8;

/** Enough examples of both sorts, and none of them twice in the library, be it in other letters. */
export function checkExamples(library: Library, complain: Complain): void {
  const first = new Map<string, string>();
  for (const kind of library.kinds) {
    for (const sort of ['match', 'noMatch'] as const) {
      const count = new Set(kind.examples.flatMap((example) => (sort in example ? [example.entry] : []))).size;
      const name = sort === 'match' ? 'match' : 'no-match';
      if (count < enough) {
        complain(kind.path, ['examples'], `found ${count} ${name}, expected at least ${enough}: add another`);
      }
    }
    kind.examples.forEach((example) => {
      const text = textOf(example).toLowerCase().replace(/\s+/g, ' ');
      const before = first.get(text);
      if (before === undefined) first.set(text, kind.id);
      else
        complain(
          kind.path,
          ['examples', example.entry],
          `found an example that "${before}" has too, expected new words: replace one`,
        );
    });
  }
}

/** Whether every example gives the verdict, the stance and the captures that it states, and is taken for no other kind. */
export function runExamples(
  library: Library,
  kind: ClauseKind,
  trials: readonly OpenTrial[],
  complain: Complain,
): void {
  for (const [index, trial] of trials.entries()) {
    const example = kind.examples[index];
    if (example === undefined) continue;
    const keys = ['examples', example.entry];
    if ('noMatch' in example) {
      const wrong = spokesman(trial, kind);
      if (wrong === null) continue;
      const signs = said(wrong.evidence, trial);
      complain(kind.path, keys, `found a match (${signs}), expected none because ${example.because}: narrow a signal`);
      continue;
    }
    runMatch(kind, example, trial, (more, says) => complain(kind.path, [...keys, ...more], says));
    checkOthers(library, kind, trial, (says) => complain(kind.path, keys, says));
  }
}

function runMatch(
  kind: ClauseKind,
  example: Extract<Example, { match: string }>,
  trial: OpenTrial,
  complain: (keys: readonly string[], says: string) => void,
): void {
  const match = spokesman(trial, kind);
  if (match === null) {
    const near = trial.reading.nearest(kind);
    const lacks = near === null ? 'not one sign' : `it has ${said(near.has, trial)}, it lacks ${near.lacks.join('; ')}`;
    complain([], `found no match (${lacks}), expected one: widen a signal or add a pattern`);
    return;
  }
  if (example.stance !== undefined && example.stance !== match.stance) {
    complain(
      ['stance'],
      `found the stance "${match.stance}", expected "${example.stance}": mend the stance or the example`,
    );
  }
  for (const [part, stance] of Object.entries(example.parts ?? {})) {
    const reading = trial.reading.parts(kind).find((each) => each.part === part);
    const read = reading?.stance ?? null;
    if (read !== stance) {
      const [got, wanted] = [read, stance].map((each) => (each === null ? 'no stance' : `the stance "${each}"`));
      complain(['parts', part], `found ${got} of "${part}", expected ${wanted}: mend the part or the example`);
    }
  }
  for (const [name, words] of Object.entries(example.captures ?? {})) {
    const fact = match.captures[name];
    const captured = fact === undefined ? null : trial.document.text.slice(fact.start, fact.end);
    if (captured !== words) {
      const got = captured === null ? 'nothing captured' : `"${captured}" captured`;
      complain(['captures', name], `found ${got}, expected "${words}": mend the capture or the example`);
    }
  }
}

function checkOthers(library: Library, kind: ClauseKind, trial: OpenTrial, complain: (says: string) => void): void {
  for (const other of library.kinds) {
    if (other.id === kind.id || other.also.includes(kind.id)) continue;
    const match = spokesman(trial, other);
    if (match === null) continue;
    const signs = said(match.evidence, trial);
    complain(
      `found that this example is taken for "${other.id}" too (${signs}), expected one kind only: ` +
        `narrow that one, or name "${kind.id}" under also: in ${other.path}`,
    );
  }
}

function said(evidence: readonly Evidence[], { document }: OpenTrial): string {
  return evidence.map(({ signal, span }) => `${signal}: “${document.text.slice(span.start, span.end)}”`).join(', ');
}

/** The words of an example, whichever way it is to go. */
export function textOf(example: Example): string {
  return 'match' in example ? example.match : example.noMatch;
}
