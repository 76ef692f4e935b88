import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreementServed, serveAgreements } from '../../../test/agreement-served.ts';
import { plainKind, plainLibrary, plainRequirement } from '../../../test/plain.ts';
import { analyzeWithMore } from '../../analyze.ts';
import type { ClauseKind } from '../../model/clause-kind.ts';
import type { Library } from '../../model/library.ts';
import { defaultLimits } from '../../model/limits.ts';
import type { Requirement } from '../../model/requirement.ts';
import { usualReading } from '../../model/world.ts';
import { packed } from '../../scan/packed-report.ts';

/** A policy of which each line is a requirement: its id, the word it asks for, and how grave it is. */
function libraryOf(policy: string): Library {
  const requirements = policy.split('\n').flatMap((line): Requirement[] => {
    const [id, clause, severity] = line.split(' ');
    if (id === undefined || clause === undefined) return [];
    const grave = severity === 'should' ? 'should' : 'must';
    return [plainRequirement({ id, clause, jurisdiction: 'house', severity: grave })];
  });
  const finds = (word: string): ClauseKind['finds'] => [{ within: 'block', all: [{ phrase: [word] }], none: [] }];
  return plainLibrary({
    kinds: ['notice', 'audit'].map((id) => plainKind({ id, title: id, finds: finds(id) })),
    jurisdictions: [
      { code: 'house', name: 'House policy', includes: [] },
      { code: 'eu', name: 'EU', includes: [] },
    ],
    requirements,
    hash: Buffer.from(policy).toString('hex'),
  });
}

const inForce = libraryOf('tell notice\n');
const files = (text: string) => [{ path: 'jurisdiction.yaml', text }];

type Preview = {
  readonly items: readonly {
    readonly title: string;
    readonly unread: string | null;
    readonly policy: number | null;
    readonly flips: readonly Record<string, unknown>[];
  }[];
  readonly next: string | null;
} & Readonly<Record<'agreements' | 'looked' | 'same' | 'waiting' | 'read', number>>;

let world: AgreementServed;
let readings = 0;
/** How often all agreements in sight were gone through. */
let counted = 0;
beforeAll(async () => {
  const engines = { engines: { pdf: null }, limits: defaultLimits, reading: usualReading };
  world = await serveAgreements(inForce, {
    wrap: (store) => ({
      ...store,
      standings: {
        ...store.standings,
        current: (asked) => {
          counted += 1;
          return store.standings.current(asked);
        },
      },
    }),
    housePolicy: {
      own: async () => ({ files: [], digest: '', library: inForce.hash }),
      read: async ([file]) => ({ library: libraryOf(file?.text ?? '') }),
      tryOut: async ([file], work) => {
        if (file?.text === 'faulty')
          return { problems: [{ path: file.path, line: 1, column: 1, says: 'found "faulty"' }] };
        const library = libraryOf(file?.text ?? '');
        return work({
          library,
          keyOf: ({ sha256 }) => `${library.hash} ${sha256}`,
          analyze: async ({ file: { path, name }, deal }) => {
            readings += 1;
            const input = { name, bytes: await readFile(path) };
            const { report } = await analyzeWithMore(input, library, deal, engines);
            return { report: packed(report) };
          },
        });
      },
      changed: async () => undefined,
    },
  });
  const { team, upload, analyze } = world;
  const paper = (words: string) => `SUPPLY AGREEMENT\n\n1. Terms\n\nThe Supplier gives ${words} in writing.\n`;
  const papers = [
    { name: 'alder.txt', bytes: paper('notice') },
    { name: 'birch.txt', bytes: paper('notice and audit') },
    { name: 'cedar.txt', bytes: paper('nothing at all') },
  ];
  for (const each of papers) {
    const deal = JSON.stringify({ jurisdictions: ['house'] });
    const sent = await upload('/uploads', [each], { team: team.id, deal });
    if (sent.status !== 201) throw new Error(sent.text);
  }
  const abroad = [{ name: 'dogwood.txt', bytes: paper('nothing') }];
  await upload('/uploads', abroad, { team: team.id, deal: JSON.stringify({ jurisdictions: ['eu'] }) });
  await analyze();
  await upload('/uploads', [{ name: 'elm.txt', bytes: paper('things') }], { team: team.id });
}, 60_000);
afterAll(() => world.served.close());

