import { expect, test } from 'vitest';
import type { KnownFinding } from '../model/decision.ts';
import { baselineText, parseBaseline } from './baseline.ts';

const one: KnownFinding = { agreement: 'a.pdf', requirement: 'eu-1', outcome: 'missing', fingerprint: '0a' };
const two: KnownFinding = { ...one, agreement: 'b/c.pdf', outcome: 'weak' };

test('a baseline is a head and a sorted line for each finding, whatever order they come in', () => {
  const text = baselineText([two, one, one]);
  expect(text).toBe(
    [
      '{"lacuna-baseline":1}',
      '{"agreement":"a.pdf","requirement":"eu-1","outcome":"missing","fingerprint":"0a"}',
      '{"agreement":"b/c.pdf","requirement":"eu-1","outcome":"weak","fingerprint":"0a"}',
      '',
    ].join('\n'),
  );
  expect(baselineText([one, two])).toBe(text);
  expect(parseBaseline(text)).toEqual({ findings: [one, two] });
  expect(parseBaseline(text.replaceAll('\n', '\r\n'))).toEqual({ findings: [one, two] });
});

test('all faults are told, each with its line', () => {
  const text = `${baselineText([one])}<<<<<<< ours\n\n{"agreement":"a.pdf"}\n`;
  expect(parseBaseline(text)).toMatchObject({ faults: [{ line: 3 }, { line: 5 }] });
  expect(parseBaseline('{"version":1}\n')).toMatchObject({
    faults: [{ line: 1, says: expect.stringContaining('lacuna baseline write') }],
  });
});
