import { expect, test } from 'vitest';
import { structured } from '../../../test/structured.ts';
import { definedTwice } from './defined-twice.ts';

test.each<[string, string, boolean | null]>([
  ['differ', '"Loom" means a machine.\n\n"Loom" means a frame.', true],
  ['are the same but for case and stops', '"Loom" means a machine.\n\n"Loom" shall mean a Machine', false],
  ['are one and where it stands', '"Loom" means a machine.\n\n"Loom" has the meaning given in clause 1.', null],
])('two meanings %s', (_, lines, differ) => {
  expect(definedTwice(structured(lines))).toEqual(differ === null ? [] : [{ term: 'Loom', differ }]);
});
