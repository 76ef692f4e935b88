import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { putDown } from '../../src/work/anchor.ts';

const anchor = { number: 7, hash: 'ab'.repeat(32), at: '2026-11-28T20:00:00.000Z' };

async function listener(status: number) {
  const heard: unknown[] = [];
  const server = createServer(async (request, response) => {
    heard.push([request.method, request.headers['content-type'], await text(request)]);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { heard, to: { in: 'url', url: `http://127.0.0.1:${port}/anchors` } as const };
}

test('an anchor is posted to a URL as one line of JSON', async () => {
  const { heard, to } = await listener(204);
  await putDown(anchor, to);
  expect(heard).toEqual([['POST', 'application/json', JSON.stringify(anchor)]]);
});

test.each([500, 302])('an answer of %d is no anchor that was put down', async (status) => {
  const { to } = await listener(status);
  await expect(putDown(anchor, to)).rejects.toThrow();
});
