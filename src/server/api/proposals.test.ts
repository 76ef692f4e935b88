import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreementServed, serveAgreements } from '../../../test/agreement-served.ts';
import { plainKind, plainLibrary, plainRequirement } from '../../../test/plain.ts';
import type { Deal } from '../../model/deal.ts';
import type { ReviewQuestion } from '../../model/question.ts';

const library = plainLibrary({
  kinds: [plainKind()],
  jurisdictions: [
    { code: 'fr', name: 'France', includes: [] },
    { code: 'house', name: 'House policy', includes: [] },
  ],
  requirements: [plainRequirement({ id: 'tell-us', jurisdiction: 'house' })],
});

const paper = `SUPPLY AGREEMENT

This Supply Agreement is made between Alder Works Ltd (the "Supplier") and Birch Foods SAS (the "Customer").

1. Law

This Agreement is governed by the laws of France.
`;

let world: AgreementServed;
const ids = { agreement: '', version: '' };
beforeAll(async () => {
  world = await serveAgreements(library);
  const { upload, team } = world;
  const { json } = await upload('/uploads', [{ name: 'supply.txt', bytes: paper }], { team: team.id });
  const { taken } = json as { taken: [{ agreement: { id: string }; version: { id: string } }] };
  ids.agreement = taken[0].agreement.id;
  ids.version = taken[0].version.id;
});
afterAll(() => world.served.close());

type Proposals = { readonly deal: Deal | null; readonly questions: readonly ReviewQuestion[] };

async function proposals() {
  const reply = await world.ask('GET', `/versions/${ids.version}/proposals`);
  if (reply.status !== 200) throw new Error(reply.text);
  const { deal, questions } = reply.json as Proposals;
  const said = questions.flatMap(({ question, answers }) =>
    answers.map(({ value, applied, cite }) => [question, value, applied, cite.quote, cite.clause]),
  );
  return { deal, said, etag: String(reply.headers.etag) };
}

test('while it waits, the parties and what it is are told; then what the report found, each with its words', async () => {
  const early = await proposals();
  const ofPaper = [
    ['party', 'Supplier', false, 'Alder Works Ltd', null],
    ['party', 'Customer', false, 'Birch Foods SAS', null],
    ['type', 'supply', true, expect.stringMatching(/supply agreement/i), null],
  ];
  expect([early.deal, early.said]).toEqual([null, ofPaper]);
  await world.analyze();
  const late = await proposals();
  expect(late.said).toEqual([...ofPaper, ['jurisdictions', 'fr', true, expect.stringContaining('France'), '1']]);
  expect(late.etag).not.toBe(early.etag);
  const again = await world.ask('GET', `/versions/${ids.version}/proposals`, {
    headers: { 'If-None-Match': late.etag },
  });
  expect(again.status).toBe(304);
});

test('an answer takes the place of what was said, and the newest draft is held to it in one call', async () => {
  const path = `/agreements/${ids.agreement}/deal`;
  const { headers, json } = await world.ask('GET', path);
  expect(json).toEqual({});
  const body = { side: 'recipient', party: 'Customer', jurisdictions: ['house'], sectors: [] };
  const put = (etag: string) => world.ask('PUT', path, { body, headers: { 'If-Match': etag } });
  const made = await put(String(headers.etag));
  expect([made.status, made.json]).toMatchObject([
    202,
    { agreement: { deal: body }, analysis: { state: 'queued', version: ids.version, deal: { side: 'recipient' } } },
  ]);
  await world.analyze();
  const { deal, said } = await proposals();
  expect(deal).toMatchObject({ ...body, open: ['personal-data', 'roles', 'amount'] });
  expect(said.map(([question, value, applied]) => [question, value, applied])).toEqual([
    ['party', 'Supplier', false],
    ['party', 'Customer', true],
    ['type', 'supply', true],
    ['jurisdictions', 'fr', false],
  ]);
  const late = await put(String(headers.etag));
  expect([late.status, late.json]).toMatchObject([412, { code: 'changed-meanwhile' }]);
});

test('an answer that names no law of the library changes nothing', async () => {
  const path = `/agreements/${ids.agreement}/deal`;
  const before = (await world.ask('GET', path)).json;
  const odd = await world.ask('PUT', path, { body: { jurisdictions: ['atlantis'] } });
  expect([odd.status, odd.json]).toMatchObject([400, { code: 'bad-request' }]);
  expect((await world.ask('GET', path)).json).toEqual(before);
});
