import { mkdtemp, rm } from 'node:fs/promises';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Library } from '../src/model/library.ts';
import { noModels } from '../src/model/models.ts';
import type { Person, Scope } from '../src/model/person.ts';
import type { Problem } from '../src/model/problem.ts';
import type { NewPerson } from '../src/model/store.ts';
import { createApp } from '../src/server/app.ts';
import { type Accounts, accounts } from '../src/server/identity/accounts.ts';
import { passwords } from '../src/server/identity/password.ts';
import { may } from '../src/server/identity/permissions.ts';
import { sightOf } from '../src/server/identity/sight.ts';
import { hashOfToken, newKeySecret } from '../src/server/identity/token.ts';
import { printedOnce } from '../src/server/printed-once.ts';
import { reportTexts } from '../src/server/report-texts.ts';
import { handled } from '../src/server/run/handled.ts';
import type { Service } from '../src/server/service.ts';
import { openStore } from '../src/store/open-store.ts';
import type { KeptEntry } from '../src/store/put-entry.ts';
import { databaseAt } from './database-at.ts';
import { plainKind } from './plain.ts';

/** The app over a store of its own in a temporary folder, asked through a pipe. Passwords are cheap to hash, the clock stands. */
export type Served = {
  readonly store: Awaited<ReturnType<typeof openStore<KeptEntry, unknown>>>;
  readonly service: Service;
  /** Milliseconds; set it to let time pass. */
  readonly clock: { ms: number };
  readonly ask: (asked: Asked) => Promise<Replied>;
  /** With the password "three herons at dusk". */
  readonly person: (person: Partial<NewPerson> & Pick<NewPerson, 'login'>) => Promise<Person>;
  /** Headers of a browser in which they are signed in, on a page of ours. */
  readonly session: (person: Person) => Promise<Readonly<Record<string, string>>>;
  /** Headers of a program that has such a key of theirs. */
  readonly key: (person: Person, scopes: readonly Scope[]) => Promise<Readonly<Record<string, string>>>;
  readonly close: () => Promise<void>;
};

export type Asked = {
  readonly method?: string;
  /** Below /api. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; bytes as they are. */
  readonly body?: unknown;
};

export type Replied = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Parsed, where it is JSON. */
  readonly json: unknown;
  /** Value of the cookie that it sets, by name. */
  readonly cookies: Readonly<Record<string, string>>;
};

export const goodPassword = 'three herons at dusk';

/** Nothing but a name for house policy and two kinds of clauses. */
const smallLibrary: Library = {
  kinds: [plainKind({ id: 'secrecy', title: 'Secrecy' }), plainKind({ id: 'audit', title: 'Audit' })],
  jurisdictions: [{ code: 'house', name: 'House policy', includes: [] }],
  requirements: [],
  clocks: [],
  measures: [],
  subjects: [],
  models: noModels,
  hash: '0'.repeat(64),
};

/** Where nothing can be read. */
const cannot = async (): Promise<Problem> => ({
  code: 'unreadable',
  says: 'Nothing is read here.',
  hides: 'everything',
});
const nobodyAtTheDesk: Service['desk'] = {
  lookAt: cannot,
  partOf: cannot,
  read: cannot,
  opening: cannot,
  compare: cannot,
  draw: cannot,
  explain: cannot,
  redline: cannot,
  tryOut: cannot,
  close: async () => undefined,
};

