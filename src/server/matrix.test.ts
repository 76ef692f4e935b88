import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  type Caller,
  type CallerName,
  callers,
  type Kept,
  type MatrixWorld,
  matrixWorld,
  ownWords,
  whose,
} from '../../test/matrix-world.ts';
import { goodPassword, type Replied } from '../../test/served.ts';
import { freshDatabase } from '../../test/service/fresh-database.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

// Who may do what, written by hand from what the roles and scopes are for: a line for each route, by its id, and a word for each
// caller. A line is never made from the code that it holds to account.
//
//   401   nobody is signed in          yes   it is done, whatever it is about
//   no    403: not with this role      own   it is done for what they brought themselves; of all else 404
//   404   there is no such thing       team  it is done for what their teams have; of other teams 404
//
// Behind a "/" stands another way to ask the same route, with a body of its own.
const table = `
route              nobody procurement legal operations admin | read upload decide export admin
howToSignIn        yes    yes         yes   yes        yes   | yes  yes    yes    yes    yes
setUp              yes    yes         yes   yes        yes   | yes  yes    yes    yes    yes
signIn             yes    yes         yes   yes        yes   | yes  yes    yes    yes    yes
signOut            yes    yes         yes   yes        yes   | yes  yes    yes    yes    yes
signInAtProvider   404    404         404   404        404   | 404  404    404    404    404
returnFromProvider 404    404         404   404        404   | 404  404    404    404    404
whoAmI             401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
changeOwnPassword  401    yes         yes   yes        yes   | no   no     no     no     no
listPeople         401    no          no    no         yes   | no   no     no     no     yes
addPerson          401    no          no    no         yes   | no   no     no     no     yes
findPerson         401    no          no    no         yes   | no   no     no     no     yes
changePerson       401    no          no    no         yes   | no   no     no     no     yes
listTeams          401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
addTeam            401    no          no    no         yes   | no   no     no     no     yes
listOwnKeys        401    yes         yes   yes        yes   | no   no     no     no     no
listAllKeys        401    no          no    no         yes   | no   no     no     no     yes
addKey             401    yes         yes   yes        yes   | no   no     no     no     no
revokeKey          401    yes         yes   yes        yes   | no   no     no     no     no
listTrail          401    no          no    no         yes   | no   no     no     no     yes
trailHead          401    no          no    no         yes   | no   no     no     no     yes
exportTrail        401    no          no    no         yes   | no   no     no     no     yes
listVerifications  401    no          no    no         yes   | no   no     no     no     yes
verifyTrail        401    no          no    no         yes   | no   no     no     no     yes
describeService    401    no          no    no         yes   | no   no     no     no     yes
upload             401    yes         yes   yes        no    | no   yes    no     no     no
upload/other-team  401    404         404   404        no    | no   404    no     no     no
addVersion         401    own         team  team       no    | no   team   no     no     no
listAgreements     401    own         team  team       no    | team no     no     no     no
findAgreement      401    own         team  team       no    | team no     no     no     no
changeAgreement    401    own         team  team       no    | no   team   no     no     no
changeAgreement/to 401    404         404   404        no    | no   404    no     no     no
listVersions       401    own         team  team       no    | team no     no     no     no
findVersion        401    own         team  team       no    | team no     no     no     no
takeFile           401    own         team  team       no    | no   no     no     team   no
showFile           401    own         team  team       no    | no   no     no     team   no
readDocument       401    own         team  team       no    | team no     no     no     no
drawPage           401    own         team  team       no    | team no     no     no     no
askAnalysis        401    own         team  team       no    | no   team   no     no     no
askAnalyses        401    no          yes   no         no    | no   no     yes    no     no
listAnalyses       401    own         team  team       no    | team no     no     no     no
findAnalysis       401    own         team  team       no    | team no     no     no     no
followAnalysis     401    own         team  team       no    | team no     no     no     no
listReports        401    own         team  team       no    | team no     no     no     no
readReport         401    own         team  team       no    | team no     no     no     no
readFindings       401    own         team  team       no    | team no     no     no     no
exportReport       401    own         team  team       no    | no   no     no     team   no
exportRedline      401    own         team  team       no    | no   no     no     team   no
explainClause      401    own         team  team       no    | team no     no     no     no
listRulings        401    own         team  team       no    | team no     no     no     no
rule               401    no          team  no         no    | no   no     team   no     no
rule/comment       401    own         team  no         no    | no   team   team   no     no
rule/assigned      401    own         team  no         no    | no   team   team   no     no
readProposals      401    own         team  team       no    | team no     no     no     no
readDeal           401    own         team  team       no    | team no     no     no     no
answerQuestions    401    own         team  team       no    | no   team   no     no     no
listTicks          401    own         team  team       no    | team no     no     no     no
tick               401    own         team  no         no    | no   team   team   no     no
listHandovers      401    own         team  team       no    | team no     no     no     no
handOver           401    own         team  no         no    | no   team   team   no     no
handOver/back      401    no          team  no         no    | no   no     team   no     no
compareVersions    401    own         team  team       no    | team no     no     no     no
exportDiff         401    own         team  team       no    | no   no     no     team   no
readGrid           401    own         team  team       no    | team no     no     no     no
exportGrid/csv     401    own         team  team       no    | no   no     no     team   no
exportGrid         401    yes         yes   yes        no    | no   no     no     yes    no
readTrend          401    yes         yes   yes        no    | yes  no     no     no     no
listEnding         401    own         team  team       no    | team no     no     no     no
listSavedViews     401    yes         yes   yes        yes   | no   no     no     no     no
addSavedView       401    yes         yes   yes        yes   | no   no     no     no     no
addSavedView/other-team 401 404       404   404        404   | no   no     no     no     no
changeSavedView    401    yes         yes   yes        yes   | no   no     no     no     no
removeSavedView    401    yes         yes   yes        yes   | no   no     no     no     no
whoLacks           401    own         team  team       no    | team no     no     no     no
whoHas             401    own         team  team       no    | team no     no     no     no
howLongToNotify    401    own         team  team       no    | team no     no     no     no
whatIsShared       401    yes         yes   yes        no    | yes  no     no     no     no
searchClauses      401    own         team  team       no    | team no     no     no     no
overview           401    own         team  team       no    | team no     no     no     no
counterparties     401    own         team  team       no    | team no     no     no     no
describeLibrary    401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
listKinds          401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
findKind           401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
listRequirements   401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
listFreshness      401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
listJurisdictions  401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
compareJurisdictions 401  yes         yes   yes        yes   | yes  yes    yes    yes    yes
exportLaw          401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
listClocks         401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
listPolicies       401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
findPolicy         401    yes         yes   yes        yes   | yes  yes    yes    yes    yes
checkPolicy        401    no          yes   no         no    | no   no     yes    no     no
previewPolicy      401    no          team  no         no    | no   no     team   no     no
savePolicy         401    no          yes   no         no    | no   no     yes    no     no
tryClause          401    yes         yes   yes        no    | yes  no     no     no     no
describeApi        yes    yes         yes   yes        yes   | yes  yes    yes    yes    yes
readDocs           yes    yes         yes   yes        yes   | yes  yes    yes    yes    yes
styleDocs          yes    yes         yes   yes        yes   | yes  yes    yes    yes    yes
`;

