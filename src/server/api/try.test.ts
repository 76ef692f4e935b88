import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreementServed, serveAgreements } from '../../../test/agreement-served.ts';
import { plainKind, plainLibrary } from '../../../test/plain.ts';

let world: AgreementServed;
beforeAll(async () => {
  world = await serveAgreements(plainLibrary({ kinds: [plainKind()] }));
});
afterAll(() => world.served.close());

test('a clause that was tried is kept by no idempotency key', async () => {
  const send = (text: string) => world.ask('POST', '/try', { headers: { 'Idempotency-Key': 'k' }, body: { text } });
  for (const text of ['The Supplier keeps it secret.', 'The Supplier keeps it secret.', 'The Buyer pays.']) {
    const { status, headers } = await send(text);
    expect([status, headers['idempotent-replay']]).toEqual([200, undefined]);
  }
});