/** `change`: parts of the service that stand in for those of a test. */
export async function serve(
  change: Partial<Omit<Service, 'store'>> & {
    readonly provider?: Accounts['provider'];
    readonly publicUrl?: string;
    /** Of PostgreSQL. */
    readonly url?: string | null;
    /** The store as the app has it. */
    readonly wrap?: (store: Served['store']) => Service['store'];
  } = {},
): Promise<Served> {
  const { provider = null, publicUrl = null, url = null, wrap = (same) => same, ...rest } = change;
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-served-'));
  const clock = { ms: Date.parse('2026-11-28T08:00:00.000Z') };
  const now = () => new Date(clock.ms);
  const { kinds } = change.library ?? smallLibrary;
  const database = databaseAt(url, folder);
  const store = await openStore<KeptEntry, unknown>({ database, files: null, now, kinds });
  const cheap = passwords({ cost: 4, block: 8, lanes: 1 });
  const doors = accounts({ store, passwords: cheap, provider, publicUrl, now });
  const service: Service = {
    store: wrap(store),
    library: smallLibrary,
    housePolicy: {
      own: async () => ({ files: [], digest: '', library: smallLibrary.hash }),
      read: async (files) => {
        const at = files.find(({ text }) => text.includes('faulty'));
        if (at === undefined) return { library: smallLibrary };
        return {
          problems: [{ path: at.path, line: 1, column: 1, says: 'found "faulty", expected none: take it out' }],
        };
      },
      tryOut: async (files, work) => {
        const made = await service.housePolicy.read(files);
        if ('problems' in made) return made;
        const keyOf = ({ sha256 }: { readonly sha256: string }) => `${made.library.hash} ${sha256}`;
        return work({ library: made.library, keyOf, analyze: () => Promise.reject(new Error('nobody reads here')) });
      },
      changed: async () => undefined,
    },
    figures: [],
    desk: nobodyAtTheDesk,
    reportTexts: reportTexts(store),
    printedOnce: printedOnce(1_000_000),
    isClean: async () => true,
    work: { wake: () => undefined, hear: () => () => undefined },
    identity: (request) => doors.identify(request),
    accounts: doors,
    may,
    sight: sightOf,
    now,
    version: '0.0.0',
    runsWith: {
      ...{ node: '20.0.0', startedAt: now().toISOString(), threads: 1 },
      ...{ database: database.is, files: 'database', anchor: null, scansUploads: false },
    },
    settings: { temporary: folder, uploadBytes: 1_000_000, quotaBytes: 100_000_000 },
    log: { info: () => undefined, error: () => undefined },
    ...rest,
  };
  const pipe = path.join(folder, 'served');
  const handling = handled();
  const server = createApp(service, [], handling.add).listen(pipe);
  await new Promise((resolve) => server.once('listening', resolve));
  const secret = await cheap.hash(goodPassword);
  return {
    store,
    service,
    clock,
    ask: (asked) => answerOf(pipe, asked),
    person: (person) =>
      store.people.add({ name: person.login, roles: [], teams: [], external: null, ...person }, secret, null),
    session: async ({ id }) => ({
      Cookie: `lacuna=${await doors.sessions.start(id, { by: 'password', from: null })}`,
      'Sec-Fetch-Site': 'same-origin',
    }),
    key: async ({ id }, scopes) => {
      const shown = newKeySecret();
      await store.keys.add({ hash: hashOfToken(shown), person: id, title: 'a key', scopes, until: null }, null);
      return { Authorization: `Bearer ${shown}` };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await handling.ended(5_000);
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function answerOf(pipe: string, { method = 'GET', path: below, headers = {}, body }: Asked): Promise<Replied> {
  const sent = body === undefined ? null : body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  const type = sent === null || body instanceof Uint8Array ? {} : { 'Content-Type': 'application/json' };
  return new Promise((resolve, reject) => {
    const request = ask({
      createConnection: () => connect(pipe),
      method,
      path: `/api${below}`,
      headers: {
        Host: '127.0.0.1:8080',
        ...type,
        ...headers,
        ...(sent === null ? {} : { 'Content-Length': sent.length }),
      },
    });
    request.once('error', reject);
    request.once('response', (response) => {
      buffer(response).then((bytes) => {
        const text = bytes.toString('utf8');
        const isJson =
          /json/.test(response.headers['content-type'] ?? '') && !/ndjson/.test(response.headers['content-type'] ?? '');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text,
          json: isJson ? JSON.parse(text) : null,
          cookies: Object.fromEntries(
            (response.headers['set-cookie'] ?? []).map((line) => {
              const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
              return [name, value];
            }),
          ),
        });
      }, reject);
    });
    request.end(sent ?? undefined);
  });
}
