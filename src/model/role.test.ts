import { expect, test } from 'vitest';
import { admits, type Role } from './role.ts';

test.each<[string, readonly Role[], readonly Role[], boolean]>([
  ['nothing known', [], ['processor'], true],
  ['the very role', ['processor'], ['processor', 'sub-processor'], true],
  ['one of several', ['independent-controllers', 'processor'], ['processor'], true],
  ['another role', ['independent-controllers'], ['processor', 'sub-processor'], false],
  ['a role in ICT says nothing of data', ['ict-provider'], ['processor'], true],
  ['nor a role with data of ICT', ['processor'], ['ict-provider'], true],
])('%s', (_, known, asked, expected) => {
  expect(admits(known, asked)).toBe(expected);
});
