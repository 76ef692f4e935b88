import { expect, test } from 'vitest';
import { plainLaw } from '../../test/plain.ts';
import type { Clock } from '../model/clock.ts';
import type { Measure } from '../model/measure.ts';
import { type LawExport, lawFormats } from './law-formats.ts';

const jurisdictions = [
  { code: 'de', name: 'Germany' },
  { code: 'jp', name: 'Japan' },
];
const inForce = { state: 'in-force', from: '2020-01-01', until: null } as const;
const measure: Measure = {
  ...{ id: 'de-freezing', jurisdiction: 'de', topic: 'freezing', says: 'Assets, and more, can be frozen.' },
  ...{ needs: ['injunctive-relief'], clash: null, law: plainLaw, force: inForce, path: 'de/act.yaml' },
};
const clock: Clock = {
  ...{ id: 'jp-report', jurisdiction: 'jp', duty: 'customer-to-authority', actor: 'operator', trigger: 'knowing' },
  ...{ startsOn: 'awareness', within: { count: 3, unit: 'business days' }, tells: 'commission' },
  ...{ vendorKnowledge: 'unclear', vendorWindow: 24, note: null, law: { ...plainLaw, confirmed: false } },
  ...{ force: inForce, when: {} as Clock['when'], path: 'jp/act.yaml' },
};

async function rows(what: LawExport['what'], asOf = '2026-11-29') {
  let text = '';
  for await (const piece of lawFormats.csv({ asOf, jurisdictions, what })) text += piece;
  return text.split('\r\n').filter((row) => row !== '');
}

test('every fact has a row with its law, and what was not looked up one that says so', async () => {
  const of = await rows({ of: 'remedies', measures: [measure], track: 'civil' });
  const freezing = of.filter((row) => row.includes('Freezing of assets'));
  expect(freezing).toEqual([
    expect.stringMatching(
      /^Germany,de,civil,Freezing of assets,"Assets, and more, can be frozen.",injunctive-relief,law,2020-01-01,/,
    ),
    expect.stringMatching(/^Japan,jp,civil,Freezing of assets,,,not looked up,+$/),
  ]);
  expect(of.some((row) => row.includes(',criminal,'))).toBe(false);
  const width = of[0]?.split(',').length;
  expect(freezing[1]?.split(',').length).toBe(width);
});

test('a time that is no number of hours has them at the least, and one without a number has none', async () => {
  const prompt = { ...clock, id: 'jp-prompt', within: null };
  const [, germany, ...japan] = await rows({ of: 'clocks', clocks: [clock, prompt] });
  expect(germany).toMatch(/^Germany,de,+not looked up,+$/);
  expect(japan).toEqual([
    expect.stringMatching(/,3 business days,72,unclear,24,,law,.*,no,/),
    expect.stringMatching(/,"without delay; no number",,unclear,24,,law,/),
  ]);
});

test('what is law no more is left out, and what is not yet law says so', async () => {
  const force = { state: 'pending', from: '2027-01-01', until: '2028-01-01' } as const;
  const of = async (day: string) =>
    (await rows({ of: 'remedies', measures: [{ ...measure, force }], track: 'civil' }, day)).find((row) =>
      row.startsWith('Germany,de,civil,Freezing'),
    );
  expect(await of('2026-12-31')).toMatch(/,not yet law,2027-01-01,2028-01-01,/);
  expect(await of('2027-01-01')).toMatch(/,law,2027-01-01,/);
  expect(await of('2028-01-01')).toMatch(/,not looked up,/);
});
