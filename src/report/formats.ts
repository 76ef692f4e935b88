import type { ReportStream } from '../model/report.ts';
import { csv } from './formats/csv.ts';
import { docx } from './formats/docx.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { jsonl } from './formats/jsonl.ts';
import { junit } from './formats/junit.ts';
import type { Look } from './formats/look.ts';
import { pdf } from './formats/pdf.ts';
import { sarif } from './formats/sarif.ts';
import { text } from './formats/text.ts';
import { xlsx } from './formats/xlsx.ts';

/**
 * Writes a whole report down, piece by piece, holding no more of it than one document at a time. Text ends in a line break; never
 * holds a date of the clock.
 */
export type ReportFormat = (report: ReportStream, look: Look) => AsyncIterable<string | Uint8Array>;

/** Every way to write a report down, by the name that a person asks for it with. */
export const formats = { text, json, jsonl, csv, junit, sarif, html, xlsx, docx, pdf } satisfies Record<
  string,
  ReportFormat
>;

export type FormatName = keyof typeof formats;

/** Whether a report can be written down under this name. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** Whether what is written under this name is no text: a terminal would obey it instead of showing it. */
export function isBinary(name: FormatName): boolean {
  return binary.has(name);
}

const binary: ReadonlySet<FormatName> = new Set(['xlsx', 'docx', 'pdf']);