async function preview(text: string, more: object = {}): Promise<Preview> {
  readings = 0;
  const reply = await world.ask('POST', '/policies/preview', { body: { files: files(text), ...more } });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.json as Preview;
}

const told = ({ items }: Preview) =>
  items.map(({ title, flips }) => [title, ...flips.map(({ requirement, turn }) => `${requirement} ${turn}`)]);

test('a new line of the policy opens gaps where the agreement lacks what it asks', async () => {
  const found = await preview('tell notice\nlook audit\n');
  expect(told(found)).toEqual([
    ['cedar', 'look opened'],
    ['alder', 'look opened'],
  ]);
  // Where house policy is not asked nothing is read, and what has no report is only counted.
  expect(found).toMatchObject({ agreements: 5, looked: 5, same: 2, waiting: 1, read: 3, next: null });
  expect(readings).toBe(3);
  expect(found.items[0]?.flips[0]).toMatchObject({ from: null, to: { outcome: 'missing' }, severity: 'must' });
});

test('what is kept suffices where a line is only taken out or weighed otherwise', async () => {
  const gone = await preview('\n');
  expect(told(gone)).toEqual([['cedar', 'tell closed']]);
  const weaker = await preview('tell notice should\n');
  expect(told(weaker)).toEqual([['cedar', 'tell better']]);
  expect(weaker.items[0]?.flips[0]).toMatchObject({ was: 'must', severity: 'should' });
  expect(await preview('tell notice\n')).toMatchObject({ items: [], same: 4, read: 0 });
  expect(readings).toBe(0);
});

test('another kind of clause is looked for in the file, and the words are told', async () => {
  const found = await preview('tell audit\n');
  expect(told(found)).toEqual([['alder', 'tell opened']]);
  expect(found.items[0]?.flips[0]).toMatchObject({
    from: { outcome: 'met', cites: [{ quote: expect.stringContaining('notice') }] },
    to: { outcome: 'missing' },
  });
});

test('a page goes on where the one before ended, the most open must-gaps first', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  let looked = 0;
  do {
    const page: Preview = await preview('tell notice\nlook audit\n', {
      limit: 1,
      ...(after === null ? {} : { after }),
    });
    expect(page.looked).toBe(1);
    looked += page.looked;
    seen.push(...page.items.map(({ title }) => title));
    after = page.next;
  } while (after !== null);
  expect([looked, seen]).toEqual([5, ['cedar', 'alder']]);
});

test('the order of all agreements is worked out once for all pages, and anew where something came in', async () => {
  const first = await preview('tell notice\nlook audit\n', { limit: 1 });
  const before = counted;
  await preview('tell notice\nlook audit\n', { limit: 2, after: first.next });
  await preview('tell audit\n');
  expect(counted).toBe(before);
  await world.upload('/uploads', [{ name: 'fir.txt', bytes: 'Something else.' }], { team: world.team.id });
  expect(await preview('tell audit\n')).toMatchObject({ agreements: first.agreements + 1 });
  expect(counted).toBe(before + 1);
});

test('a draft with faults is not tried out, and no reply is kept', async () => {
  const refused = await world.ask('POST', '/policies/preview', { body: { files: files('faulty') } });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('jurisdiction.yaml:1:1');
  const once = { headers: { 'Idempotency-Key': 'k' }, body: { files: files('tell audit\n') } };
  expect((await world.ask('POST', '/policies/preview', once)).headers['idempotent-replay']).toBeUndefined();
  expect((await world.ask('POST', '/policies/preview', once)).headers['idempotent-replay']).toBeUndefined();
});

test('only agreements in sight are looked at', async () => {
  const { served } = world;
  const red = await served.store.people.addTeam('Red', null);
  const eve = await served.person({ login: 'eve', roles: ['legal'], teams: [red.id] });
  const headers = await served.session(eve);
  const body = { files: files('tell audit\n') };
  const reply = await served.ask({ method: 'POST', path: '/policies/preview', headers, body });
  expect(reply.json).toMatchObject({ agreements: 0, looked: 0, items: [] });
});
