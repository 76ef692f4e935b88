import type { Block, Document } from '../model/document.ts';
import type { Token, Tokeniser } from './tokens.ts';

/** The own words of a clause, or a block of what has no number: what is added, removed, changed or moved as one. */
export type Unit = {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Its words in a row, so that where lines and hyphens break does not matter. Never empty. */
  readonly key: string;
  /** The keys of its words alone. */
  readonly words: readonly string[];
  /** Index in `clauses`, or null where none holds it. */
  readonly clause: number | null;
  /** "7.2(a)"; empty where it has none. */
  readonly number: string;
  /** Whether the clause begins here. */
  readonly opens: boolean;
  readonly isHeading: boolean;
};

/** More blocks or code units than these under one number are a list or a text, and each block of it stands for itself. */
const [mostBlocks, mostCharacters] = [6, 3000];

/** In reading order. What has no words (a rule, a line to sign on, a number alone) is left out. */
export function unitsOf(document: Document, tokensIn: Tokeniser): readonly Unit[] {
  return runsOf(document).flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return [];
    const clause = first.clause === null ? null : (document.clauses[first.clause] ?? null);
    const opens = clause?.start === first.start;
    // The number is told apart: that it changed is no change of the words.
    const label = opens && document.text.startsWith(clause.label, first.start) ? clause.label.length : 0;
    const tokens = run.flatMap((block, at) =>
      tokensIn({ start: block.start + (at === 0 ? label : 0), end: block.end }),
    );
    if (!tokens.some(({ isWord }) => isWord)) return [];
    return [
      {
        start: first.start + label + gapAfter(document.text, first.start + label),
        end: last.end,
        tokens,
        key: tokens.map(({ key }) => key).join(''),
        words: tokens.filter(({ isWord }) => isWord).map(({ key }) => key),
        clause: first.clause,
        number: clause?.number ?? '',
        opens,
        isHeading: run.length === 1 && first.kind === 'heading',
      },
    ];
  });
}

function gapAfter(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at, at + 40))?.[0].length ?? 0;
}

/** Blocks in a row under the same number; rows of tables, footnotes and what has no number one by one. */
function runsOf({ blocks, clauses }: Document): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const before = runs.at(-1)?.at(-1);
    const joins =
      before !== undefined &&
      before.clause === block.clause &&
      block.clause !== null &&
      clauses[block.clause]?.number !== '' &&
      isProse(block) &&
      isProse(before);
    if (joins) runs.at(-1)?.push(block);
    else runs.push([block]);
  }
  return runs.flatMap((run) => (isShort(run) ? [run] : run.map((block) => [block])));
}

function isProse({ kind }: Block): boolean {
  return kind !== 'row' && kind !== 'footnote';
}

function isShort(run: readonly Block[]): boolean {
  return run.length <= mostBlocks && (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0) <= mostCharacters;
}
