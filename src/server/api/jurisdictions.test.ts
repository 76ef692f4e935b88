import { expect, onTestFinished, test } from 'vitest';
import { plainLaw, plainLibrary } from '../../../test/plain.ts';
import { serve } from '../../../test/served.ts';
import type { Library } from '../../model/library.ts';

const measure = {
  jurisdiction: 'eu',
  topic: 'damages',
  says: 'Damages.',
  needs: [],
  clash: null,
  law: plainLaw,
  path: 'jurisdictions/eu/act.yaml',
} as const;

const measures: Library['measures'] = [
  { ...measure, id: 'now', force: { state: 'in-force', from: '2020-01-01', until: null } },
  { ...measure, id: 'later', force: { state: 'pending', from: '2027-01-01', until: null } },
  { ...measure, id: 'over', force: { state: 'in-force', from: null, until: '2026-01-01' } },
];

async function read(path: string) {
  const jurisdictions = [{ code: 'eu', name: 'European Union', includes: [] }];
  const served = await serve({ library: plainLibrary({ jurisdictions, measures }) });
  onTestFinished(served.close);
  const headers = await served.session(await served.person({ login: 'lea', roles: ['legal'] }));
  return (await served.ask({ path, headers })).json;
}

test('a measure says what it is on the day that is asked about: law, or to be prepared for; what is over is left out', async () => {
  const cell = (later: string) => ({
    rows: [{ track: 'civil', cells: { eu: [{ stands: 'law' }, { id: 'later', stands: later }] } }],
  });
  expect(await read('/jurisdictions/compare?codes=eu&asOf=2026-12-31')).toMatchObject(cell('prepare'));
  expect(await read('/jurisdictions/compare?codes=eu&asOf=2027-01-01')).toMatchObject(cell('law'));
});
