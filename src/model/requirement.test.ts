import { expect, test } from 'vitest';
import { appliedJurisdictions } from './requirement.ts';

const all = [
  { code: 'de', name: 'Germany', includes: ['eu'] },
  { code: 'eu', name: 'European Union', includes: [] },
  { code: 'us-ca', name: 'California', includes: ['us'] },
  { code: 'us', name: 'United States', includes: ['us-ca'] },
];

test.each<[string[], string[]]>([
  [['de'], ['de', 'eu']],
  [
    ['eu', 'de'],
    ['de', 'eu'],
  ],
  [['us-ca'], ['us-ca', 'us']],
  [['xx'], []],
  [[], []],
])('asking for %j applies %j: what is included comes along, each once, in library order', (asked, expected) => {
  expect(appliedJurisdictions(all, asked).map(({ code }) => code)).toEqual(expected);
});
