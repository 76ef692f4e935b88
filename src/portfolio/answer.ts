import type { Span } from '../model/span.ts';

/** What a portfolio says to a question: for reading, in whatever form it is written down. */
export type Answer = {
  /** What was asked, in a sentence. */
  readonly asked: string;
  /** Of how many agreements, and what a reader should know of that. */
  readonly of: { readonly agreements: number; readonly chosen: number };
  /** In order of weight. Those that are `apart` are told, and do not count as found. */
  readonly groups: readonly AnswerGroup[];
  readonly notes: readonly string[];
};

export type AnswerGroup = {
  readonly id: string;
  readonly title: string;
  readonly apart: boolean;
  readonly rows: readonly AnswerRow[];
};

/** What is said of one agreement, or of what `name` is the name of. */
export type AnswerRow = {
  readonly name: string;
  /** Of the one agreement that it is about, by which a portfolio knows it. */
  readonly path?: string;
  /** The same for a person, in one line; empty where the words say all. */
  readonly says: string;
  /** The same for a program, by name. */
  readonly facts: Facts;
  readonly passages: readonly AnswerPassage[];
};

export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Words of the paper, character for character, and where they stand; offsets as `lacuna read --format text` has them. */
export type AnswerPassage = Span & {
  /** As a citation has it: "7.2"; empty where there is none. */
  readonly clause: string;
  readonly heading: string | null;
  /** "page 3". */
  readonly place: string;
  readonly page: number | null;
  readonly quote: string;
  /** Whether the words that it is cut out of go on before and after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  /** What was searched for, as spans of the quote. */
  readonly hits: readonly Span[];
  readonly facts: Facts;
};

/** Whether something was found that was asked for. */
export function isFound({ groups }: Answer): boolean {
  return groups.some(({ apart, rows }) => !apart && rows.length > 0);
}
