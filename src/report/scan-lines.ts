import { z } from 'zod';
import type { DocumentReport, ReportHead, ReportStream } from '../model/report.ts';

/** That a file is no report of a scan, or not one that this program can read: what was found and what was expected. */
export class NoReport extends Error {
  readonly code = 'no-report';
}

/**
 * The report that `scan --format json` or `jsonl` wrote, by its lines, which are read anew each time its documents are asked for, and of
 * which one document at a time is held. Throws NoReport, also while documents are read. A JSON report that was laid out in another way
 * is held whole.
 */
export async function reportIn(linesOf: () => AsyncIterable<string>): Promise<ReportStream> {
  let [opening, count] = ['', 0];
  for await (const line of linesOf()) {
    count += 1;
    if (count === 1 && line.trim() !== '{') return ofOneLine(line, linesOf);
    if (listOpens.test(line)) {
      const head = headOf(parsed(`${opening}"documents": []}`, 'the head of the report'));
      return { ...head, documents: () => laidOut(linesOf) };
    }
    opening += `${line}\n`;
    if (opening.length > mostHead) break;
  }
  return whole(await joined(linesOf));
}

/** As the report is written: the list of documents is the last key, each document on a line of its own, or laid out over several. */
const listOpens = /^ {2}"documents": \[/;
const documentEnds = /^ {4}(?:\{.*)?\},?$/;
const mostHead = 64 * 1024 * 1024;

async function ofOneLine(line: string, linesOf: () => AsyncIterable<string>): Promise<ReportStream> {
  const value = parsed(line, 'its first line');
  if (typeof value === 'object' && value !== null && 'documents' in value) return whole(line);
  const head = headOf(value);
  return {
    ...head,
    documents: async function* () {
      let at = 0;
      for await (const each of linesOf()) {
        at += 1;
        if (at > 1 && each.trim() !== '') yield documentOf(parsed(each, `line ${at}`), `line ${at}`);
      }
    },
  };
}

async function* laidOut(linesOf: () => AsyncIterable<string>): AsyncIterable<DocumentReport> {
  let [within, text, at, ended] = [false, '', 0, false];
  for await (const line of linesOf()) {
    at += 1;
    if (!within) {
      within = listOpens.test(line);
      ended ||= within && line.includes(']');
      continue;
    }
    if (/^ {2}\]/.test(line)) ended = true;
    if (ended) continue;
    text += `${line}\n`;
    if (!documentEnds.test(line)) continue;
    yield documentOf(
      parsed(text.replace(/,\s*$/, ''), `the document that ends in line ${at}`),
      `the document that ends in line ${at}`,
    );
    text = '';
  }
  if (!ended) throw new NoReport('found a report that ends early, expected all of it: scan again');
}

async function joined(linesOf: () => AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of linesOf()) text += `${line}\n`;
  return text;
}

function whole(text: string): ReportStream {
  const value = parsed(text, 'the file');
  const head = headOf(value);
  const list = z.looseObject({ documents: z.array(z.unknown()) }).safeParse(value);
  const documents = (list.data?.documents ?? []).map((each, at) => documentOf(each, `document ${at + 1}`));
  return {
    ...head,
    documents: async function* () {
      yield* documents;
    },
  };
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoReport(`found no JSON in ${what}, expected what "lacuna scan --format json" or jsonl wrote`);
  }
}

const headShape = z.looseObject({
  schemaVersion: z.literal(1),
  engine: z.looseObject({ version: z.string(), library: z.string() }),
  deal: z.looseObject({ side: z.string(), jurisdictions: z.array(z.string()), asOf: z.string() }),
});

const passage = z.looseObject({ quote: z.string(), start: z.number(), end: z.number() });
const line = z.looseObject({
  requirement: z.string(),
  outcome: z.enum(['met', 'weak', 'forbidden', 'missing', 'clear', 'unsure', 'not-applicable']),
  severity: z.enum(['must', 'should', 'consider']),
  fingerprint: z.string(),
  cites: z.array(passage),
});
const documentShape = z.looseObject({
  name: z.string(),
  sha256: z.string(),
  problems: z.array(z.looseObject({ hides: z.enum(['nothing', 'part', 'everything']) })),
  lines: z.array(line),
  conflicts: z.array(
    z.looseObject({ conflict: z.string(), severity: z.string(), says: z.string(), cites: z.array(passage) }),
  ),
});

function headOf(value: unknown): ReportHead {
  const version = z.looseObject({ schemaVersion: z.unknown() }).safeParse(value).data?.schemaVersion;
  if (version !== undefined && version !== 1) {
    throw new NoReport(
      `found a report with schemaVersion ${JSON.stringify(version)}, expected 1: scan again with this program`,
    );
  }
  const head = headShape.safeParse(value);
  if (!head.success)
    throw new NoReport(
      `found no report (${where(head.error)}), expected what "lacuna scan --format json" or jsonl wrote`,
    );
  // What is not looked at here is not looked at by a comparison either.
  const { documents: _, ...rest } = value as ReportHead & { documents?: unknown };
  return rest;
}

function documentOf(value: unknown, what: string): DocumentReport {
  const found = documentShape.safeParse(value);
  if (!found.success)
    throw new NoReport(
      `found no report of an agreement in ${what} (${where(found.error)}), expected what "lacuna scan" wrote`,
    );
  return value as DocumentReport;
}

function where(error: z.ZodError): string {
  const [first] = error.issues;
  return first === undefined ? 'another shape' : `${first.path.join('.') || 'the whole'}: ${first.message}`;
}