type With = { readonly world: MatrixWorld; readonly caller: Caller; readonly kept: Kept };

/** A body that is right, for each route that takes JSON. */
const bodies: Readonly<Record<string, (about: With) => unknown>> = {
  setUp: () => ({ code: 'guessed', login: 'late', name: 'Too Late', password: goodPassword }),
  signIn: () => ({ login: 'bystander', password: goodPassword }),
  changeOwnPassword: () => ({ current: goodPassword, password: goodPassword }),
  addPerson: ({ caller }) => ({
    login: `by-${caller.person.login}`,
    name: 'N',
    roles: [],
    teams: [],
    password: goodPassword,
  }),
  changePerson: () => ({ name: 'Renamed' }),
  verifyTrail: () => ({}),
  addSavedView: () => ({ name: 'Gaps', filter: { severity: 'must' } }),
  'addSavedView/other-team': ({ world }) => ({ name: 'Gaps', filter: {}, team: world.red.id }),
  changeSavedView: () => ({ name: 'Other' }),
  addTeam: ({ caller }) => ({ name: `Of ${caller.name}` }),
  addKey: () => ({ title: 'a key', scopes: ['read'] }),
  changeAgreement: () => ({ deal: { side: 'mutual' } }),
  'changeAgreement/to': ({ world }) => ({ team: world.red.id }),
  'rule/comment': () => ({ says: 'comment', requirement: 'law-reach', reason: 'Who knows more?' }),
  'rule/assigned': () => ({ says: 'assigned', requirement: 'law-reach', assignee: 'mate' }),
  rule: () => ({ says: 'false-alarm', requirement: 'law-reach', reason: 'It does not apply.' }),
  answerQuestions: () => ({ side: 'mutual' }),
  tick: () => ({ clause: 'secrecy', says: 'asked' }),
  handOver: () => ({ to: 'legal', note: 'Please look.' }),
  'handOver/back': () => ({ to: 'procurement', note: 'Ask for it.' }),
  checkPolicy: () => ({ files: [{ path: 'jurisdiction.yaml', text: 'code: house' }] }),
  previewPolicy: () => ({ files: [{ path: 'jurisdiction.yaml', text: 'code: house' }] }),
  savePolicy: () => ({ files: [{ path: 'jurisdiction.yaml', text: 'code: house' }], basedOn: 0, note: 'It is so.' }),
  tryClause: () => ({ text: 'The Supplier shall keep it secret.' }),
};

