import { expect, test } from 'vitest';
import { structured } from '../../test/structured.ts';

test('schedules are those that the file holds, with where they are cited, and those that it refers to alone', () => {
  const { attachments, references, text } =
    structured(`1. Looms. Schedule 1 lists them, Annexes II and III say more, and Annex II is dated. Annex I of the Mill Lease is another.

2. Care. As Schedule 1 says, they are oiled.

SCHEDULE 1

1. Ten looms.`);
  const cited = (indexes: readonly number[]) => indexes.map((index) => references[index]?.number);
  expect(attachments.map(({ label, clause, references: by }) => [label, clause !== null, cited(by)])).toEqual([
    ['Schedule 1', true, ['1', '1']],
    ['Annex II', false, ['II', 'II']],
    ['Annex III', false, ['III']],
  ]);
  expect(text).toContain('Ten looms');
});
