import { expect, test } from 'vitest';
import { analyze, explain } from '../src/analyze.ts';
import type { Deal } from '../src/model/deal.ts';
import type { ReportLine } from '../src/model/report.ts';
import { loadLibrary } from '../src/scan/load-library.ts';
import { plainDeal } from './plain.ts';
import { plainWorld } from './world.ts';

// The shipped law is asked where it holds: by what the parties are to each other, and by what the deal is worth.

const loaded = await loadLibrary();

async function linesOf(text: string, deal: Partial<Deal>): Promise<readonly ReportLine[]> {
  if ('problems' in loaded) throw new Error('the shipped library does not load');
  const file = { name: 'paper.txt', bytes: new TextEncoder().encode(text) };
  const asked: Deal = { ...plainDeal, asOf: '2026-11-28', ...deal };
  return (await analyze(file, loaded.library, asked, plainWorld)).lines;
}

const data = { jurisdictions: ['eu', 'uk', 'ch', 'br', 'us', 'us-ca'], personalData: true, sectors: ['health'] };
const ofProcessors = [
  /^eu-gdpr-(?:28|33)/,
  /^uk-gdpr-/,
  /^ch-dsg-(?:9|24)/,
  /^br-(?:lgpd-39|incident)/,
  /^ca-(?:7051|82)/,
  /^us-hipaa-/,
];

function ofProcessorsIn(lines: readonly ReportLine[]): readonly ReportLine[] {
  return lines.filter(({ requirement }) => ofProcessors.some((pattern) => pattern.test(requirement)));
}

test('what somebody says that a paper is goes before what it calls itself', async () => {
  const paper = 'SUPPLY AGREEMENT\n\n1. The Supplier keeps what it is told secret.';
  const ofNda = async (deal: Partial<Deal>) => {
    const lines = await linesOf(paper, { jurisdictions: ['house', 'us', 'uk', 'de'], ...deal });
    return lines.filter(({ because }) => /^asked only of .*NDA/.test(because ?? '')).map(({ because }) => because);
  };
  const unsaid = await ofNda({});
  expect(unsaid.length).toBeGreaterThan(0);
  expect(unsaid.every((because) => because?.endsWith('this paper reads as supply'))).toBe(true);
  expect((await ofNda({ type: 'nda-one-way' })).filter((because) => because?.endsWith('reads as supply'))).toEqual([]);
});

test('independent controllers are asked for nothing that a processor owes, and the report says why', async () => {
  const paper = 'Each party acts as an independent controller of the personal data that it gets from the other.';
  const lines = await linesOf(paper, { ...data, open: ['roles'] });
  const asked = ofProcessorsIn(lines);
  expect(asked.length).toBeGreaterThan(25);
  expect(asked.filter(({ outcome }) => outcome !== 'not-applicable')).toEqual([]);
  expect(asked.find(({ requirement }) => requirement === 'eu-gdpr-28-h')?.because).toBe(
    'asked only where the role is processor or sub-processor; here it is independent controllers',
  );
  // What California asks of whoever receives personal information does not turn on the role.
  expect(lines.find(({ requirement }) => requirement === 'ca-100d-1')?.outcome).toBe('missing');
});

test.each([
  ['the paper says processor', 'The Supplier acts as a processor.', { open: ['roles'] }],
  ['nobody says', 'The parties exchange personal data.', { open: ['roles'] }],
  ['the asker says processor', 'Each party acts as an independent controller.', { roles: ['processor'] }],
] satisfies readonly [string, string, Partial<Deal>][])(
  'a processor’s terms are asked where %s',
  async (_, paper, deal) => {
    const asked = ofProcessorsIn(await linesOf(paper, { ...data, ...deal }));
    expect(asked.filter(({ outcome }) => outcome === 'not-applicable').map(({ requirement }) => requirement)).toEqual(
      [],
    );
  },
);

test('a provider of ICT services is asked for the terms of DORA also where no sector is named', async () => {
  const paper = 'The Supplier is an ICT third-party service provider.';
  const lines = await linesOf(paper, { jurisdictions: ['eu'], open: ['roles', 'sectors'] });
  expect(lines.find(({ requirement }) => requirement === 'eu-dora-30-2-g')?.outcome).toBe('missing');
});

const newYork = 'This Agreement is governed by the laws of the State of New York.';
const nevada = 'This Agreement is governed by the laws of the State of Nevada.';
const courts = 'Each party submits to the exclusive jurisdiction of the courts of the State of New York.';
const arbitration =
  'All disputes are finally settled by arbitration under the rules of the ICC, seated in New York, New York.';
