import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cap, german, notice, type PortfolioServed, servePortfolio } from '../portfolio-served.ts';
import { reviewedConflict } from '../reviewed.ts';
import { freshDatabase } from './fresh-database.ts';

type Gaps = Readonly<Record<'must' | 'should' | 'consider', number>>;
type Grid = {
  readonly columns: readonly {
    readonly requirement: string;
    readonly law: unknown;
    readonly totals: Readonly<Record<string, number>>;
  }[];
  readonly columnsTotal: number;
  readonly rows: readonly {
    readonly agreement: string;
    readonly title: string;
    readonly policy: number | null;
    readonly route: string | null;
    readonly gaps: Gaps;
    readonly cells: Readonly<Record<string, { readonly outcome: string; readonly accepted: boolean }>>;
  }[];
  readonly next: string | null;
  readonly totals: Readonly<Record<'agreements' | 'unread' | 'waiting' | 'withMustGaps', number>> & {
    readonly gaps: Gaps;
  };
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

describe.each(['sqlite', 'postgres'] as const)('%s', (dialect) => {
  let world: PortfolioServed;
  const ids: Record<string, string> = {};
  const grid = async (query = '', by = world.ada) => (await world.get(`/portfolio/grid?${query}`, by)) as Grid;
  const titles = async (query: string, by = world.ada) => (await grid(query, by)).rows.map(({ title }) => title);

  beforeAll(async () => {
    world = await servePortfolio(dialect === 'postgres' ? await freshDatabase() : null);
    const { keep, other } = world;
    const stranger = await world.person('stranger', ['legal'], [other.id]);
    // Of equals the newest comes first: ids sort by their time.
    const papers = [
      ['Birch', [notice('met'), cap('missing')], { party: 'Harrow Ltd' }],
      ['Alder', [notice('missing'), cap('weak'), german('missing')], {}],
      ['Cedar', [notice('missing'), cap('met')], { conflicts: [reviewedConflict] }],
      ['Dogwood', [], { problems: [{ code: 'unreadable', says: 'Nothing.', hides: 'everything' }] }],
      ['Elm', null, {}],
      ['Of others', [notice('missing'), german('forbidden')], { team: other.id, by: stranger }],
    ] as const;
    for (const [title, lines, more] of papers) {
      world.served.clock.ms += 1000;
      ids[title] = (await keep(title, lines, more)).id;
    }
  });
  afterAll(() => world?.served.close());

  test('the worst come first, and what could not be read before what has lesser gaps', async () => {
    expect(await titles('sort=worst')).toEqual(['Alder', 'Cedar', 'Dogwood', 'Birch', 'Elm']);
    expect(await titles('sort=newest')).toEqual(['Elm', 'Dogwood', 'Cedar', 'Alder', 'Birch']);
    expect(await titles('sort=title')).toEqual(['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm']);
  });

  test('nothing out of sight is counted', async () => {
    const { totals, columns, facets } = await grid();
    expect(totals).toEqual({
      ...{ agreements: 5, unread: 1, waiting: 1, withMustGaps: 2 },
      gaps: { must: 3, should: 3, consider: 0 },
    });
    expect(
      columns.map(({ requirement, totals: { met, missing, weak, forbidden } }) => [
        requirement,
        met,
        missing,
        weak,
        forbidden,
      ]),
    ).toEqual([
      ['eu-cap', 1, 1, 1, 0],
      ['eu-notice', 1, 2, 0, 0],
      // The law that most are asked by comes first.
      ['de-notice', 0, 1, 0, 0],
    ]);
    expect(facets.team).toEqual({ [world.team.id]: 5 });
    expect(facets.jurisdiction).toEqual({ de: 1, eu: 3 });
    expect(facets.outcome).toEqual({ met: 2, missing: 3, weak: 1, conflict: 1, gap: 3, undecided: 3 });
    const nobody = await world.person('nobody', ['legal'], []);
    const empty = await grid('', nobody);
    expect([empty.totals.agreements, empty.columns, empty.facets.outcome]).toEqual([0, [], {}]);
    const buyer = await world.person('buyer', ['procurement'], [world.team.id]);
    expect((await grid('', buyer)).totals.agreements).toBe(0);
  });

  test.each([
    ['outcome=missing', ['Alder', 'Cedar', 'Birch']],
    ['outcome=missing&severity=must', ['Alder', 'Cedar']],
    ['outcome=missing&kind=cap', ['Birch']],
    ['outcome=weak,forbidden', ['Alder']],
    ['outcome=conflict', ['Cedar']],
    ['jurisdiction=de', ['Alder']],
    ['family=remedies&outcome=met', ['Cedar']],
    ['requirement=de-notice', ['Alder']],
    ['route=legal', ['Cedar']],
    ['route=unread', ['Dogwood']],
    ['route=fixable', ['Alder', 'Birch']],
    ['unread=true', ['Dogwood']],
    ['unread=false', ['Alder', 'Cedar', 'Birch']],
    ['text=ALD', ['Alder']],
    ['counterparty=harrow', ['Birch']],
    ['counterparty=nobody', []],
  ])('%s leaves what fits it', async (query, expected) => {
    expect(await titles(`sort=worst&${query}`)).toEqual(expected);
  });

  test('a filter leaves the columns and gaps of what it asks for', async () => {
    const { columns, rows } = await grid('jurisdiction=eu&text=alder');
    expect(columns.map(({ requirement }) => requirement)).toEqual(['eu-cap', 'eu-notice']);
    expect(rows[0]?.gaps).toEqual({ must: 1, should: 1, consider: 0 });
    expect(Object.keys(rows[0]?.cells ?? {}).sort()).toEqual(['eu-cap', 'eu-notice']);
  });

  test('a column says where what it asks is written down, if the library still knows it', async () => {
    const { columns } = await grid('jurisdiction=eu');
    expect(columns.map(({ requirement, law }) => [requirement, law])).toEqual([
      ['eu-cap', null],
      ['eu-notice', { instrument: 'Notice Act', provision: 'Section 1' }],
    ]);
  });

  test('a filter that names what is not known says so', async () => {
    const reply = await world.send('GET', '/portfolio/grid?kind=notise');
    expect(reply).toMatchObject({ status: 400 });
    expect(reply.text).toContain('write \\"notice\\"');
    expect((await world.send('GET', '/portfolio/grid?after=x')).status).toBe(400);
  });

  test('pages and columns go through everything once', async () => {
    for (const sort of ['worst', 'newest', 'title']) {
      const all = await titles(`sort=${sort}`);
      const seen: string[] = [];
      let after: string | null = '';
      while (after !== null) {
        const page: Grid = await grid(`sort=${sort}&limit=2${after === '' ? '' : `&after=${after}`}`);
        seen.push(...page.rows.map(({ title }) => title));
        after = page.next;
      }
      expect(seen).toEqual(all);
    }
    const second = await grid('columns=1&columnsFrom=1');
    expect(second.columns.map(({ requirement }) => requirement)).toEqual(['eu-notice']);
    expect(second.columnsTotal).toBe(3);
    expect(Object.keys(second.rows.find(({ title }) => title === 'Alder')?.cells ?? {})).toEqual(['eu-notice']);
  });

  test('a page begins anywhere, and what comes after it is the same as without', async () => {
    const all = await titles('sort=worst');
    const page = await grid('sort=worst&limit=2&rowsFrom=1');
    expect(page.rows.map(({ title }) => title)).toEqual(all.slice(1, 3));
    expect(page.totals.agreements).toBe(all.length);
    expect(await titles(`sort=worst&after=${page.next}`)).toEqual(all.slice(3));
    const last = await grid('sort=worst&limit=2&rowsFrom=4');
    expect([last.rows.length, last.next]).toEqual([1, null]);
    expect((await grid('rowsFrom=99')).rows).toEqual([]);
  });

  test('what is accepted is no gap up to and on its day, and one again after it', async () => {
    await world.accept(ids.Alder ?? '', 'eu-notice', '2026-12-01');
    await world.accept(ids.Alder ?? '', 'de-notice', null);
    const alder = async () => (await grid('text=alder')).rows[0];
    const before = world.served.clock.ms;
    world.served.clock.ms = Date.parse('2026-12-01T23:00:00.000Z');
    expect(await alder()).toMatchObject({
      gaps: { must: 0, should: 1 },
      cells: { 'eu-notice': { outcome: 'missing', accepted: true, until: '2026-12-01', says: 'accepted' } },
    });
    expect(await titles('severity=must&outcome=accepted')).toEqual(['Alder']);
    expect(await titles('severity=must&outcome=undecided')).toEqual(['Cedar']);
    world.served.clock.ms = Date.parse('2026-12-02T00:00:00.000Z');
    expect(await alder()).toMatchObject({ gaps: { must: 1 }, cells: { 'eu-notice': { accepted: false } } });
    expect(await titles('severity=must&outcome=undecided')).toEqual(['Cedar', 'Alder']);
    world.served.clock.ms = before;
  });

  test('the route turns on the day on which what was accepted lapses', async () => {
    world.served.clock.ms += 1000;
    const { id } = await world.keep('Fir', [notice('missing')]);
    const route = async () => (await grid('text=fir')).rows[0]?.route;
    expect(await route()).toBe('fixable');
    await world.accept(id, 'eu-notice', '2026-12-05');
    expect(await route()).toBe('nothing-found');
    const before = world.served.clock.ms;
    world.served.clock.ms = Date.parse('2026-12-06T00:00:00.000Z');
    expect(await route()).toBe('fixable');
    world.served.clock.ms = before;
  });

  test('the next draft takes the place of the one before, and what was said stays', async () => {
    world.served.clock.ms += 1000;
    const { id } = await world.keep('Gorse', [notice('missing'), german('missing')]);
    await world.accept(id, 'eu-notice', null);
    world.served.clock.ms += 1000;
    await world.redraft(id, [notice('weak'), german('met')]);
    expect((await grid('text=gorse')).rows[0]).toMatchObject({
      gaps: { must: 0 },
      cells: { 'eu-notice': { outcome: 'weak', accepted: true }, 'de-notice': { outcome: 'met', accepted: false } },
    });
  });

  test('the trend counts what stood at the end of each month', async () => {
    const own = await servePortfolio(dialect === 'postgres' ? await freshDatabase() : null);
    const { served, keep, redraft, accept, get, other } = own;
    const at = (day: string) => {
      served.clock.ms = Date.parse(`${day}T12:00:00.000Z`);
    };
    at('2026-11-10');
    const gap = await keep('One', [notice('missing')]);
    at('2026-11-12');
    const mended = await keep('Two', [notice('missing')]);
    await keep('Out of sight', [notice('missing')], { team: other.id });
    at('2026-12-10');
    await redraft(mended.id, [notice('met')]);
    await accept(gap.id, 'eu-notice', '2027-01-15');
    at('2027-02-03');
    expect(await get('/portfolio/trend?months=5')).toEqual({
      items: [
        { month: '2026-10', day: '2026-10-31', agreements: 0, withMustGaps: 0 },
        { month: '2026-11', day: '2026-11-30', agreements: 2, withMustGaps: 2 },
        { month: '2026-12', day: '2026-12-31', agreements: 2, withMustGaps: 0 },
        { month: '2027-01', day: '2027-01-31', agreements: 2, withMustGaps: 1 },
        { month: '2027-02', day: '2027-02-03', agreements: 2, withMustGaps: 1 },
      ],
    });
    expect(await get('/portfolio/trend?months=1&kind=cap')).toMatchObject({ items: [{ withMustGaps: 0 }] });
    await served.close();
  });

  test('acceptances that end soon come with who, why and of which agreement', async () => {
    const { id } = await world.keep('Hazel', [notice('missing')]);
    await world.accept(id, 'eu-notice', '2026-12-20');
    await world.accept(id, 'gone', '2026-12-19');
    const mine = async (query: string, by = world.ada) => {
      const { items } = (await world.get(`/portfolio/ending?${query}`, by)) as { items: { agreement: string }[] };
      return items.filter(({ agreement }) => agreement === id);
    };
    expect(await mine('days=22')).toMatchObject([
      { title: 'Hazel', requirement: 'gone', until: '2026-12-19', covers: false },
      { requirement: 'eu-notice', until: '2026-12-20', reason: 'So.', approver: 'Chief', name: 'ada', covers: true },
    ]);
    expect(await mine('days=21')).toHaveLength(1);
    const stranger = await world.person('a.stranger', ['legal'], [world.other.id]);
    expect(await mine('days=3660', stranger)).toEqual([]);
    // What is said later takes its place.
    await world.accept(id, 'eu-notice', null);
    expect(await mine('days=22')).toHaveLength(1);
    const first = (await world.get('/portfolio/ending?days=3660&limit=1')) as { next: string };
    const rest = await world.send('GET', `/portfolio/ending?days=3660&after=${encodeURIComponent(first.next)}`);
    expect(rest.status).toBe(200);
  });

  test('what is taken away is what is shown', async () => {
    const reply = await world.send('GET', '/portfolio/grid/export?format=csv&sort=worst&outcome=missing&kind=cap');
    expect(reply.text.replace('\u{feff}', '').trim().split('\r\n')).toEqual([
      'agreement,id,team,route,read,must,should,consider,policy version,eu-cap',
      `Birch,${ids.Birch},Buying,fixable,read,0,1,0,0,missing`,
    ]);
    const sheet = await world.send('GET', '/portfolio/grid/export?format=xlsx');
    expect([sheet.status, sheet.text.slice(0, 2)]).toEqual([200, 'PK']);
    const { items } = await world.served.store.trail.list({
      ...{ what: 'export', subject: null, actor: null, limit: 1, after: null },
    });
    expect(items[0]?.facts).toEqual({ of: 'grid', agreements: 8, format: 'xlsx' });
  });

  test("a saved view is its owner's, seen by those it is shared with, and in the trail by its id", async () => {
    const { team, other, send } = world;
    const mate = await world.person('mate', ['legal'], [team.id]);
    const far = await world.person('far', ['legal'], [other.id]);
    const filter = { outcome: 'missing', text: 'quince', sort: 'worst' };
    const added = await send('POST', '/portfolio/views', { name: 'Quince', filter });
    expect(added).toMatchObject({ status: 201, json: { name: 'Quince', filter, team: null } });
    const { id } = added.json as { id: string };
    const seen = async (by = world.ada) =>
      ((await world.get('/portfolio/views', by)) as { items: { id: string }[] }).items.map((view) => view.id);
    expect([await seen(), await seen(mate)]).toEqual([[id], []]);
    const path = `/portfolio/views/${id}`;
    expect((await send('PATCH', path, { name: 'Mine' }, mate)).status).toBe(404);
    expect((await send('PATCH', path, { team: other.id })).status).toBe(404);
    expect((await send('PATCH', path, { team: team.id })).json).toMatchObject({
      name: 'Quince',
      filter,
      team: team.id,
    });
    expect([await seen(mate), await seen(far)]).toEqual([[id], []]);
    expect((await send('PATCH', path, { name: 'Mine' }, mate)).status).toBe(403);
    expect((await send('DELETE', path, undefined, mate)).status).toBe(403);
    expect((await send('POST', '/portfolio/views', { name: 'N', filter: { nothing: '1' } })).status).toBe(400);
    expect((await send('DELETE', path)).status).toBe(204);
    expect(await seen()).toEqual([]);
    const { items } = await world.served.store.trail.list({
      ...{ what: null, subject: id, actor: null, limit: 9, after: null },
    });
    expect(items.map(({ what }) => what)).toEqual(['saved-view-removed', 'saved-view-changed', 'saved-view-added']);
    expect(JSON.stringify(items)).not.toMatch(/quince/i);
  });

  test('each agreement says by which version of the house policy its report is, also where it is taken away', async () => {
    const by = { person: world.ada, by: 'session', key: null, scopes: null } as const;
    const files = [{ path: 'jurisdiction.yaml', text: 'one' }];
    await world.served.store.policies.save({ files, library: 'l', note: 'One.', basedOn: 0 }, by);
    world.served.clock.ms += 1000;
    await world.keep('Yew', [cap('missing')]);
    const policies = new Map((await grid('sort=title')).rows.map(({ title, policy }) => [title, policy]));
    expect(['Yew', 'Birch', 'Elm'].map((title) => policies.get(title))).toEqual([1, 0, null]);
    const { text } = await world.send('GET', '/portfolio/grid/export?format=csv&kind=cap&text=yew');
    expect(text).toMatch(/,policy version,eu-cap\r\nYew,.*,1,missing\r\n$/);
  });
});