/** Text fields beside the file, for each route that takes files. */
const fields: Readonly<Record<string, (about: With) => Readonly<Record<string, string>>>> = {
  upload: ({ world }) => ({ team: world.blue.id }),
  'upload/other-team': ({ world }) => ({ team: world.red.id }),
};

/** What stands behind the "?" where a route cannot do without. */
const queries: Readonly<Record<string, (about: With) => string>> = {
  'exportGrid/csv': () => 'format=csv',
  listEnding: () => 'days=3660',
  explainClause: () => 'clause=secrecy',
  whoLacks: () => 'what=audit',
  whoHas: () => 'clause=secrecy',
  whatIsShared: () => 'words=samples&with=Harrow',
  searchClauses: () => 'words=samples',
  compareJurisdictions: () => 'codes=house',
  exportLaw: () => 'codes=house',
};

/** What stands in a path, by the name of the parameter. */
const params: Readonly<Record<string, (about: With) => string>> = {
  agreement: ({ kept }) => kept.agreement.id,
  version: ({ kept }) => kept.version.id,
  analysis: ({ kept }) => kept.analysis.id,
  report: ({ kept }) => kept.report,
  person: ({ world }) => world.bystander.id,
  key: ({ caller }) => caller.key.id,
  view: ({ caller }) => caller.view,
  page: () => '1',
  kind: () => 'secrecy',
  policy: () => '0',
};

/** Parameters that are about an agreement. */
const aboutAgreement = ['agreement', 'version', 'analysis', 'report'];

const cells = ['401', '404', 'no', 'yes', 'own', 'team'] as const;
type Cell = (typeof cells)[number];

const expected = new Map<string, ReadonlyMap<CallerName, Cell>>(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', ...words] = line.split(/[\s|]+/);
      const row = callers.map((name, at) => [name, cells.find((cell) => cell === words[at]) ?? 'no'] as const);
      return [id, new Map(row)];
    }),
);

let world: MatrixWorld;
beforeAll(async () => {
  // Only the project of tests that need another program beside them provides it.
  const postgres: string | undefined = inject('postgres');
  world = await matrixWorld(postgres === undefined ? null : await freshDatabase());
});
afterAll(() => world.served.close());

describe('the table', () => {
  test('has a line for each route, and none for a route that there is not', () => {
    const without = routes.filter(({ id }) => !expected.has(id)).map(missing);
    const gone = [...expected.keys()].filter((line) => !routes.some(({ id }) => id === routeOf(line)));
    expect([
      ...without,
      ...gone.map((id) => `The table has a line for "${id}", and there is no such route: take it out.`),
    ]).toEqual([]);
  });

  test('has a known word for each caller', () => {
    const odd = table
      .trim()
      .split('\n')
      .slice(1)
      .filter((line) => {
        const [, ...words] = line.split(/[\s|]+/);
        return words.length !== callers.length || !words.every((word) => cells.some((cell) => cell === word));
      });
    expect(odd).toEqual([]);
  });
});

test.each(routes.filter(({ method }) => method !== 'get').map((route) => [route.id, route] as const))(
  '%s does nothing with the session of a browser that a page of another site sends',
  async (id, route) => {
    const caller = world.callers.find(({ name }) => name === 'admin');
    if (caller === undefined) throw new Error('Nobody administers.');
    const headers = async () => ({ ...(await caller.headers()), 'Sec-Fetch-Site': 'cross-site' });
    const reply = await askFor(route, id, { world, caller: { ...caller, headers }, kept: caller.kept.own });
    expect(reply).toMatchObject({ status: 403, json: { code: 'cross-site' } });
  },
);

