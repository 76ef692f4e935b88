import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { smallLibrary } from './small.ts';

const files = {
  ...smallLibrary,
  'library/jurisdictions/zz/incidents.yaml': `instrument: Zemblan Incident Act
link: https://law.example/zz/incidents
link-seen: true
checked: 2026-11-23
recheck: 2027-05-23
from: 2020-01-01
clocks:
  - id: zz-incident-24
    duty: customer-to-authority
    actor: keeper of secrets
    trigger: noticing a theft
    starts-on: awareness
    within: { count: 24, unit: hours }
    tells: the Castle
    provision: Section 3
    confirmed: true
    vendor-knowledge: imputed
    vendor-window: 8
  - id: zz-incident-bill
    duty: customer-to-individual
    actor: keeper of secrets
    trigger: noticing a theft
    starts-on: awareness
    within: promptly
    tells: everybody robbed
    provision: Section 4
    confirmed: false
    vendor-knowledge: unclear
    recheck: 2026-12-23
    state: pending
    from: 2027-03-01
measures:
  - id: zz-seizure
    topic: search-order
    says: The Castle searches at once.
    provision: Section 9
    confirmed: false
    needs: [handing-back]
`,
  'library/jurisdictions/zy/jurisdiction.yaml': 'code: zy\nname: Zyl\nincludes: [zz]\n',
  'library/jurisdictions/zy/clocks.yaml': `instrument: Zylian Clock Act
link: https://law.example/zy
link-seen: true
checked: 2026-11-23
recheck: 2027-11-23
clocks:
  - id: zy-1
    duty: follow-up
    actor: keeper
    trigger: the first report
    starts-on: event
    within: { count: 1, unit: months }
    tells: the Tower
    provision: Section 1
    confirmed: true
    vendor-knowledge: unclear
`,
};

async function said(...args: readonly string[]) {
  return lacuna(await folderWith(files), args);
}

test('jurisdictions are counted, those with clocks alone apart', async () => {
  const { code, out } = await said('library', 'list', 'library', '--jurisdictions');
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('golden/library-jurisdictions.txt');
});

test('what is due for a re-check comes first', async () => {
  const { code, out } = await said('library', 'freshness', 'library', '--as-of', '2027-01-01');
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('golden/library-freshness.txt');
});

test('what changes between two days is said with the day', async () => {
  const { out } = await said('library', 'diff', 'library', '--from', '2026-11-24', '--to', '2027-06-01');
  expect(out).toBe(
    '2027-03-01  law (not yet law before)  clock zz-incident-bill: keeper of secrets to everybody robbed: noticing a theft [Zemblan Incident Act, Section 4, unconfirmed]\n1 change from 2026-11-24 to 2027-06-01\n',
  );
  const wrong = await said('library', 'diff', 'library', '--from', '2027-06-01', '--to', '2026-11-24');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('expected the earlier day first')]);
});

test('jurisdictions are compared side by side', async () => {
  const { code, out } = await said(
    'jurisdictions',
    'compare',
    'zz,zy',
    '--library',
    'library',
    '--as-of',
    '2026-11-24',
  );
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('golden/jurisdictions-compare.txt');
});

test('a place that the library does not know is refused by name', async () => {
  const { code, err } = await said('jurisdictions', 'compare', 'zx', '--library', 'library');
  expect([code, err]).toEqual([2, expect.stringContaining('found --jurisdiction zx, expected one of')]);
});

test('a date that is none is a fault of the library, in freshness as in check', async () => {
  const folder = await folderWith({
    ...files,
    'library/jurisdictions/zy/clocks.yaml': files['library/jurisdictions/zy/clocks.yaml'].replace(
      '2027-11-23',
      '2027-02-30',
    ),
  });
  for (const command of ['check', 'freshness']) {
    const { code, out, err } = await lacuna(folder, ['library', command, 'library']);
    expect([code, out + err]).toEqual([
      2,
      expect.stringContaining('clocks.yaml:5:10 found "2027-02-30", expected a calendar day'),
    ]);
  }
});
