import { expect, onTestFinished, test } from 'vitest';
import { plainLaw, plainLibrary, plainRequirement } from '../../../test/plain.ts';
import { serve } from '../../../test/served.ts';

async function read(path: string) {
  const served = await serve({
    library: plainLibrary({
      requirements: [
        plainRequirement({ id: 'law', law: { ...plainLaw, recheckBy: '2026-12-01' } }),
        plainRequirement({ id: 'own', law: { ...plainLaw, recheckBy: null } }),
      ],
    }),
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
