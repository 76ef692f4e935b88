import { createHash } from 'node:crypto';
import type { AgreementRow, Analysis, Version } from '../src/model/archive.ts';
import type { Deal } from '../src/model/deal.ts';
import type { Entry } from '../src/model/entry.ts';
import type { Actor, ApiKey, Person, Scope, Team, UserRole } from '../src/model/person.ts';
import { packed } from '../src/scan/packed-report.ts';
import { sampleReport } from './sample-report.ts';
import { type Served, serve } from './served.ts';

/** Everybody who may call a route: nobody, somebody of each role, and a key of each scope whose owner has all roles. */
export const callers = [
  'nobody',
  'procurement',
  'legal',
  'operations',
  'admin',
  'read key',
  'upload key',
  'decide key',
  'export key',
  'admin key',
] as const;

export type CallerName = (typeof callers)[number];

/** Whose an agreement is, as a caller sees it: brought by themselves; by somebody else of their team; by somebody of another team. */
export const whose = ['own', 'team', 'other'] as const;

export type Whose = (typeof whose)[number];

/** Words that stand in a paper of that mark and nowhere else. */
export const ownWords = (mark: string): string => `Harrow samples ${mark}`;

/** An agreement with a version, its analysis and its report, whose titles and file names are found nowhere else. */
export type Kept = {
  readonly mark: string;
  readonly agreement: Pick<AgreementRow, 'id' | 'title'>;
  readonly version: Version;
  readonly analysis: Analysis;
  readonly report: string;
};

export type Caller = {
  readonly name: CallerName;
  readonly person: Person;
  /** One of theirs, which they may revoke. */
  readonly key: ApiKey;
  readonly kept: Readonly<Record<Whose, Kept>>;
  /** Id of a saved view of theirs. */
  readonly view: string;
  /** Fresh each time: some routes end the session. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
};

export type MatrixWorld = {
  readonly served: Served;
  /** The team of all callers, and another. */
  readonly blue: Team;
  readonly red: Team;
  readonly callers: readonly Caller[];
  /** Somebody with a password who calls nothing. */
  readonly bystander: Person;
};

const all: readonly UserRole[] = ['procurement', 'legal', 'operations', 'admin'];

/** `url`: of PostgreSQL. */
export async function matrixWorld(url: string | null): Promise<MatrixWorld> {
  const served = await serve({ url });
  const { store } = served;
  const [blue, red] = [await store.people.addTeam('Blue', null), await store.people.addTeam('Red', null)];
  const mate = await served.person({ login: 'mate', roles: ['legal'], teams: [blue.id] });
  const stranger = await served.person({ login: 'stranger', roles: ['legal'], teams: [red.id] });
  const shared = {
    team: await keep(served, 'of the team', { team: blue.id, by: mate }),
    other: await keep(served, 'of another team', { team: red.id, by: stranger }),
  };
  const made: Caller[] = [];
  for (const name of callers) {
    const roles = all.includes(name as UserRole) ? [name as UserRole] : name === 'nobody' ? [] : all;
    const person = await served.person({ login: name.replace(' ', '-'), roles, teams: [blue.id] });
    const own = await keep(served, `of ${name} alone`, { team: blue.id, by: person });
    const key = await store.keys.add(
      { hash: name, person: person.id, title: 'to be revoked', scopes: ['read'], until: null },
      null,
    );
    const actor: Actor = { person, by: 'session', key: null, scopes: null };
    const view = await store.savedViews.add({ team: null, name: 'Worst', filter: {} }, actor);
    const scope = name.split(' ')[0] as Scope;
    const headers = async () =>
      name === 'nobody' ? {} : name.endsWith(' key') ? served.key(person, [scope]) : served.session(person);
    made.push({ name, person, key, kept: { own, ...shared }, view: view.id, headers });
  }
  const bystander = await served.person({ login: 'bystander', teams: [blue.id] });
  return { served, blue, red, callers: made, bystander };
}

async function keep({ store }: Served, mark: string, { team, by }: { team: string; by: Person }): Promise<Kept> {
  const actor: Actor = { person: by, by: 'session', key: null, scopes: null };
  const bytes = Buffer.from(`Nothing stands in the paper ${mark}.`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await store.files.keep(sha256, bytes.length, async function* () {
    yield bytes;
  });
  const { agreement, version } = await store.agreements.add(
    { team, title: `Agreement ${mark}`, deal: {} },
    { sha256, fileName: `Paper ${mark}.txt`, bytes: bytes.length },
    actor,
  );
  const deal: Deal = { ...sampleReport.deal, open: [] };
  const asked = await store.analyses.ask(version.id, deal, actor);
  await store.analyses.take('a worker', asked.id);
  const [document] = sampleReport.documents;
  if (document === undefined) throw new Error('The sample report has no document.');
  const report = packed({ ...document, sha256 }, entryOf(mark));
  const key = createHash('sha256').update(mark).digest('hex');
  const { summary, unread, entry } = report;
  await store.analyses.finish(asked.id, {
    key,
    bytes: report.bytes,
    sha256,
    deal,
    library: '0'.repeat(64),
    program: '0.0.0',
    summary,
    unread,
    entry,
  });
  await store.rulings.add(
    {
      ...{
        agreement: agreement.id,
        requirement: 'foreign-court',
        fingerprint: null,
        says: 'accepted',
        reason: 'Known.',
      },
      ...{ approver: 'The board', until: '2027-01-31', assignee: null },
    },
    actor,
  );
  const analysis = await store.analyses.find(asked.id);
  if (analysis === null) throw new Error('The analysis is gone.');
  return { mark, agreement, version, analysis, report: key };
}

/** One clause, in which secrecy was recognised, with somebody of a name of their own. */
function entryOf(mark: string): Entry {
  const words = `The Supplier keeps ${ownWords(mark)} secret.`;
  const missing = { outcome: 'missing', severity: 'must', because: null, start: null, end: null } as const;
  const span = { clause: 0, start: 0, end: words.length, quote: null };
  return {
    title: null,
    type: null,
    language: 'en',
    unread: null,
    parties: [{ name: ownWords(mark), folded: ownWords(mark).toLowerCase(), role: 'Supplier', whose: 'theirs' }],
    jurisdictions: [{ code: 'house', how: 'held' }],
    clauses: [
      {
        number: '1',
        heading: null,
        headings: '',
        words,
        start: 0,
        end: words.length,
        marks: [[0, '1', 'line 1', null]],
        bare: false,
      },
    ],
    matches: [{ kind: 'secrecy', stance: 'stated', strength: 'full', ...span }],
    durations: [],
    lines: [{ requirement: 'house/audit', jurisdiction: 'house', kind: 'audit', ...missing }],
  };
}
