import { request as ask } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../../test/served.ts';
import { createApp } from '../app.ts';
import { handled } from './handled.ts';
import { type Ended, watching } from './watch.ts';

/** The app with somebody who has a key, and a desk that answers when it is told to. */
async function served() {
  let called = () => {};
  let answer = () => {};
  const atDesk = new Promise<void>((resolve) => {
    called = resolve;
  });
  const desk = {
    tryOut: async () => {
      called();
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return { code: 'unreadable', says: 'Nothing is read here.', hides: 'everything' } as const;
    },
  };
  const world = await serve();
  const person = await world.person({ login: 'ada', roles: ['legal'], teams: 'all' });
  const headers = await world.key(person, ['read']);
  const [handling, told]: [ReturnType<typeof handled>, Ended[]] = [handled(), []];
  const service = { ...world.service, desk: { ...world.service.desk, ...desk } };
  const app = createApp(service, [watching((ended) => told.push(ended))], handling.add);
  const pipe = path.join(world.service.settings.temporary, 'watched');
  const server = app.listen(pipe);
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await world.close();
  });
  const send = (method: string, below: string, body?: object) => {
    const json = { ...headers, 'Content-Type': 'application/json' };
    const asked = ask({ createConnection: () => connect(pipe), method, path: `/api${below}`, headers: json });
    asked.on('error', () => {});
    asked.end(body === undefined ? undefined : JSON.stringify(body));
    return asked;
  };
  return { send, person, handling, told, atDesk, answer: () => answer() };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('whose asker hung up is still waited for, and told as broken off', async () => {
  const { send, handling, told, atDesk, answer } = await served();
  const asked = send('POST', '/try', { text: 'The Supplier shall keep it secret.' });
  await atDesk;
  asked.destroy();
  await until(() => told.length > 0);
  expect(told[0]).toMatchObject({ route: '/api/try', brokenOff: true });
  expect(await handling.ended(20)).toBe(1);
  answer();
  expect(await handling.ended(5_000)).toBe(0);
});

test('a request is told with the id of who asked, and of nobody where nobody is signed in', async () => {
  const { send, person, told } = await served();
  for (const [below, id] of [
    ['/requirements', person.id],
    ['/set-up', person.id],
  ] as const) {
    send('GET', below).on('response', (reply) => reply.resume());
    await until(() => told.length > 0);
    expect(told.pop()?.person).toBe(id);
  }
  send('GET', '/no-such-thing').on('response', (reply) => reply.resume());
  await until(() => told.length > 0);
  expect(told.pop()?.person).toBeNull();
});
