import type { DocumentReport } from './report.ts';

/**
 * A value as JSON on one line, of ASCII alone: other characters are escaped, so that no code page on the way garbles them, no reader
 * breaks lines at U+2028 and its like, and text of it is made without decoding.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `asciiJson` of a document; where it was parsed from that, it is not made once more. */
export function documentJson(document: DocumentReport): string {
  return parsedFrom.get(document) ?? asciiJson(document);
}

/** A document of which `documentJson` gave this. Throws a SyntaxError on what is no JSON. */
export function parsedDocument(json: string): DocumentReport {
  const document: DocumentReport = JSON.parse(json);
  parsedFrom.set(document, json);
  return document;
}

/** A report is never changed, only made anew with something else in it: what it was parsed from stays true. */
const parsedFrom = new WeakMap<DocumentReport, string>();
