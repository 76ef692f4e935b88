import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { DocumentReport, Report } from '../src/model/report.ts';
import { lacuna } from './scenarios/lacuna.ts';

// The sample agreements under five different sets of law: what is asked, by which line of law, and what came of it. Whatever
// differs between two sets is explained by the law behind the line. `npm test -- -u` rewrites law.txt; read what changed.

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = path.join(root, 'fixtures', 'agreements');
const names = (await readdir(folder)).sort();
const sets = ['eu,de,fr', 'uk,ch', 'us,us-ca,us-ny', 'cn,hk,sg', 'in,ae,br,intl'];

const reports = new Map<string, readonly DocumentReport[]>();
async function reportsFor(set: string): Promise<readonly DocumentReport[]> {
  const before = reports.get(set);
  if (before !== undefined) return before;
  const flags = ['--jurisdiction', set, '--as-of', '2026-11-28', '--personal-data', '--sectors', 'finance'];
  const { out, err } = await lacuna(root, ['scan', 'fixtures/agreements', '--format', 'json', ...flags]);
  expect(err).toBe('');
  const { documents }: Report = JSON.parse(out);
  reports.set(set, documents);
  return documents;
}

test.each(names)(
  '%s says under each set of law what that law asks',
  async (name) => {
    const parts: string[] = [];
    for (const set of sets) {
      const report = (await reportsFor(set)).find((each) => each.name.startsWith(`fixtures/agreements/${name}/`));
      if (report === undefined) throw new Error(`no report of ${name}`);
      parts.push(`== ${set}`, ...written(report), '');
    }
    await expect(parts.join('\n')).toMatchFileSnapshot(path.join(folder, name, 'law.txt'));
  },
  600_000,
);

test('no requirement of nine jurisdictions says the same thing twice of one paper', async () => {
  const documents = await reportsFor('eu,de,uk,us,us-ca,us-ny,cn,in,sg');
  expect(documents.length).toBeGreaterThan(0);
  for (const { lines } of documents) {
    const says = lines.filter(({ outcome }) => outcome !== 'not-applicable').map((line) => line.says);
    expect(says.filter((each, index) => says.indexOf(each) !== index)).toEqual([]);
  }
}, 600_000);

function written({ lines, conflicts, latency }: DocumentReport): readonly string[] {
  const asked = lines.filter(({ outcome }) => outcome !== 'not-applicable');
  const clocks = (latency?.clocks ?? []).filter(({ outcome }) => outcome !== 'not-asked');
  return [
    ...asked.map(
      ({ outcome, severity, requirement, clause, law }) =>
        `${outcome.padEnd(10)}${severity.padEnd(9)} ${requirement} (${clause}): ${law.instrument}, ${law.provision}`,
    ),
    ...clocks.map(({ outcome, clock, law }) => `${outcome.padEnd(19)} ${clock}: ${law.instrument}, ${law.provision}`),
    ...conflicts.map(({ conflict, says }) => `conflict            ${conflict}: ${says}`),
  ];
}
