import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sight } from '../../src/model/archive.ts';
import type { Actor } from '../../src/model/person.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import type { Store } from '../../src/model/store.ts';
import { choose } from '../../src/portfolio/chosen.ts';
import { has } from '../../src/portfolio/has.ts';
import { searchWords } from '../../src/portfolio/search-words.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { KeptEntry } from '../../src/store/put-entry.ts';
import { databaseAt } from '../database-at.ts';
import { freshDatabase } from './fresh-database.ts';

type Opened = Store<KeptEntry, unknown>;

const papers: Readonly<Record<string, readonly string[]>> = {
  Alder: [
    'The Supplier shall notify Alder of a security breach without delay.',
    'Café data, façade data and naïve DATA are Confidential Information (see clause 7.2).',
    'Sub-processors may not disclose the source code; disclosure in escrow is allowed.',
    'Tools 12abc, 1e5, 0x1f, -5, a.b@example.org and https://example.org/path?x=1 stand here.',
  ],
  Birch: [
    'Notification of a breach: the breach of security is notified within 72 hours after the Supplier knew of it.',
    'A breach notice; a notice of breach; a notice that names each and every single breach.',
    'Straße, STRASSE and Ærø; Ελληνικά, ΕΛΛΗΝΙΚΆ; данные и ДАННЫЕ; 秘密 保持.',
    "The Customer's data ＦＵＬＬ ﬁle ½ ² İstanbul Ǆ it’s e\u0301clair \u{1F600} ends",
  ],
};

/** As somebody would write it. */
const asked = [
  'breach',
  'BREACH notice',
  '"security breach"',
  '"breach of security"',
  '"source code" NOT escrow',
  'escrow NOT "source code"',
  'notif*',
  '"a notice of br*"',
  '"notice of br" *',
  'breach AND (hours OR delay)',
  'breach OR data NOT café',
  'NEAR(breach notice)',
  'NEAR(breach notice, 0)',
  'NEAR(breach notice, 1)',
  'NEAR(notice breach, 5)',
  'NEAR("names each" breach, 3)',
  'NEAR("names each" breach, 2)',
  'NEAR(supplier breach notify, 5)',
  'NEAR(supplier breach notify, 6)',
  'NEAR(breach breach, 4)',
  'cafe',
  'CAFÉ',
  'naïve data',
  '7.2',
  '"clause 7"',
  'sub-processor*',
  '"sub processors"',
  '12abc',
  '1e5',
  '0x1f',
  '5',
  'a.b@example.org',
  'example',
  'https://example.org/path',
  'strasse',
  'straße',
  'ærø',
  'ελληνικα',
  'ελληνικά',
  'ДАННЫЕ',
  '秘密',
  'full',
  'ＦＵＬＬ',
  'file',
  'ﬁle',
  '½',
  '²',
  '2',
  'istanbul',
  'éclair',
  'eclair',
  'customer s',
  "customer's",
  "it's",
  'ends',
  'oversight',
  'oversight breach',
  '"oversight breach"',
  'NEAR(oversight breach, 50)',
  'absent',
];

/** Those that find nothing: a star within quotation marks is no star, and the index knows ligatures, wide letters and accented Greek ones as they are. */
const nowhere = new Set([
  'absent',
  '"source code" NOT escrow',
  'escrow NOT "source code"',
  '"a notice of br*"',
  'NEAR("names each" breach, 2)',
  'NEAR(supplier breach notify, 5)',
  '"oversight breach"',
  'NEAR(oversight breach, 50)',
  'full',
  'file',
  'ελληνικα',
]);

const deal = { side: 'discloser', asOf: '2026-11-28' } as never;

