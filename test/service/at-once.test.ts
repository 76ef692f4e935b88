import { expect, onTestFinished, test } from 'vitest';
import { type AgreementServed, serveAgreements } from '../agreement-served.ts';
import { plainKind, plainLibrary } from '../plain.ts';
import type { Replied, Served } from '../served.ts';
import { freshDatabase } from './fresh-database.ts';

const library = plainLibrary({
  kinds: [plainKind()],
  jurisdictions: [{ code: 'house', name: 'House policy', includes: [] }],
});
const words = 'The Supplier shall tell the Customer of it.';

const databases = [
  ['SQLite', async () => null],
  ['PostgreSQL', freshDatabase],
] as const;

type Change = Parameters<typeof serveAgreements>[1];

async function world(url: string | null, change: Change = {}): Promise<AgreementServed> {
  const made = await serveAgreements(library, { url, ...change });
  onTestFinished(() => made.served.close());
  return made;
}

const uploadOf = ({ upload, team }: AgreementServed, bytes: string, headers = {}): Promise<Replied> =>
  upload('/uploads', [{ name: 'paper.txt', bytes }], { team: team.id }, headers);

async function titles({ ask }: AgreementServed): Promise<readonly string[]> {
  const { json } = await ask('GET', '/agreements');
  return (json as { readonly items: readonly { readonly title: string }[] }).items.map(({ title }) => title);
}

test.each(databases)(
  'on %s the process ends before or after the write, and the retry gives it once',
  async (_, url) => {
    let ends: 'before' | 'after' | null = null;
    const wrap = (store: Served['store']): Served['store'] => ({
      ...store,
      // Whoever is switched off takes nothing back either.
      replies: { ...store.replies, drop: (key) => (ends === null ? store.replies.drop(key) : Promise.resolve()) },
      together: async (work) => {
        const result = await store.together(async (inside) => {
          const made = await work(inside);
          if (ends === 'before') throw new Error('switched off');
          return made;
        });
        if (ends === 'after') throw new Error('switched off');
        return result;
      },
    });
    const made = await world(await url(), { wrap });
    for (const when of ['before', 'after'] as const) {
      const headers = { 'Idempotency-Key': when };
      const before = (await titles(made)).length;
      ends = when;
      expect((await uploadOf(made, words, headers)).status).toBe(500);
      ends = null;
      expect((await titles(made)).length - before).toBe(when === 'before' ? 0 : 1);
      // A minute after it was heard of last, it is taken to have ended.
      made.served.clock.ms += 61_000;
      const again = await uploadOf(made, words, headers);
      expect([again.status, again.headers['idempotent-replay']]).toEqual([201, when === 'before' ? undefined : 'true']);
      expect((await titles(made)).length - before).toBe(1);
    }
  },
);

test.each(databases)(
  'on %s a process that stood still while another took its work over writes nothing',
  async (_, url) => {
    let goOn = () => {};
    const still = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let first = true;
    const wrap = (store: Served['store']): Served['store'] => ({
      ...store,
      together: async (work) => {
        const isFirst = first;
        first = false;
        if (isFirst) await still;
        return store.together(work);
      },
    });
    const made = await world(await url(), { wrap });
    const send = () => uploadOf(made, words, { 'Idempotency-Key': 'one' });
    const slow = send();
    while (first) await new Promise((resolve) => setTimeout(resolve, 5));
    made.served.clock.ms += 61_000;
    const quick = await send();
    goOn();
    expect([quick.status, (await slow).status, (await titles(made)).length]).toEqual([201, 409, 1]);
    // Its work goes on elsewhere: it is worth asking again, and when is said.
    expect((await slow).headers['retry-after']).toBe('2');
    expect((await send()).json).toEqual(quick.json);
  },
);

test.each(databases)(
  'on %s of two who change what they read at once one is told that it was changed',
  async (_, url) => {
    const made = await world(await url());
    const taken = await uploadOf(made, words);
    const path = taken.headers.location?.replace('/api', '') ?? '';
    const { headers } = await made.ask('GET', path);
    const rename = (title: string) =>
      made.ask('PATCH', path, { headers: { 'If-Match': headers.etag ?? '' }, body: { title } });
    const replies = await Promise.all([rename('one'), rename('two')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
  },
);

test.each(databases)(
  'on %s of house policies that are saved at once one is in force, and who saved another is told what to do',
  async (_, url) => {
    const made = await world(await url());
    const save = (text: string, basedOn: number) =>
      made.ask('POST', '/policies', {
        body: { files: [{ path: 'jurisdiction.yaml', text }], basedOn, note: `It is ${text}.` },
      });
    for (const basedOn of [0, 1]) {
      const replies = await Promise.all(['one', 'two', 'three'].map((text) => save(`${text}${basedOn}`, basedOn)));
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      for (const { json } of replies.filter(({ status }) => status === 409)) {
        expect(json).toMatchObject({
          code: 'conflict',
          detail: expect.stringMatching(/^Another version of the house policy came after .*: nothing was saved\.$/),
          todo: expect.stringContaining('take over what is to stay of it'),
        });
      }
      const saved = replies.find(({ status }) => status === 201)?.json;
      const { items, inForce } = (await made.ask('GET', '/policies')).json as { items: unknown[]; inForce: number };
      expect([inForce, items.length]).toEqual([basedOn + 1, basedOn + 1]);
      expect((await made.ask('GET', `/policies/${inForce}`)).json).toEqual(saved);
    }
  },
);

test.each(databases)('on %s uploads at once come to no more than the quota', async (_, url) => {
  const made = await world(await url());
  Object.assign(made.served.service.settings, { quotaBytes: words.length * 3 });
  const replies = await Promise.all([1, 2, 3, 4, 5, 6].map(() => uploadOf(made, words)));
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 201, 413, 413, 413]);
  expect((await titles(made)).length).toBe(3);
});
