import { createHash } from 'node:crypto';
import type { KeptAgreement } from '../src/model/archive.ts';
import type { Library } from '../src/model/library.ts';
import type { Actor, Person, Team, UserRole } from '../src/model/person.ts';
import type { DocumentReport, ReportConflict, ReportLine } from '../src/model/report.ts';
import { packed } from '../src/scan/packed-report.ts';
import { plainDeal, plainKind } from './plain.ts';
import { reviewed, reviewedLine } from './reviewed.ts';
import { type Served, serve } from './served.ts';

/** The app over agreements whose reports are made by hand. */
export type PortfolioServed = {
  readonly served: Served;
  readonly team: Team;
  readonly other: Team;
  readonly ada: Person;
  /** Brings an agreement whose report has these lines; null: it waits. */
  readonly keep: (
    title: string,
    lines: readonly ReportLine[] | null,
    more?: Partial<Keeping>,
  ) => Promise<KeptAgreement>;
  /** A further draft of it. */
  readonly redraft: (agreement: string, lines: readonly ReportLine[]) => Promise<void>;
  /** What a person gets as JSON. */
  readonly get: (path: string, by?: Person) => Promise<unknown>;
  readonly send: (method: string, path: string, body?: unknown, by?: Person) => ReturnType<Served['ask']>;
  readonly accept: (agreement: string, requirement: string, until: string | null) => Promise<void>;
  readonly person: (login: string, roles: readonly UserRole[], teams: readonly string[]) => Promise<Person>;
};

type Keeping = {
  readonly team: string;
  readonly by: Person;
  readonly conflicts: readonly ReportConflict[];
  readonly problems: DocumentReport['problems'];
  readonly party: string;
};

/** EU notice (incident, must), EU cap (remedies, should), German notice (incident, must). */
export const notice = (outcome: ReportLine['outcome']) => reviewedLine({ requirement: 'eu-notice', outcome });
export const cap = (outcome: ReportLine['outcome']) =>
  reviewedLine({ requirement: 'eu-cap', clause: 'cap', title: 'Cap', severity: 'should', outcome });
export const german = (outcome: ReportLine['outcome']) =>
  reviewedLine({ requirement: 'de-notice', jurisdiction: 'de', outcome });

const library: Library = {
  kinds: [
    plainKind({ id: 'cap', title: 'Cap', family: 'remedies' }),
    plainKind({ id: 'notice', title: 'Notice', family: 'incident' }),
  ],
  jurisdictions: ['de', 'eu'].map((code) => ({ code, name: code, includes: [] })),
  requirements: [{ id: 'eu-notice', clause: 'notice', law: { instrument: 'Notice Act', provision: 'Section 1' } }],
  clocks: [],
  measures: [],
  subjects: [],
  models: {},
  hash: '0'.repeat(64),
} as unknown as Library;

/** `url`: of PostgreSQL. */
export async function servePortfolio(url: string | null): Promise<PortfolioServed> {
  const served = await serve({ library, url });
  const { store } = served;
  const [team, other] = [await store.people.addTeam('Buying', null), await store.people.addTeam('Selling', null)];
  const person: PortfolioServed['person'] = (login, roles, teams) =>
    served.person({ login, name: login, roles, teams });
  const ada = await person('ada', ['legal', 'operations'], [team.id]);
  const asActor = (by: Person): Actor => ({ person: by, by: 'session', key: null, scopes: null });
  let papers = 0;
  const analyze = async (version: string, report: DocumentReport, by: Person) => {
    const { id } = await store.analyses.ask(version, plainDeal, asActor(by));
    await store.analyses.take('a worker', id);
    const party = report.parties[0]?.name ?? 'Nobody';
    const { bytes, summary, unread, entry } = packed(report, {
      ...{ title: null, type: null, language: 'en', unread: null },
      parties: [{ name: party, folded: party.toLowerCase(), role: null, whose: null }],
      ...{ jurisdictions: [], clauses: [], matches: [], durations: [], lines: [] },
    });
    const made = { key: report.sha256, bytes, sha256: report.sha256, deal: plainDeal, library: 'l', program: '1' };
    await store.analyses.finish(id, { ...made, summary, unread, entry });
  };
  const paper = async () => {
    papers += 1;
    const bytes = Buffer.from(`paper ${papers}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await store.files.keep(sha256, bytes.length, async function* () {
      yield bytes;
    });
    return { sha256, fileName: 'paper.txt', bytes: bytes.length };
  };
  const send: PortfolioServed['send'] = async (method, path, body, by = ada) =>
    served.ask({ method, path, headers: await served.session(by), ...(body === undefined ? {} : { body }) });
  return {
    ...{ served, team, other, ada, person, send },
    keep: async (
      title,
      lines,
      { team: of = team.id, by = ada, conflicts = [], problems = [], party = 'Alder' } = {},
    ) => {
      const file = await paper();
      const { agreement, version } = await store.agreements.add({ team: of, title, deal: {} }, file, asActor(by));
      const parties = [{ name: party, role: null, address: null }];
      const report = reviewed(lines ?? [], { sha256: file.sha256, conflicts, problems, parties });
      if (lines !== null) await analyze(version.id, report, by);
      return agreement;
    },
    redraft: async (agreement, lines) => {
      const file = await paper();
      const version = await store.agreements.addVersion(agreement, file, asActor(ada));
      await analyze(version.id, reviewed(lines, { sha256: file.sha256 }), ada);
    },
    get: async (path, by) => {
      const reply = await send('GET', path, undefined, by);
      if (reply.status !== 200) throw new Error(`${reply.status}: ${reply.text}`);
      return reply.json;
    },
    accept: async (agreement, requirement, until) => {
      const ruling = { agreement, requirement, fingerprint: null, says: 'accepted', reason: 'So.', until } as const;
      await store.rulings.add({ ...ruling, approver: 'Chief', assignee: null }, asActor(ada));
    },
  };
}
