import { expect, test } from 'vitest';
import { counted, isUnderWay, standingOf } from './standing.ts';

const analysis = (state: 'queued' | 'running' | 'done' | 'failed') => ({
  ...{ id: 'a', policy: 0, state, report: null, because: null },
});
const gaps = (must: number) => ({ must, should: 1, consider: 0 });

test('an agreement of which a part could not be read is not called read', () => {
  expect(standingOf({ analysis: analysis('done'), unread: true })).toBe('unread');
  expect(standingOf({ analysis: analysis('done'), unread: false })).toBe('done');
  expect(standingOf({ analysis: null, unread: false })).toBe('none');
  expect(isUnderWay({ analysis: analysis('running'), unread: true })).toBe(true);
});

test('what waits is counted once for each thing that is to be done', () => {
  const rows = [
    { analysis: analysis('queued'), unread: false, gaps: null },
    { analysis: analysis('failed'), unread: false, gaps: null },
    { analysis: analysis('done'), unread: true, gaps: gaps(2) },
    { analysis: analysis('done'), unread: false, gaps: gaps(0) },
  ];
  expect(counted(rows)).toEqual({ reading: 1, failed: 2, gaps: 1 });
});
