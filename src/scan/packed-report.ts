import { promisify } from 'node:util';
import { deflateRawSync, inflateRaw } from 'node:zlib';
import type { Day } from '../model/day.ts';
import type { Deal } from '../model/deal.ts';
import { isGap } from '../model/decision.ts';
import type { Entry } from '../model/entry.ts';
import type { Paper } from '../model/family.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { DocumentReport } from '../model/report.ts';
import { asciiJson, documentJson, parsedDocument } from '../model/report-json.ts';
import type { Severity } from '../model/requirement.ts';

/** A report as it is carried and kept: its JSON, made small, and beside it what is asked of many without opening them. */
export type PackedReport = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly summary: Summary;
  /** Whether the same work would give the same again: not where time, memory or what is installed decided it. */
  readonly lasting: boolean;
  /** Why nothing of it could be read; null where something was. */
  readonly unread: string | null;
  /** What a portfolio keeps of the agreement; null where none asked for it. */
  readonly entry: PackedEntry | null;
};

/** An entry as it is carried: its lists as JSON, which the store takes apart. */
export type PackedEntry = Pick<Entry, 'title' | 'type' | 'language' | 'unread'> &
  Readonly<Record<'parties' | 'jurisdictions' | 'clauses' | 'matches' | 'durations' | 'lines', string>>;

export type Summary = {
  /** What it was held against. */
  readonly deal: Deal;
  /** Nothing of it could be read. */
  readonly unread: boolean;
  /** What tells which others it belongs with. */
  readonly paper: Omit<Paper, 'name'>;
  /** Lines that are missing, weak or forbidden, and conflicts. */
  readonly gaps: Readonly<Record<Severity, number>>;
};

/** Packs a report and, for a portfolio, what it keeps of the agreement. */
export function packed(report: DocumentReport, entry: Entry | null = null): PackedReport {
  return {
    // To a tenth of its size; more effort would cost more than it saves.
    bytes: deflateRawSync(Buffer.from(documentJson(report), 'latin1'), { level: 3 }),
    sha256: report.sha256,
    summary: summaryOf(report),
    lasting: !report.problems.some(({ code }) => passing.has(code)),
    unread: report.problems.find(({ hides }) => hides === 'everything')?.says ?? null,
    entry: entry === null ? null : packedEntry(entry),
  };
}

function packedEntry({ title, type, language, unread, ...lists }: Entry): PackedEntry {
  const { parties, jurisdictions, clauses, matches, durations, lines } = lists;
  return {
    title: title === null ? null : storable(title),
    type,
    language,
    unread,
    parties: json(parties),
    jurisdictions: json(jurisdictions),
    clauses: json(clauses),
    matches: json(matches),
    durations: json(durations),
    lines: json(lines),
  };
}

function json(list: readonly unknown[]): string {
  const plain = JSON.stringify(list);
  // Looking at each value takes time, and is seldom needed.
  if (!/\\u(?:0000|d[89a-f])/.test(plain)) return plain;
  return JSON.stringify(list, (_, value) => (typeof value === 'string' ? storable(value) : value));
}

/** A database keeps neither halves of characters nor NUL; what stands for them has their length. */
function storable(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\u{fffd}');
}

/** The report under the name by which the file goes now, and of the day that is asked for. Rejects on bytes that are none. */
export async function unpacked(bytes: Uint8Array, name: string, asOf: Day): Promise<DocumentReport> {
  const report = parsedDocument(await printedReport(bytes));
  return report.name === name && report.deal.asOf === asOf
    ? report
    : { ...report, name, deal: { ...report.deal, asOf } };
}

/** The JSON of a packed report, as it was printed. Rejects on bytes that are none. */
export async function printedReport(bytes: Uint8Array): Promise<string> {
  return (await inflated(bytes)).toString('latin1');
}

const opening = Buffer.from('{"name":"', 'latin1');

/** The JSON of a report as it was packed, under the name by which the file goes now. Nothing of it is parsed. Rejects on bytes that are none. */
export async function reportText(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const json = await inflated(bytes);
  if (!json.subarray(0, opening.length).equals(opening)) throw new Error('a kept report does not begin with a name');
  let end = opening.length;
  while (json[end] !== quotation) end += json[end] === backslash ? 2 : 1;
  return Buffer.concat([opening.subarray(0, -1), Buffer.from(asciiJson(name), 'latin1'), json.subarray(end + 1)]);
}

const [quotation, backslash] = [0x22, 0x5c];

const inflated = promisify<Uint8Array, Buffer>(inflateRaw);

/** The summary of a report that was made on a day with the same law, as of the day that is asked for. */
export function summaryOn({ deal, ...rest }: Summary, asOf: Day): Summary {
  return { deal: { ...deal, asOf }, ...rest };
}

function summaryOf({ deal, problems, lines, conflicts, type, parties, kin }: DocumentReport): Summary {
  const gaps = { must: 0, should: 0, consider: 0 };
  for (const { outcome, severity } of lines) if (isGap(outcome)) gaps[severity] += 1;
  for (const { severity } of conflicts) gaps[severity] += 1;
  return {
    deal,
    unread: problems.some(({ hides }) => hides === 'everything'),
    paper: { type, parties: parties.map(({ name }) => name), kin },
    gaps,
  };
}

const passing: ReadonlySet<ProblemCode> = new Set([
  'internal',
  'out-of-memory',
  'timeout',
  'unconverted',
  'unreadable',
]);
