import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseLibrary } from '../src/library/library.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-new-'));
});
afterAll(() => rm(folder, { recursive: true }));

function runNew(...args: string[]) {
  const script = path.resolve('scripts/new.mjs');
  return spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
}

test.each([
  ['clause', 'incident/tale', 'clauses/incident/tale.yaml', []],
  ['law', 'zz/tales-act', 'jurisdictions/zz/tales-act.yaml', ['clause "id-of-a-clause-kind"', 'law of "zz"']],
])('a new %s is well formed as far as it can be, and never written over', async (sort, name, file, faults) => {
  expect(runNew(sort, name).status).toBe(0);
  const text = await readFile(path.join(folder, 'clause-library', file), 'utf8');
  const parsed = parseLibrary([{ path: file, text }]);
  const says = 'problems' in parsed ? parsed.problems.map((problem) => problem.says) : [];
  expect(says).toHaveLength(faults.length);
  for (const fault of faults) expect(says.join('\n')).toContain(fault);
  expect(runNew(sort, name)).toMatchObject({ status: 2, stderr: expect.stringContaining('there already') });
});

test.each([
  [[]],
  [['clause']],
  [['clause', 'tale']],
  [['clause', 'a/b/c']],
  [['clause', '../tale']],
  [['clause', 'a/B']],
  [['law', 'zz/jurisdiction']],
  [['tale', 'a/b']],
  [['clause', 'a/b', 'c']],
])('"new" with %j writes nothing and says what it expects', (args) => {
  expect(runNew(...args)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/expected .* Nothing was written/s),
  });
});
