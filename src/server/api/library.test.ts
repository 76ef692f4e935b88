import { expect, onTestFinished, test } from 'vitest';
import { plainKind, plainLaw, plainLibrary, plainRequirement } from '../../../test/plain.ts';
import { serve } from '../../../test/served.ts';
import type { Library } from '../../model/library.ts';

const ours = { precision: 0.9, recall: null };
const figure = { part: null, set: 'papers', label: 'audit', papers: 9, having: 0, found: 1, ours, baseline: null };

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

async function read(path: string, measures: Library['measures'] = []) {
  const served = await serve({
    library: plainLibrary({
      kinds: [
        plainKind({
          id: 'audit',
          examples: [
            { entry: 0, match: 'They may audit.', stance: 'yearly' },
            { entry: 1, noMatch: 'Audited accounts.', because: 'it is about accounts' },
          ],
        }),
      ],
      requirements: [
        plainRequirement({ id: 'law', law: { ...plainLaw, recheckBy: '2026-12-01' } }),
        plainRequirement({ id: 'own', law: { ...plainLaw, recheckBy: null } }),
      ],
      jurisdictions: [{ code: 'eu', name: 'European Union', includes: [] }],
      measures,
    }),
    figures: [
      { ...figure, kind: 'audit' },
      { ...figure, kind: 'other' },
    ],
  });
  onTestFinished(served.close);
  const headers = await served.session(await served.person({ login: 'lea', roles: ['legal'] }));
  return (await served.ask({ path, headers })).json;
}

test('a rule is overdue from the day after it was to be held against its source again; house policy never is', async () => {
  expect(await read('/freshness?on=2026-12-01')).toMatchObject({ overdue: 0, items: [{ id: 'law' }, { id: 'own' }] });
  const after = { overdue: 1, items: [{ id: 'law', recheckBy: '2026-12-01', overdue: true }] };
  expect(await read('/freshness?on=2026-12-02&overdue=only')).toMatchObject(after);
});

test('a kind comes with its examples and with what was measured of it, and of no other', async () => {
  expect(await read('/kinds/audit')).toMatchObject({
    examples: [
      { match: 'They may audit.', stance: 'yearly' },
      { noMatch: 'Audited accounts.', because: 'it is about accounts' },
    ],
    measured: [figure],
  });
});

test('a measure says what it is on the day that is asked about: law, or to be prepared for; what is over is left out', async () => {
  const cell = (later: string) => ({
    rows: [{ track: 'civil', cells: { eu: [{ stands: 'law' }, { id: 'later', stands: later }] } }],
  });
  expect(await read('/jurisdictions/compare?codes=eu&asOf=2026-12-31', measures)).toMatchObject(cell('prepare'));
  expect(await read('/jurisdictions/compare?codes=eu&asOf=2027-01-01', measures)).toMatchObject(cell('law'));
});
