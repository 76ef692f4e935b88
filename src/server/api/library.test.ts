import { expect, onTestFinished, test } from 'vitest';
import { plainKind, plainLibrary } from '../../../test/plain.ts';
import { serve } from '../../../test/served.ts';

const ours = { precision: 0.9, recall: null };
const figure = { part: null, set: 'papers', label: 'audit', papers: 9, having: 0, found: 1, ours, baseline: null };

async function read(path: string) {
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

test('a kind comes with its examples and with what was measured of it, and of no other', async () => {
  expect(await read('/kinds/audit')).toMatchObject({
    examples: [
      { match: 'They may audit.', stance: 'yearly' },
      { noMatch: 'Audited accounts.', because: 'it is about accounts' },
    ],
    measured: [figure],
  });
});
