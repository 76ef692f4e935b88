import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import type { UserRole } from '../../src/model/person.ts';
import { type Ask, type Reply, type Running, running, withAdmin } from '../service/running.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly site: Site;
  }
}

/** The service as every test of the web finds it. */
export type Site = {
  readonly url: string;
  /** Value of the cookie of whoever has just this role. `nobody` has none at all. */
  readonly sessions: Readonly<Record<UserRole | 'nobody', string>>;
  readonly team: string;
  /** By the folder of fixtures/agreements: its agreement, read and held against the law of its deal.yaml. */
  readonly agreements: Readonly<Record<string, { readonly agreement: string; readonly version: string }>>;
};

/** What there is before anybody brought an agreement. */
export type People = Omit<Site, 'agreements'>;

/** Of everybody there; the login of each is the name of their role, and "ada" is the first administrator. */
export const password = 'a long and winding sentence';

const samples = fileURLToPath(new URL('../../fixtures/agreements/', import.meta.url));

const names = {
  procurement: 'Pia Procurement',
  legal: 'Lars Legal',
  operations: 'Olga Operations',
  admin: 'Ada Admin',
  nobody: 'Nora Nobody',
} as const;

/**
 * Starts the built program once for all files: somebody of each role, one team, and the sample agreements, read. What a test changes of
 * them others see: bring agreements of your own for that. Where the variable LACUNA_SITE names a folder, it is kept there for the next
 * run, which then starts at once: for whoever works on a view.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kept = process.env.LACUNA_SITE;
  const data = kept ?? (await mkdtemp(path.join(tmpdir(), 'lacuna-site-')));
  const list = path.join(data, 'site.json');
  const known: Omit<Site, 'url'> | null = await readFile(list, 'utf8').then(JSON.parse, () => null);
  if (known === null) await withAdmin({ LACUNA_DATA: data });
  const service = await running({ LACUNA_DATA: data });
  const site = known ?? (await withSamples(service));
  if (kept !== undefined) await writeFile(list, JSON.stringify(site));
  project.provide('site', { ...site, url: service.url });
  return async () => {
    await service.end('SIGTERM');
    if (kept === undefined) await rm(data, { recursive: true, force: true });
  };
}

async function withSamples(service: Running): Promise<Omit<Site, 'url'>> {
  const people = await withPeople(service);
  return { ...people, agreements: await samplesIn(service, people) };
}

/** Adds one team, and somebody of each role, to a service that has its first administrator. */
export async function withPeople(service: Running): Promise<People> {
  const enter = (login: string) => signIn(service.ask, service.url, login);
  const admin = await enter('ada');
  const team = (await made(service.ask('POST', '/api/teams', { json: { name: 'Purchasing' }, headers: admin }))).id;
  const sessions: Record<string, string> = {};
  for (const [login, name] of Object.entries(names)) {
    const roles = login === 'nobody' ? [] : [login];
    const json = { login, name, roles, teams: [team], password };
    await made(service.ask('POST', '/api/people', { json, headers: admin }));
    sessions[login] = (await enter(login)).Cookie;
  }
  return { url: service.url, sessions: sessions as Site['sessions'], team };
}

async function samplesIn(service: Running, { sessions, team }: People): Promise<Site['agreements']> {
  const headers = { Cookie: sessions.procurement, Origin: service.url };
  const agreements: Record<string, { agreement: string; version: string }> = {};
  for (const name of await readdir(samples)) {
    const file = (await readdir(path.join(samples, name))).find((each) => /^agreement\.(?:docx|pdf)$/.test(each)) ?? '';
    const form = {
      fields: { team, title: titleOf(name), deal: JSON.stringify(await dealOf(name)) },
      files: [{ name: `${name}${path.extname(file)}`, bytes: await readFile(path.join(samples, name, file)) }],
    };
    const { taken } = await made(service.ask('POST', '/api/uploads', { form, headers }));
    agreements[name] = { agreement: taken[0].agreement.id, version: taken[0].version.id };
  }
  for (const { agreement } of Object.values(agreements)) await read(service.ask, agreement, headers);
  return agreements;
}

async function signIn(ask: Ask, url: string, login: string) {
  const reply = await ask('POST', '/api/session', { json: { login, password }, headers: { Origin: url } });
  const cookies = [reply.headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0]);
  return { Cookie: cookies.join('; '), Origin: url };
}

async function made(asked: Promise<Reply>): Promise<Reply['json']> {
  const { status, text, json } = await asked;
  if (status < 300) return json;
  throw new Error(`${status}: ${text}`);
}

async function read(ask: Ask, agreement: string, headers: Readonly<Record<string, string>>): Promise<void> {
  for (;;) {
    const { analysis } = await made(ask('GET', `/api/agreements/${agreement}`, { headers }));
    if (analysis.state === 'done') return;
    if (analysis.state === 'failed') throw new Error(analysis.because);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Side and jurisdictions of its deal.yaml, which has them on a line each. */
async function dealOf(name: string) {
  const text = await readFile(path.join(samples, name, 'deal.yaml'), 'utf8');
  const side = /^side: (\w+)/m.exec(text)?.[1];
  const jurisdictions = /^jurisdictions: \[(.*)\]/m.exec(text)?.[1]?.split(/,\s*/);
  return { ...(side === undefined ? {} : { side }), ...(jurisdictions === undefined ? {} : { jurisdictions }) };
}

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ').replace('nda', 'NDA').replace('saas', 'SaaS');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} agreement`;
}
