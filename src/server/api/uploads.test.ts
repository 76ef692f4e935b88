import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreementServed, serveAgreements } from '../../../test/agreement-served.ts';
import { plainKind, plainLibrary } from '../../../test/plain.ts';
import type { Replied } from '../../../test/served.ts';
import { zipOf } from '../../../test/zip-of.ts';

const library = plainLibrary({
  kinds: [plainKind()],
  jurisdictions: [{ code: 'house', name: 'House policy', includes: [] }],
});

let world: AgreementServed;
let dirty: readonly string[] = [];
beforeAll(async () => {
  world = await serveAgreements(library, { isClean: async () => dirty.length === 0 });
});
afterAll(() => world.served.close());

type Uploaded = {
  readonly taken: readonly {
    readonly agreement: { readonly id: string; readonly title: string };
    readonly version: { readonly id: string; readonly fileName: string; readonly sha256: string };
    readonly analysis: { readonly state: string };
    readonly notes: readonly string[];
  }[];
  readonly refused: readonly { readonly name: string; readonly says: string }[];
};

const words = 'The Supplier shall tell the Customer of it.';

function uploaded({ status, json, text }: Replied): Uploaded {
  if (status !== 201) throw new Error(text);
  return json as Uploaded;
}

function codeOf({ json }: Replied): string {
  return (json as { readonly code: string }).code;
}

test('each file becomes an agreement with a version, and its analysis waits', async () => {
  const reply = await world.upload(
    '/uploads',
    [
      { name: 'Lieferung № 7.txt', bytes: words },
      { name: 'other.txt', bytes: `${words} Twice.` },
    ],
    { team: world.team.id },
  );
  const { taken, refused } = uploaded(reply);
  expect(taken.map(({ agreement, version, analysis }) => [agreement.title, version.fileName, analysis.state])).toEqual([
    ['Lieferung № 7', 'Lieferung № 7.txt', 'queued'],
    ['other', 'other.txt', 'queued'],
  ]);
  expect(refused).toEqual([]);
});

test('what lies in an archive becomes agreements of their own, whatever the archive is called, and what is none is noted', async () => {
  const docx = await readFile('fixtures/agreements/nda-mutual/agreement.docx');
  const zip = zipOf([
    ['papers/one.docx', docx],
    ['papers/two.md', words],
    ['logo.bin', 'x'],
  ]);
  const { taken } = uploaded(await world.upload('/uploads', [{ name: 'no.pdf', bytes: zip }], { team: world.team.id }));
  expect(taken.map(({ version }) => version.fileName)).toEqual(['one.docx', 'two.md']);
  expect(taken[0]?.notes.join(' ')).toContain('logo.bin');
});

test('what cannot be read of an archive is named: an agreement whose review says so, or among what was refused', async () => {
  const zip = zipOf([
    ['good.txt', words],
    ['broken.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 1, 2, 0xff, 0])],
    ['inner.zip', zipOf([['logo.bin', 'x']])],
  ]);
  const reply = await world.upload('/uploads', [{ name: 'all.zip', bytes: zip }], { team: world.team.id });
  const { taken, refused } = uploaded(reply);
  await world.analyze();
  const routes: unknown[] = [];
  for (const { agreement, version } of taken) {
    const { json } = await world.ask('GET', `/agreements/${agreement.id}/findings`);
    routes.push([version.fileName, (json as { route: { route: string } }).route.route]);
  }
  expect(routes).toEqual([
    ['good.txt', 'legal'],
    ['broken.docx', 'unread'],
  ]);
  expect(refused.map(({ name }) => name)).toEqual(['all.zip ▸ inner.zip']);
});

test('a name leads nowhere: it is kept as a name, and the file comes back under it as an attachment', async () => {
  const name = '../../etc/pass"wd – Ä.txt';
  const { taken } = uploaded(
    await world.upload('/uploads', [{ name: name.replaceAll('"', '%22'), bytes: words }], { team: world.team.id }),
  );
  const version = taken[0]?.version;
  const reply = await world.ask('GET', `/versions/${version?.id}/file`);
  expect(reply.text).toBe(words);
  expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''[!-~]*$/);
  expect(reply.headers['content-disposition']).not.toMatch(/[/\\]/);
  expect(reply.headers['x-content-type-options']).toBe('nosniff');
  expect(reply.headers['content-type']).toBe('application/octet-stream');
});

test('what is no agreement is told file by file, and the others are taken', async () => {
  const { taken, refused } = uploaded(
    await world.upload(
      '/uploads',
      [
        { name: 'program.docx', bytes: new Uint8Array([0, 1, 2, 3, 0xff, 0xfe, 0]) },
        { name: 'good.pdf', bytes: words },
        { name: 'empty.txt', bytes: '' },
      ],
      { team: world.team.id },
    ),
  );
  expect(taken.map(({ version }) => version.fileName)).toEqual(['good.pdf']);
  expect(refused.map(({ name }) => name)).toEqual(['program.docx', 'empty.txt']);
});