describe.each([...expected.keys()])('%s', (line) => {
  test.each(callers)('asked by %s', async (name) => {
    const caller = world.callers.find((each) => each.name === name);
    const cell = expected.get(line)?.get(name);
    const route = routes.find(({ id }) => id === routeOf(line));
    if (caller === undefined || cell === undefined || route === undefined)
      throw new Error(`There is no ${line} for ${name}.`);
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => param);
    const isAbout = named.some((param) => aboutAgreement.includes(param));
    const found: string[] = [];
    const wanted: string[] = [];
    for (const of of isAbout ? whose : (['own'] as const)) {
      const about = { world, caller, kept: caller.kept[of] };
      const reply = await askFor(route, line, about);
      found.push(`${of}: ${said(reply)}`);
      wanted.push(`${of}: ${wantedFor(cell, of)}`);
      expect(leaks(reply, route, caller, cell)).toEqual([]);
      if (!isAbout && (cell === 'own' || cell === 'team'))
        expect(shows(reply, caller)).toEqual(cell === 'own' ? ['own'] : ['own', 'team']);
    }
    expect(found).toEqual(wanted);
  });
});

function routeOf(line: string): string {
  return line.split('/')[0] ?? line;
}

function missing({ id, method, path, needs }: Pick<Route, 'id' | 'method' | 'path' | 'needs'>): string {
  return `The route "${id}" (${method.toUpperCase()} ${path}, needs ${needs}) has no line in the table of src/server/matrix.test.ts: write one, with a word for each of ${callers.join(', ')}, from what the role is for and not from the code. Where it takes a body, files or a query, add one that is right to "bodies", "fields" or "queries".`;
}

/** "yes": not refused, and not for a reason that the request itself is no good. */
function said({ status, text }: Replied): string {
  switch (status) {
    case 401:
      return '401';
    case 403:
      return 'no';
    case 404:
      return '404';
    case 400:
    case 405:
    case 500:
      return `${status}, which the request of this test should not meet: ${text}`;
    default:
      return 'yes';
  }
}

function wantedFor(cell: Cell, of: (typeof whose)[number]): string {
  if (cell === 'own') return of === 'own' ? 'yes' : '404';
  if (cell === 'team') return of === 'other' ? '404' : 'yes';
  return cell;
}

/** What a reply says of agreements that are out of sight. The trail names ids of all, and no word of any. */
function leaks({ text }: Replied, { path }: Route, { kept }: Caller, cell: Cell): readonly string[] {
  const hidden = cell === 'team' ? [kept.other] : cell === 'own' ? [kept.team, kept.other] : Object.values(kept);
  const words = hidden.flatMap(({ mark, agreement, version }) => [agreement.title, version.fileName, ownWords(mark)]);
  const ids = hidden.flatMap(({ agreement, version, analysis, report }) => [
    agreement.id,
    version.id,
    analysis.id,
    report,
  ]);
  return [...words, ...(path.startsWith('/trail') ? [] : ids)].filter((secret) => text.includes(secret));
}

function shows({ text }: Replied, { kept }: Caller): readonly string[] {
  return whose.filter((of) => text.includes(kept[of].agreement.id) || text.includes(kept[of].agreement.title));
}

async function askFor(route: Route, line: string, about: With): Promise<Replied> {
  const { caller } = about;
  const below = route.path.replace(/\{(\w+)\}/g, (_all, param: string) => {
    const value = params[param];
    if (value === undefined)
      throw new Error(`Say in "params" of src/server/matrix.test.ts what stands for {${param}} in ${route.path}.`);
    return encodeURIComponent(value(about));
  });
  const query = queries[line]?.(about);
  const asked = { method: route.method.toUpperCase(), path: query === undefined ? below : `${below}?${query}` };
  const headers = await caller.headers();
  if (route.body === null) return about.world.served.ask({ ...asked, headers });
  if (route.body.is === 'json') return about.world.served.ask({ ...asked, headers, body: bodies[line]?.(about) ?? {} });
  const { type, bytes } = form(fields[line]?.(about) ?? {});
  return about.world.served.ask({ ...asked, headers: { ...headers, 'Content-Type': type }, body: bytes });
}

/** A form with one small file. */
function form(texts: Readonly<Record<string, string>>): { readonly type: string; readonly bytes: Uint8Array } {
  const edge = 'edge-of-a-part';
  const parts = [
    ...Object.entries(texts).map(([name, text]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${text}`),
    'Content-Disposition: form-data; name="files"; filename="draft.txt"\r\nContent-Type: text/plain\r\n\r\nA draft.',
  ];
  const body = `${parts.map((part) => `--${edge}\r\n${part}\r\n`).join('')}--${edge}--\r\n`;
  return { type: `multipart/form-data; boundary=${edge}`, bytes: Buffer.from(body) };
}
