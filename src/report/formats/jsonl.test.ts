import { expect, test } from 'vitest';
import { hostileReport } from '../../../test/hostile-report.ts';
import { sampleReport } from '../../../test/sample-report.ts';
import { streamed, written } from '../../../test/written.ts';
import { asciiJson } from '../../model/report-json.ts';
import { jsonl } from './jsonl.ts';

test('the first line is what holds for all, and each other line a document of the JSON report', async () => {
  const { documents, ...head } = sampleReport;
  const plain = [head, ...documents].map((value) => `${asciiJson(value)}\n`).join('');
  expect(await written(jsonl, sampleReport)).toBe(plain);
});

test.each([
  ['the sample', sampleReport],
  ['one of hostile words', hostileReport],
])('of %s, what is written can be read back line by line without loss', async (_, report) => {
  // As Python and others break lines, not only at "\n".
  const lines = (await written(jsonl, report)).split(/\r\n|[\n\v\f\r\u{85}\u{2028}\u{2029}]/u);
  expect(lines.pop()).toBe('');
  const [head, ...documents] = lines.map((line): unknown => JSON.parse(line));
  expect({ ...Object(head), documents }).toEqual(report);
});

test('each document is a piece of its own, written before the next is asked for', async () => {
  let asked = 0;
  const { documents } = streamed(hostileReport);
  const counting = async function* () {
    for await (const document of documents()) {
      asked += 1;
      yield document;
    }
  };
  let pieces = 0;
  for await (const piece of jsonl({ ...streamed(hostileReport), documents: counting })) {
    expect(piece.endsWith('\n')).toBe(true);
    expect(asked).toBe(pieces);
    pieces += 1;
  }
  expect(pieces).toBe(1 + hostileReport.documents.length);
});
