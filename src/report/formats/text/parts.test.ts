import { expect, test } from 'vitest';
import type { Cite, ReportPart } from '../../../model/report.ts';
import { partsInWords } from './parts.ts';

function part(title: string, outcome: ReportPart['outcome'], says: string, cites: readonly Cite[] = []): ReportPart {
  return { part: title.toLowerCase(), title, outcome, says, cites };
}

const cite: Cite = {
  clause: '7.2',
  heading: null,
  place: null,
  quote: 'promptly',
  start: 0,
  end: 8,
  stance: 'vague',
  strength: 'weak',
};

test('parts that stand are named, parts that do not say what they lack and where', () => {
  const parts = [
    part('Actor', 'met', 'names who tells'),
    part('Deadline', 'weak', 'names no time, only promptness', [cite]),
    part('Channel', 'weak', 'does not say by what means'),
  ];
  expect(partsInWords(parts)).toBe(
    'in full: Actor. weak: Deadline: names no time, only promptness (clause 7.2); Channel: does not say by what means',
  );
});

test('where all stand nothing is called weak', () => {
  expect(partsInWords([part('Actor', 'met', 'names who tells')])).toBe('in full: Actor');
});
