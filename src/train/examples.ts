import { learnablePieces } from '../analyze.ts';
import type { ClauseKind, Example } from '../model/clause-kind.ts';
import type { Library } from '../model/library.ts';
import { readText } from './paper-text.ts';
import type { Row } from './row.ts';
import { kindOf } from './targets.ts';

/** The library's own examples: of their kind and, where that is no part of another, of no other. */
export async function exampleRows({ kinds }: Library): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const kind of kinds) {
    for (const example of fewOfEach(kind.examples)) {
      const isMatch = 'match' in example;
      const document = await readText('match' in example ? example.match : example.noMatch);
      const is = new Set(isMatch ? [kind.id] : []);
      const isNot = (model: string) =>
        kindOf(model) === kind.id ? !isMatch && model === kind.id : isMatch && isApart(kind, kindOf(model), kinds);
      const own: Row[] = [];
      for (const { features, leadIn } of learnablePieces(document)) {
        own.push({
          paper: `library ${kind.id} ${example.entry}`,
          set: 'library',
          features,
          is,
          isNot,
          leadIn: own[leadIn ?? -1] ?? null,
          standsFor: 1,
        });
      }
      rows.push(...own);
    }
  }
  return rows;
}

// An example with slots stands for up to dozens of texts that differ in a word.
const variants = 4;

function fewOfEach(examples: readonly Example[]): readonly Example[] {
  const counts = new Map<number, number>();
  return examples.filter(({ entry }) => {
    const count = counts.get(entry) ?? 0;
    counts.set(entry, count + 1);
    return count < variants;
  });
}

function isApart(kind: ClauseKind, other: string, kinds: readonly ClauseKind[]): boolean {
  const known = kinds.find(({ id }) => id === other);
  return !kind.also.includes(other) && known !== undefined && !known.also.includes(kind.id);
}