describe('what is asked of agreements', () => {
  const stores: Opened[] = [];
  const folders: string[] = [];
  const teams: Record<string, string>[] = [];

  beforeAll(async () => {
    for (const url of [null, await freshDatabase()]) {
      const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-portfolio-'));
      folders.push(folder);
      const store: Opened = await openStore({
        database: databaseAt(url, folder),
        files: null,
        now: () => new Date('2026-11-28T20:00:00.000Z'),
      });
      stores.push(store);
      teams.push(await fill(store));
    }
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  const both = async <Answer>(
    ask: (portfolio: Portfolio) => Promise<Answer>,
    sight: (teams: Record<string, string>) => Sight,
  ) => {
    const [one, other] = await Promise.all(
      stores.map((store, index) => ask(store.portfolio(sight(teams[index] ?? {})))),
    );
    expect(other).toEqual(one);
    return one as Answer;
  };
  const all = (): Sight => ({ teams: 'all', owner: null });

  const found = async (portfolio: Portfolio, written: string, kind: string | null = null) => {
    const words = searchWords(written);
    if ('fault' in words) throw new Error(words.fault);
    const entries = (await portfolio.agreements()).flatMap(({ entry }) => entry ?? []);
    const { hits, total } = await portfolio.search({ expression: words.expression, entries, kind, limit: 50 });
    const marked = hits.map(({ words, hits }) =>
      hits.reduceRight(
        (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
        words,
      ),
    );
    return { total, marked: marked.sort() };
  };

  test.each(asked)('%s finds the same clauses in both databases, and the same words in them', async (written) => {
    const { total, marked } = await both((portfolio) => found(portfolio, written), all);
    expect(marked).toHaveLength(total);
    expect(total > 0).toBe(!nowhere.has(written));
  });
  test('clauses of a kind alone are found where one is asked for', async () => {
    const { marked } = await both((portfolio) => found(portfolio, 'breach', 'notice'), all);
    expect(marked).toHaveLength(2);
  });

  test('as many as are asked for are given, the best first, and all are counted', async () => {
    await both(async (portfolio) => {
      const { hits, total } = await portfolio.search({ expression: '"breach"', entries: [1, 2], kind: null, limit: 1 });
      expect([hits.length, total]).toEqual([1, 3]);
      return hits[0]?.words.startsWith('A breach notice; a notice of breach');
    }, all);
  });

  test('agreements have their title for a name, and their report for an entry', async () => {
    const shown = await both(
      async (portfolio) => (await portfolio.agreements()).map(({ path: _, ...rest }) => rest),
      all,
    );
    expect(shown.map(({ name, unread, library }) => ({ name, unread, library }))).toEqual([
      { name: 'Alder', unread: null, library: 'lib' },
      { name: 'Birch', unread: null, library: 'lib' },
      { name: 'Waiting', unread: 'It was not analysed yet.', library: null },
    ]);
    expect(shown[0]).toMatchObject({ asOf: '2026-11-28', gaps: { must: 1 }, parties: [{ name: 'Alder' }] });
  });

  test('lines, matches, times and clauses come in order', async () => {
    const answers = await both(
      async (portfolio) => ({
        lines: await portfolio.lines({ requirement: 'r' }),
        ofKind: await portfolio.lines({ kind: 'notice' }),
        matches: await portfolio.matches(['notice', 'other']),
        none: await portfolio.matches([]),
        durations: await portfolio.durations('notice'),
        clauses: await portfolio.clausesAt([
          { entry: 2, start: 0, end: 3 },
          { entry: 9, start: 0, end: 3 },
        ]),
        ids: await portfolio.ids(),
        finished: await portfolio.isFinished(),
      }),
      all,
    );
    expect(answers.lines).toHaveLength(2);
    expect(answers.lines[0]).toMatchObject({ entry: 1, outcome: 'weak', because: 'short', start: 0, end: 3 });
    expect(answers.durations[0]).toMatchObject({ hours: 1.5, counts: true, stance: 'stated' });
    expect(answers.clauses).toMatchObject([[{ entry: 2, number: '1', marks: [[0, '1', 'line 1', null]] }], []]);
    expect(answers).toMatchObject({
      finished: true,
      ids: { requirements: ['r'], kinds: ['notice'], jurisdictions: ['eu'] },
    });
  });

  test('nothing of what is out of sight is told', async () => {
    const ofBirch = (teams: Record<string, string>): Sight => ({ teams: [teams.Birch ?? ''], owner: null });
    const nothing = (): Sight => ({ teams: [], owner: null });
    const told = (portfolio: Portfolio) =>
      Promise.all([
        portfolio.agreements().then((all) => all.map(({ name }) => name)),
        portfolio.lines({ requirement: 'r' }).then((all) => all.map(({ entry }) => entry)),
        portfolio.matches(['notice']).then((all) => all.map(({ entry }) => entry)),
        portfolio.durations('notice').then((all) => all.map(({ entry }) => entry)),
        portfolio.clausesAt([{ entry: 1, start: 0, end: 3 }]).then(([all = []]) => all.map(({ entry }) => entry)),
        portfolio
          .search({ expression: '"breach"', entries: [1, 2], kind: null, limit: 9 })
          .then(({ total, hits }) => [total, ...new Set(hits.map(({ entry }) => entry))]),
        portfolio.ids().then(({ kinds }) => kinds),
      ]);
    expect(await both(told, ofBirch)).toEqual([['Birch'], [2], [2], [2], [], [2, 2], ['notice']]);
    expect(await both(told, nothing)).toEqual([[], [], [], [], [], [0], []]);
  });

  test('the questions of a scan are asked as they stand', async () => {
    const everything = { kind: null, jurisdiction: null, counterparty: null, type: null, name: null } as never;
    const answer = await both(async (portfolio) => {
      const { groups } = await has(portfolio, { kind: 'notice', title: 'Notice' }, await choose(portfolio, everything));
      return groups[0]?.rows.map(({ passages }) => passages.map(({ quote }) => quote));
    }, all);
    expect(answer).toEqual([['The Supplier'], ['Notification']]);
  });

  test('many search at once, and each is told of its own entries', async () => {
    for (const store of stores) {
      const portfolio = store.portfolio(all());
      const one = (entry: number) => portfolio.search({ expression: '"the"', entries: [entry], kind: null, limit: 9 });
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => one((index % 2) + 1)));
      expect(
        answers.every(({ hits }, index) => hits.length > 0 && hits.every(({ entry }) => entry === (index % 2) + 1)),
      ).toBe(true);
    }
  });

  test('a search over more ways than can be looked through is refused with what to do', async () => {
    const wide = { expression: 'NEAR("a" "b" "c" "d" "e", 50)', entries: [1], kind: null, limit: 1 };
    await expect(stores[1]?.portfolio(all()).search(wide)).rejects.toThrow('give fewer of them');
  });
});

async function fill(store: Opened): Promise<Record<string, string>> {
  const first = { login: 'root', name: 'Root', roles: ['admin'], teams: 'all', external: null } as const;
  const by: Actor = { person: await store.people.addFirst(first, 's'), by: 'session', key: null, scopes: null };
  const teams: Record<string, string> = {};
  const file = { sha256: 'ab', fileName: 'a.txt', bytes: 1 };
  for (const [title, clauses] of Object.entries(papers)) {
    const team = (await store.people.addTeam(title, by)).id;
    teams[title] = team;
    const { version } = await store.agreements.add({ team, title, deal: {} }, file, by);
    const { id } = await store.analyses.ask(version.id, deal, by);
    const made = {
      key: title,
      bytes: new Uint8Array([1]),
      sha256: 'ab',
      deal,
      library: 'lib',
      program: '1',
      unread: null,
    };
    const summary = { gaps: { must: 1, should: 0, consider: 0 }, unread: false };
    await store.analyses.finish(id, { ...made, summary, entry: entryOf(title, clauses) });
  }
  await store.agreements.add({ team: Object.values(teams)[0] ?? '', title: 'Waiting', deal: {} }, file, by);
  // In both the two have the same ids of entries.
  return teams;
}

function entryOf(name: string, clauses: readonly string[]): KeptEntry {
  const starts = clauses.map((_, index) => clauses.slice(0, index).join('\n').length + (index === 0 ? 0 : 1));
  const match = { kind: 'notice', clause: 0, start: 0, end: 12, quote: null };
  const time = { capture: 'deadline', hours: 1.5, count: 1.5, unit: 'hours', vague: null, counts: true, said: null };
  return {
    title: name,
    type: 'supply',
    language: 'en',
    parties: JSON.stringify([{ name, folded: name.toLowerCase(), role: null, whose: 'ours' }]),
    jurisdictions: JSON.stringify([{ code: 'eu', how: 'held' }]),
    clauses: JSON.stringify(
      clauses.map((words, index) => {
        const [number, start] = [`${index + 1}`, starts[index] ?? 0];
        const marks = [[0, number, `line ${number}`, null]];
        return {
          number,
          heading: null,
          headings: 'Oversight',
          words,
          start,
          end: start + words.length,
          marks,
          bare: false,
        };
      }),
    ),
    matches: JSON.stringify([{ ...match, stance: 'stated', strength: 'full' }]),
    durations: JSON.stringify([{ ...match, ...time }]),
    lines: JSON.stringify([
      {
        requirement: 'r',
        jurisdiction: 'eu',
        kind: 'notice',
        outcome: 'weak',
        severity: 'must',
        because: 'short',
        start: 0,
        end: 3,
      },
    ]),
  };
}
