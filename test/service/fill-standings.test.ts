import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Actor } from '../../src/model/person.ts';
import type { DocumentReport } from '../../src/model/report.ts';
import { packed } from '../../src/scan/packed-report.ts';
import { agreementsOf } from '../../src/store/agreements.ts';
import { analysesOf } from '../../src/store/analyses.ts';
import { openAt } from '../../src/store/open-at.ts';
import { peopleOf } from '../../src/store/people.ts';
import { rulingsOf } from '../../src/store/rulings.ts';
import { standingsOf } from '../../src/store/standings.ts';
import { plainDeal } from '../plain.ts';
import { german, notice } from '../portfolio-served.ts';
import { reviewed, reviewedKinds } from '../reviewed.ts';
import { freshDatabase } from './fresh-database.ts';

test.each(['sqlite', 'postgres'] as const)(
  '%s: standings that are gone are made again, past ones too',
  async (dialect) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-fill-'));
    let ms = Date.parse('2026-11-01T08:00:00.000Z');
    const database = await openAt({
      database:
        dialect === 'postgres'
          ? { is: 'postgres', url: await freshDatabase() }
          : { is: 'sqlite', file: path.join(folder, 'lacuna.db') },
      now: () => new Date(ms),
      kinds: reviewedKinds,
    });
    const [people, agreements, rulings] = [peopleOf(database), agreementsOf(database), rulingsOf(database)];
    const analyses = analysesOf(database, null);
    const team = await people.addTeam('Buying', null);
    const person = await people.add(
      { login: 'ada', name: 'Ada', roles: ['legal'], teams: 'all', external: null },
      null,
      null,
    );
    const by: Actor = { person, by: 'session', key: null, scopes: null };
    const file = (sha256: string) => ({ sha256, fileName: 'a.txt', bytes: 1 });
    const analyze = async (version: string, report: DocumentReport) => {
      const { id } = await analyses.ask(version, plainDeal, by);
      await analyses.take('w', id);
      const { bytes, summary, unread } = packed(report);
      const made = { key: report.sha256, bytes, sha256: report.sha256, deal: plainDeal, library: 'l', program: '1' };
      await analyses.finish(id, { ...made, summary, unread, entry: null });
    };
    const { agreement, version } = await agreements.add({ team: team.id, title: 'One', deal: {} }, file('a'), by);
    await analyze(version.id, reviewed([notice('missing'), german('weak')], { sha256: 'a' }));
    ms += 86_400_000;
    const said = { agreement: agreement.id, requirement: 'eu-notice', fingerprint: null, says: 'accepted' } as const;
    await rulings.add({ ...said, reason: 'So.', approver: 'Chief', until: '2026-12-31', assignee: null }, by);
    ms += 86_400_000;
    const next = await agreements.addVersion(agreement.id, file('b'), by);
    await analyze(next.id, reviewed([notice('weak'), german('met')], { sha256: 'b' }));

    const asked = {
      sight: { teams: 'all', owner: null },
      team: null,
      text: null,
      counterparty: null,
      unread: null,
    } as const;
    const all = async () => {
      // Opened anew each time, as by another process.
      const standings = standingsOf(database);
      const found: unknown[] = [];
      for await (const some of standings.since(asked, '')) found.push(...some);
      for await (const some of standings.current(asked)) found.push(...some);
      return found;
    };
    const before = await all();
    expect(before).toHaveLength(4);
    expect(before.at(-1)).toMatchObject({
      standing: {
        report: 'b',
        unread: false,
        ends: [[0, '2026-12-31']],
        routes: [
          ['nothing-found', '2026-12-31'],
          ['fixable', null],
        ],
      },
    });
    await database.db.deleteFrom('standings').execute();
    expect(await all()).toEqual(before);
    await database.db.destroy();
    await rm(folder, { recursive: true });
  },
);
