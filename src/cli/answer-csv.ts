import type { Answer, AnswerRow, Facts } from '../portfolio/answer.ts';
import { csvMark, csvRow } from '../report/csv-row.ts';

/** The answer as a table: a row for each passage, and for an agreement without one a row of its own. */
export function answerCsv({ groups }: Answer): string {
  const rows = groups.flatMap(({ id, rows: own }) => own.map((row) => ({ id, row })));
  const facts = names(rows.map(({ row }) => row.facts));
  const passageFacts = names(rows.flatMap(({ row }) => row.passages.map((each) => each.facts))).filter(
    (name) => !facts.includes(name),
  );
  const head = [
    'group',
    'name',
    'says',
    ...facts,
    ...passageFacts,
    'clause',
    'heading',
    'place',
    'start',
    'end',
    'quote',
  ];
  return [
    `${csvMark}${csvRow(head)}`,
    ...rows.flatMap(({ id, row }) => rowsOf(row, { id, facts, passageFacts }).map(csvRow)),
  ].join('');
}

function names(all: readonly Facts[]): readonly string[] {
  return [...new Set(all.flatMap((facts) => Object.keys(facts)))];
}

function rowsOf(
  { name, says, facts: own, passages }: AnswerRow,
  {
    id,
    facts,
    passageFacts,
  }: { readonly id: string; readonly facts: readonly string[]; readonly passageFacts: readonly string[] },
): readonly (readonly string[])[] {
  const begin = [id, name, says, ...facts.map((each) => cell(own[each]))];
  if (passages.length === 0) return [[...begin, ...passageFacts.map(() => ''), '', '', '', '', '', '']];
  return passages.map(({ clause, heading, place, start, end, quote, facts: about }) => [
    ...begin,
    ...passageFacts.map((each) => cell(about[each])),
    ...[clause, heading ?? '', place, String(start), String(end), quote],
  ]);
}

function cell(value: Facts[string] | undefined): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join('; ') : String(value);
}
