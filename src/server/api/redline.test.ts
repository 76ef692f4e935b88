import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreementServed, serveAgreements } from '../../../test/agreement-served.ts';
import { draftDocx } from '../../../test/draft-docx.ts';
import { plainKind, plainLibrary, plainRequirement } from '../../../test/plain.ts';
import { plainWorld } from '../../../test/world.ts';
import { readDocument } from '../../analyze.ts';

const kind = plainKind();
const library = plainLibrary({
  kinds: [kind],
  jurisdictions: [{ code: 'house', name: 'House policy', includes: [] }],
  requirements: [plainRequirement({ id: 'tell-us', jurisdiction: 'house' })],
  hash: 'f'.repeat(64),
});
const paper = ['SUPPLY AGREEMENT', '1. Price', 'The Customer pays the price within thirty days of the invoice.'];

let world: AgreementServed;
const ids = { docx: '', text: '' };
beforeAll(async () => {
  world = await serveAgreements(library);
  const brought = async (name: string, bytes: string | Uint8Array) => {
    const { taken } = (await world.upload('/uploads', [{ name, bytes }], { team: world.team.id })).json as {
      taken: [{ agreement: { id: string } }];
    };
    return taken[0].agreement.id;
  };
  ids.docx = await brought('Supply.docx', draftDocx(paper));
  ids.text = await brought('supply.txt', paper.join('\n\n'));
  await world.analyze();
});
afterAll(() => world.served.close());

const redline = (agreement: string, query = '') => world.ask('GET', `/agreements/${agreement}/redline${query}`);

test('the draft comes back as an attachment, with what is asked for in the name of whoever takes it', async () => {
  const reply = await redline(ids.docx);
  expect([reply.status, reply.headers['content-disposition']]).toEqual([
    200,
    expect.stringContaining('filename="Supply.asked.docx"'),
  ]);
  const document = await readDocument({ name: 'asked.docx', bytes: reply.bytes }, plainWorld);
  expect(document.text).toContain(kind.fallback.preferred);
  expect(document.comments.map(({ author }) => author)).toEqual(['Ada Ash']);
  expect(Object.keys(unzipSync(reply.bytes))).toContain('word/comments.xml');
});

test('it is asked for in less strict words, and only for what is named', async () => {
  const reply = await redline(ids.docx, `?wording=acceptable&asks=${kind.id}`);
  const document = await readDocument({ name: 'asked.docx', bytes: reply.bytes }, plainWorld);
  expect(document.text).toContain(kind.fallback.acceptable);
  expect((await redline(ids.docx, '?asks=other')).status).toBe(409);
});

test('of a draft that is no Word file it is said that and what to do', async () => {
  expect(await redline(ids.text)).toMatchObject({
    status: 409,
    json: { code: 'conflict', detail: expect.stringContaining('into a Word file (.docx) alone') },
  });
});

test('the trail has what was taken away', async () => {
  await redline(ids.docx, `?asks=${kind.id}`);
  const { items } = (await world.ask('GET', '/trail?what=export')).json as { items: { facts: object }[] };
  expect(items.map(({ facts }) => facts)).toContainEqual(
    expect.objectContaining({ of: 'redline', wording: 'preferred', asks: kind.id }),
  );
});