test('nothing that can be taken is a problem that says what is wrong with each file', async () => {
  const reply = await world.upload('/uploads', [{ name: 'empty.txt', bytes: '' }], { team: world.team.id });
  expect([reply.status, codeOf(reply)]).toEqual([415, 'unknown-format']);
  expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(reply.json).toMatchObject({ faults: [{ at: 'files[0]' }] });
});

test('what the virus scanner does not let pass is refused', async () => {
  dirty = ['all'];
  const reply = await world.upload('/uploads', [{ name: 'a.txt', bytes: words }], { team: world.team.id });
  dirty = [];
  expect([reply.status, codeOf(reply)]).toEqual([422, 'refused-by-scan']);
});

test('a file over the limit is refused, and nothing of any upload stays in the temporary folder', async () => {
  const { uploadBytes, temporary } = world.served.service.settings;
  const large = 'x'.repeat(uploadBytes + 1);
  const reply = await world.upload(
    '/uploads',
    [
      { name: 'small.txt', bytes: words },
      { name: 'large.txt', bytes: large },
    ],
    { team: world.team.id },
  );
  expect([reply.status, codeOf(reply)]).toEqual([413, 'too-large']);
  const left = (await readdir(temporary)).filter((name) => /^[0-9a-f]{8}-/.test(name));
  expect(left).toEqual([]);
});

test('a team that somebody is not in is no team', async () => {
  const other = await world.served.store.people.addTeam('Others', null);
  for (const team of [other.id, 'nowhere']) {
    const reply = await world.upload('/uploads', [{ name: 'a.txt', bytes: words }], { team });
    expect([reply.status, codeOf(reply)]).toEqual([404, 'not-found']);
  }
});

test('a deal that is no JSON, or names no law of the library, is a bad request that says where', async () => {
  const faultOf = async (deal: string) => {
    const reply = await world.upload('/uploads', [{ name: 'a.txt', bytes: words }], { team: world.team.id, deal });
    const { faults } = reply.json as { readonly faults: readonly { readonly at: string }[] };
    return [reply.status, faults[0]?.at];
  };
  expect(await faultOf('{')).toEqual([400, 'body.deal']);
  expect(await faultOf('{"jurisdictions":["atlantis"]}')).toEqual([400, 'body.deal.jurisdictions']);
  expect(await faultOf('{"side":"ours"}')).toEqual([400, 'body.deal.side']);
});

test('an upload with a key is done once, and sent again it gives the reply of the first time', async () => {
  const send = (bytes: string) =>
    world.upload('/uploads', [{ name: 'once.txt', bytes }], { team: world.team.id }, { 'Idempotency-Key': 'k-1' });
  const [first, again] = [await send(words), await send(words)];
  expect(again.status).toBe(201);
  expect(again.json).toEqual(first.json);
  expect(again.headers['idempotent-replay']).toBe('true');
  const other = await send('Something else.');
  expect([other.status, codeOf(other)]).toEqual([422, 'key-reused']);
});

test('an upload that came to nothing leaves its key free', async () => {
  const send = (bytes: string) =>
    world.upload('/uploads', [{ name: 'k.txt', bytes }], { team: world.team.id }, { 'Idempotency-Key': 'k-2' });
  expect((await send('')).status).toBe(415);
  expect((await send(words)).status).toBe(201);
});

test('the next draft is one file, of an agreement that is in sight', async () => {
  const { taken } = uploaded(
    await world.upload('/uploads', [{ name: 'a.txt', bytes: words }], { team: world.team.id }),
  );
  const path = `/agreements/${taken[0]?.agreement.id}/versions`;
  const next = await world.upload(path, [{ name: 'b.txt', bytes: `${words} Soon.` }]);
  expect(next.json).toMatchObject({ version: { number: 2, fileName: 'b.txt' }, analysis: { state: 'queued' } });
  const two = await world.upload(path, [
    { name: 'b.txt', bytes: words },
    { name: 'c.txt', bytes: words },
  ]);
  expect([two.status, codeOf(two)]).toEqual([400, 'bad-request']);
  const nowhere = await world.upload('/agreements/nowhere/versions', [{ name: 'b.txt', bytes: words }]);
  expect(nowhere.status).toBe(404);
});

test('who has uploaded as much as they may in a day is told so, until the next day', async () => {
  const { service, clock } = world.served;
  const before = service.settings.quotaBytes;
  const send = () => world.upload('/uploads', [{ name: 'a.txt', bytes: words }], { team: world.team.id });
  Object.assign(service.settings, { quotaBytes: 100 });
  const reply = await send();
  clock.ms += 24 * 3_600_000;
  const nextDay = await send();
  Object.assign(service.settings, { quotaBytes: before });
  expect([reply.status, codeOf(reply), nextDay.status]).toEqual([413, 'over-quota', 201]);
});
