import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Analysis } from '../src/model/archive.ts';
import type { Actor } from '../src/model/person.ts';
import type { Store } from '../src/model/store.ts';
import type { PackedEntry, Summary } from '../src/scan/packed-report.ts';
import { openStore } from '../src/store/open-store.ts';
import { databaseAt } from './database-at.ts';
import { plainDeal } from './plain.ts';

export type TestStore = Store<PackedEntry, Summary>;

/** A store in a fresh folder, which goes with the test. `url`: of PostgreSQL. */
export async function storeOf({
  url = null,
  ...how
}: Partial<Omit<Parameters<typeof openStore>[0], 'database'>> & { readonly url?: string | null } = {}): Promise<{
  readonly store: TestStore;
  readonly folder: string;
  /** Runs before the store is closed: what uses it must have ended by then. */
  readonly beforeEnd: (end: () => Promise<unknown>) => void;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-store-'));
  const store = await openStore<PackedEntry, Summary>({
    database: databaseAt(url, folder),
    files: null,
    now: () => new Date(),
    ...how,
  });
  const ends: (() => Promise<unknown>)[] = [];
  onTestFinished(async () => {
    for (const end of ends) await end();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { store, folder, beforeEnd: (end) => ends.push(end) };
}

/** Brings papers, each with these words, and asks for an analysis of each. */
export async function askFor(store: TestStore, papers: readonly string[]): Promise<readonly Analysis[]> {
  const team = await store.people.addTeam(`Buyers of ${papers[0]}`, null);
  const login = `alder-${team.id}`.toLowerCase();
  const person = await store.people.add(
    { login, name: 'Alder', roles: ['operations'], teams: 'all', external: null },
    null,
    null,
  );
  const by: Actor = { person, by: 'session', key: null, scopes: null };
  const asked: Analysis[] = [];
  for (const words of papers) {
    const bytes = Buffer.from(words);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await store.files.keep(sha256, bytes.length, async function* () {
      yield bytes;
    });
    const { version } = await store.agreements.add(
      { team: team.id, title: 'A paper', deal: {} },
      { sha256, fileName: 'paper.txt', bytes: bytes.length },
      by,
    );
    asked.push(await store.analyses.ask(version.id, plainDeal, by));
  }
  return asked;
}
