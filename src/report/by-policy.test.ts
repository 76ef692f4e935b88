import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pdfWords } from '../../test/pdf-words.ts';
import { sampleReport } from '../../test/sample-report.ts';
import { streamed } from '../../test/written.ts';
import type { Report } from '../model/report.ts';
import { asksPolicy, byPolicy } from './by-policy.ts';
import { type FormatName, formats, isBinary } from './formats.ts';

const [document] = sampleReport.documents;
if (document === undefined) throw new Error('the sample report has no documents');

function reportBy(policy: number): Report {
  const engine = { ...sampleReport.engine, policy };
  return { ...sampleReport, engine, documents: sampleReport.documents.map((each) => byPolicy(each, policy)) };
}

async function written(format: FormatName, report: Report): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of formats[format](streamed(report), { colour: false, width: 100 }))
    pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  const bytes = Buffer.concat(pieces);
  if (format === 'pdf') return pdfWords(bytes);
  if (!isBinary(format)) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((each) => Buffer.from(each).toString('utf8'))
    .join('\n');
}

/** How a format names version 7, once for the whole report and beside what house policy asks; a table has no head. */
const named = {
  text: [/^House policy {2}version 7$/m, /^ {2}Policy {6}House policy, Supplier agreements \(version 7\)$/m],
  json: [/"policy": 7/, /"policy":7/],
  jsonl: [/^\{"schemaVersion":1,"engine":\{[^}]*"policy":7\}/, /"policy":7/],
  csv: [/,policy version\r?\n/, /,house,house-48-hours,[\s\S]*,7\r?\n/],
  junit: [/<property name="house policy" value="version 7"\/>/, /^Policy: House policy, .* \(version 7\)$/m],
  sarif: [/"policy": 7/, /"policyVersion": 7/],
  html: [/, house policy version 7\./, /"says":"House policy, Supplier agreements \(version 7\)"/],
  xlsx: [/version 7/, /policy version/],
  docx: [/>House policy<.{0,90}version 7</, />House policy, Supplier agreements \(version 7\)</],
  pdf: [/House policy\s+version 7/, /House policy, Supplier agreements \(version 7\)/],
} as const satisfies Record<FormatName, readonly RegExp[]>;

test.each(Object.keys(named) as FormatName[])('%s names the version of the house policy', async (format) => {
  const told = await written(format, reportBy(7));
  for (const how of named[format]) expect(told).toMatch(how);
  const untold = await written(format, sampleReport);
  expect(untold).not.toMatch(/version 7|"policy(Version)?": ?7/);
});

test('nothing says of house policy that it was checked against a source, and nothing of law that it is of a version', async () => {
  const told = await written('text', reportBy(7));
  expect(told).not.toMatch(/House policy, .*checked/);
  expect(told).toMatch(/^ {2}Law {9}Regulation \(EU\) 2016\/679 \(GDPR\), .* \(checked 2026-11-23\)$/m);
  expect(byPolicy(document, 7).lines.filter(({ policy }) => policy === 7)).toEqual(
    byPolicy(document, 7).lines.filter(({ jurisdiction }) => jurisdiction === 'house'),
  );
});

test('the policy of the library itself has no number', async () => {
  expect(await written('text', reportBy(0))).toMatch(/^House policy {2}as it came with the library$/m);
});

test('house policy is asked also where another jurisdiction includes it', () => {
  const jurisdictions = [
    { code: 'house', name: 'House policy', includes: [] },
    { code: 'group', name: 'Group', includes: ['house'] },
    { code: 'eu', name: 'EU', includes: [] },
  ];
  const asks = (code: string) => asksPolicy({ jurisdictions: [code] }, { jurisdictions });
  expect(['house', 'group', 'eu'].map(asks)).toEqual([true, true, false]);
});
