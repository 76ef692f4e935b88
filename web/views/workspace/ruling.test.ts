import { expect, test } from 'vitest';
import type { DocumentReport } from '../../../src/model/report.ts';
import type { NewRuling } from '../../api/shapes.ts';
import { withSaid } from './ruling.ts';

const line = (fingerprint: string, outcome: string) => ({ requirement: 'r', fingerprint, outcome });
const document = {
  lines: [line('a', 'missing'), line('b', 'weak'), line('c', 'met')],
  conflicts: [],
} as unknown as DocumentReport;

const decisions = (said: NewRuling, before = document) =>
  withSaid(before, said, 'Lars').lines.map(({ decision }) => (decision?.by === 'ruling' ? decision.who : null));

test('what is said of one finding shows at that one alone', () => {
  const said = { says: 'false-alarm', requirement: 'r', fingerprint: 'a', reason: 'It is there.' } as const;
  expect(decisions(said)).toEqual(['Lars', null, null]);
});

test('what is said of a requirement shows at all of its gaps, under the name of whoever takes the risk', () => {
  const said = {
    says: 'accepted',
    requirement: 'r',
    fingerprint: null,
    reason: 'ok',
    approver: 'Ada',
    until: null,
  } as const;
  expect(decisions(said)).toEqual(['Ada', 'Ada', null]);
});

test('what is withdrawn shows no more, and a comment changes nothing', () => {
  const said = { says: 'fixed', requirement: 'r', fingerprint: 'b', reason: 'ok' } as const;
  const fixed = withSaid(document, said, 'Lars');
  expect(decisions({ says: 'comment', requirement: 'r', fingerprint: 'b', reason: 'hm' }, fixed)).toEqual([
    null,
    'Lars',
    null,
  ]);
  expect(decisions({ says: 'withdrawn', requirement: 'r', fingerprint: 'b' }, fixed)).toEqual([null, null, null]);
});
