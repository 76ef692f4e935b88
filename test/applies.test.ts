import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
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