const delaware = 'This Agreement is governed by the laws of the State of Delaware.';

test.each<[string, string, readonly string[], Partial<Deal>, string, string, string | undefined]>([
  ['a sum above', 'us-ny', [newYork, 'The total price is USD 300,000.'], {}, 'ny-5-1401', 'met', undefined],
  [
    'a sum below',
    'us-ny',
    [newYork, 'The total price is USD 90,000.'],
    {},
    'ny-5-1401',
    'weak',
    'holds from USD 250,000 on, and the deal is worth USD 90,000',
  ],
  ['no sum', 'us-ny', [newYork], {}, 'ny-5-1401', 'unsure', 'is the deal worth that? No total is known'],
  [
    'the asker’s sum',
    'us-ny',
    [newYork],
    { open: [], amount: { currency: 'USD', value: 250_000 } },
    'ny-5-1401',
    'met',
    undefined,
  ],
  [
    'another currency',
    'us-ny',
    [newYork, 'The total price is EUR 900,000.'],
    {},
    'ny-5-1401',
    'unsure',
    'It is worth EUR 900,000, and no sum is converted here',
  ],
  [
    'another law',
    'us-ny',
    [nevada, 'The total price is USD 90,000.'],
    {},
    'ny-5-1401',
    'not-applicable',
    'asked only where the paper chooses the law of New York',
  ],
  [
    'its courts and too little',
    'us-ny',
    [newYork, courts, 'The total price is USD 300,000.'],
    {},
    'ny-5-1402',
    'weak',
    'holds from USD 1,000,000 on',
  ],
  [
    'its courts and enough',
    'us-ny',
    [newYork, courts, 'The total price is USD 3 million.'],
    {},
    'ny-5-1402',
    'met',
    undefined,
  ],
  [
    'its courts under another law',
    'us-ny',
    [nevada, courts, 'The total price is USD 3 million.'],
    {},
    'ny-5-1402',
    'weak',
    'chooses another law',
  ],
  [
    'no courts of its own',
    'us-ny',
    [newYork, 'The total price is USD 300,000.'],
    {},
    'ny-5-1402',
    'not-applicable',
    'asked only where the paper goes to the courts of New York',
  ],
  [
    'a seat of arbitration is no court',
    'us-ny',
    [newYork, arbitration],
    {},
    'ny-5-1402',
    'not-applicable',
    'asked only where the paper goes to the courts of New York',
  ],
  [
    'Delaware and too little',
    'us-de',
    [delaware, 'The total price is USD 90,000.'],
    {},
    'de-us-2708',
    'weak',
    'holds from USD 100,000 on',
  ],
  [
    'Delaware and another law',
    'us-de',
    [newYork],
    {},
    'de-us-2708',
    'not-applicable',
    'asked only where the paper chooses the law of Delaware',
  ],
  [
    'a claim period and too little',
    'us-de',
    [delaware, 'The total price is USD 90,000.'],
    {},
    'de-us-8106',
    'not-applicable',
    'asked only of a deal worth at least USD 100,000',
  ],
  [
    'a claim period and no sum',
    'us-de',
    [delaware],
    {},
    'de-us-8106',
    'unsure',
    'would be missing, but is asked from USD 100,000 on',
  ],
  [
    'a claim period and enough',
    'us-de',
    [delaware, 'The total price is USD 900,000.'],
    {},
    'de-us-8106',
    'missing',
    undefined,
  ],
])('a sum in law: %s', async (_, code, lines, deal, id, outcome, because) => {
  const found = await linesOf(lines.join('\n\n'), { jurisdictions: [code], open: ['amount'], ...deal });
  const line = found.find(({ requirement }) => requirement === id);
  expect(line?.outcome).toBe(outcome);
  if (because !== undefined) expect(line?.because).toContain(because);
});

test('explaining a requirement looks for what it is asked beside, too', async () => {
  if ('problems' in loaded) throw new Error('the shipped library does not load');
  const { library } = loaded;
  const requirement = library.requirements.find(({ id }) => id === 'ny-5-1402');
  const kind = library.kinds.find(({ id }) => id === 'governing-law');
  if (requirement === undefined || kind === undefined) throw new Error('the shipped library has lost New York');
  const text = [newYork, courts, 'The total price is USD 300,000.'].join('\n\n');
  const file = { name: 'paper.txt', bytes: new TextEncoder().encode(text) };
  const deal: Deal = { ...plainDeal, open: ['amount'] };
  const { report } = await explain(file, { kind, requirement }, { library, deal }, plainWorld);
  expect(report?.lines.map(({ outcome }) => outcome)).toEqual(['weak']);
});
