import type { Jurisdiction, LawCompared } from '../../api/shapes.ts';

/** A jurisdiction that is shown: chosen, or one whose law holds in a chosen one from above. */
export type Column = {
  readonly code: string;
  readonly name: string;
  readonly isChosen: boolean;
  /** Names of the chosen ones in which its law holds too. */
  readonly holdsIn: readonly string[];
  /** Names of the shown ones whose law holds in this one too. */
  readonly above: readonly string[];
};

/**
 * The chosen jurisdictions in the order of their codes, and where the whole law is asked for, behind them those whose law holds there
 * from above: the law of the Union is no own law of Germany, and who looks at Germany alone would miss it. Codes that nobody knows
 * are left out.
 */
export function columnsOf(
  all: readonly Jurisdiction[],
  { codes, isWhole }: { readonly codes: readonly string[]; readonly isWhole: boolean },
): readonly Column[] {
  const known = new Map(all.map((each) => [each.code, each]));
  const chosen = codes.flatMap((code) => known.get(code) ?? []);
  const over = isWhole ? chosen.flatMap(({ code }) => aboveOf(code, known)) : [];
  const shown = [...new Set([...chosen.map(({ code }) => code), ...over])];
  const name = (code: string) => known.get(code)?.name ?? code;
  return shown.map((code) => ({
    code,
    name: name(code),
    isChosen: codes.includes(code),
    holdsIn: chosen.filter((each) => aboveOf(each.code, known).includes(code)).map((each) => each.name),
    above: aboveOf(code, known)
      .filter((each) => shown.includes(each))
      .map(name),
  }));
}

/** Chosen ones first; by name, or the one of which most topics were looked up before others. */
export function ordered(
  columns: readonly Column[],
  order: 'name' | 'known',
  rows: LawCompared['rows'],
): readonly Column[] {
  const known = (code: string) => rows.filter(({ cells }) => cells[code] !== undefined).length;
  return [...columns].sort(
    (a, b) =>
      Number(b.isChosen) - Number(a.isChosen) ||
      (order === 'known' ? known(b.code) - known(a.code) : 0) ||
      a.name.localeCompare(b.name),
  );
}

/** Codes of all whose law holds there from above, the nearest first. */
function aboveOf(code: string, known: ReadonlyMap<string, Jurisdiction>): readonly string[] {
  const includes = known.get(code)?.includes ?? [];
  return [...new Set(includes.flatMap((each) => [each, ...aboveOf(each, known)]))];
}
