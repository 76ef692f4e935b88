import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lacuna } from './scenarios/lacuna.ts';

// The whole program over whole agreements, as a user runs it, held against what was read and accepted once.
// `npm test -- -u` rewrites expected.txt; read the difference before you accept it.

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = path.join(root, 'fixtures', 'agreements');
const names = (await readdir(folder, { withFileTypes: true }))
  .filter((each) => each.isDirectory())
  .map(({ name }) => name)
  .sort();

test('there are agreements to read', () => {
  expect(names.length).toBeGreaterThan(0);
});

test.each(names)('%s is reported as expected', async (name) => {
  const files = await readdir(path.join(folder, name));
  expect(files).toEqual(expect.arrayContaining(['deal.yaml', 'origin.md']));
  const deal = await readFile(path.join(folder, name, 'deal.yaml'), 'utf8');
  expect(deal, 'without a day the report would change every day').toMatch(/^as-of: /m);

  const { code, out, err } = await lacuna(root, ['scan', `fixtures/agreements/${name}`]);
  expect([code, err]).toEqual([expect.toBeOneOf([0, 1, 3]), '']);
  await expect(lasting(out)).toMatchFileSnapshot(path.join(folder, name, 'expected.txt'));
});

/** Without the hash of the library and the version: they change when nothing that is said about the agreement does. */
function lasting(report: string): string {
  return report.replace(/^(Library +).*$/m, '$1(the shipped one)');
}
