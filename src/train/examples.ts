import { learnableSentences } from '../analyze.ts';
import type { ClauseKind } from '../model/clause-kind.ts';
import type { Library } from '../model/library.ts';
import { readText } from './paper-text.ts';
import type { Row } from './row.ts';
import { kindOf } from './targets.ts';

/** The library's own examples: of their kind and, where that is no part of another, of no other. */
export async function exampleRows({ kinds }: Library): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const kind of kinds) {
    for (const example of kind.examples) {
      const isMatch = 'match' in example;
      const document = await readText('match' in example ? example.match : example.noMatch);
      const is = new Set(isMatch ? [kind.id] : []);
      const isNot = (model: string) =>
        kindOf(model) === kind.id ? !isMatch && model === kind.id : isMatch && isApart(kind, kindOf(model), kinds);
      for (const { features } of learnableSentences(document)) {
        rows.push({ paper: `library ${kind.id} ${example.entry}`, set: 'library', features, is, isNot, standsFor: 1 });
      }
    }
  }
  return rows;
}

function isApart(kind: ClauseKind, other: string, kinds: readonly ClauseKind[]): boolean {
  const known = kinds.find(({ id }) => id === other);
  return !kind.also.includes(other) && known !== undefined && !known.also.includes(kind.id);
}
