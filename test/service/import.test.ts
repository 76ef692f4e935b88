import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { databaseAt } from '../database-at.ts';
import { folderWith, lacuna, started } from '../scenarios/lacuna.ts';

const paper = (days: number): string =>
  `SUPPLY AGREEMENT\n\n1. Confidentiality\n1.1 The Supplier shall keep secret what it learns of the Customer.\n\n2. Incidents\n2.1 The Supplier shall tell the Customer of each breach within ${days} days.\n`;

/** A folder of papers beside a service in which Ada is in the team Purchasing. */
async function prepared(files: Readonly<Record<string, string>>) {
  const folder = await folderWith(files);
  const data = path.join(folder, 'data');
  const open = () => openStore({ database: databaseAt(null, data), files: null, now: () => new Date() });
  const store = await open();
  const team = await store.people.addTeam('Purchasing', null);
  const ada = { login: 'ada', name: 'Ada', roles: ['procurement'], teams: [team.id], external: null } as const;
  await store.people.add(ada, null, null);
  await store.close();
  const run = (...flags: readonly string[]) =>
    started(folder, ['import', 'papers', '--no-config', '--as', 'Ada', '--team', 'purchasing', ...flags], {
      LACUNA_DATA: data,
    });
  return { folder, open, team, run };
}

test('a folder becomes agreements that wait for their analysis, once, and another draft a version', async () => {
  const { folder, open, team, run } = await prepared({ 'papers/a.txt': paper(2), 'papers/b.txt': paper(3) });
  expect(await run()).toMatchObject({ code: 0, out: 'Taken: 2 new, 0 as another draft, 0 as before.\n', err: '' });
  const { writeFile } = await import('node:fs/promises');
  await writeFile(path.join(folder, 'papers/b.txt'), paper(4));
  expect((await run()).out).toBe('Taken: 0 new, 1 as another draft, 1 as before.\n');
  const store = await open();
  const [kept] = await store.agreements.titled(team.id, 'papers/b.txt');
  const versions = await store.agreements.versions(kept?.id ?? '');
  expect(versions.map(({ number, fileName }) => [number, fileName])).toEqual([
    [1, 'papers/b.txt'],
    [2, 'papers/b.txt'],
  ]);
  expect(await store.analyses.counts()).toEqual({ queued: 3, running: 0 });
  const chunks = [];
  for await (const chunk of (await store.files.open(versions[1]?.sha256 ?? '')) ?? []) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe(paper(4));
  await store.close();
  // The file of the service is one that questions can be asked of.
  const answer = await lacuna(folder, ['query', 'agreements', '--no-config', '--state', 'data/lacuna.db']);
  expect(answer).toMatchObject({ code: 0, out: expect.stringContaining('papers/b.txt') });
  expect(answer.out).not.toContain('did not come to its end');
});

test('nothing is taken for nobody, or into no team', async () => {
  const { run } = await prepared({ 'papers/a.txt': paper(2) });
  expect(await run('--as', 'adda')).toMatchObject({
    code: 2,
    err: expect.stringContaining('found --as adda, expected the login of somebody who may use the service'),
  });
  expect(await run('--team', 'purchase')).toMatchObject({
    code: 2,
    err: expect.stringContaining('found --team purchase, expected Purchasing'),
  });
});
