import { expect, test } from 'vitest';
import { serviceTools } from './service-tools.ts';

/** Tools over a service that has these replies, by address, and what it was asked with. */
function over(replies: Readonly<Record<string, { readonly status?: number; readonly body: unknown }>>) {
  const keys: (string | null)[] = [];
  const ask = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    keys.push(new Headers(init?.headers).get('Authorization'));
    const { pathname, search } = new URL(`${address}`);
    const { status = 200, body } = replies[`${pathname}${search}`] ?? { status: 500, body: null };
    return new Response(JSON.stringify(body), { status });
  };
  const tools = serviceTools({ url: 'http://lacuna.test', key: 'lacuna_k' }, ask);
  const run = (name: string, asked: Readonly<Record<string, unknown>>) =>
    tools.find((tool) => tool.name === name)?.run(asked) ?? Promise.reject(new Error(`there is no tool ${name}`));
  return { keys, run };
}

const row = { id: 'a1', title: 'Harrow hosting', version: { id: 'v2', number: 2 }, unread: false };

test('agreements are named with their ids and gaps, under the key', async () => {
  const gaps = { must: 2, should: 1, consider: 0 };
  const { keys, run } = over({ '/api/agreements?text=harrow': { body: { items: [{ ...row, gaps }], next: 'n' } } });
  expect(await run('list_kept_agreements', { containing: 'harrow' })).toBe(
    'a1: Harrow hosting (draft 2; gaps: 2 must, 1 should, 0 consider)\nMore: ask with after "n".',
  );
  expect(keys).toEqual(['Bearer lacuna_k']);
});

test('the text of the newest draft comes in pieces', async () => {
  const { run } = over({
    '/api/agreements/a1': { body: { ...row, gaps: null } },
    '/api/versions/v2/document': { body: { text: 'x'.repeat(20_001) } },
  });
  expect(await run('read_kept_agreement', { agreement: 'a1', from: 0 })).toContain(
    '[1 characters more: go on from 20000]',
  );
  expect(await run('read_kept_agreement', { agreement: 'a1', from: 20_000 })).toBe('x');
});

test('what the service refuses is said in its words', async () => {
  const problem = { code: 'not-found', detail: 'There is no such agreement.', todo: 'Check the id.' };
  const { run } = over({ '/api/agreements/a1': { status: 404, body: problem } });
  await expect(run('read_kept_agreement', { agreement: 'a1', from: 0 })).rejects.toThrow(
    'There is no such agreement. Check the id.',
  );
  await expect(run('search_kept_agreements', { words: 'x' })).rejects.toThrow('status 500');
});
