import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, onTestFinished, test } from 'vitest';

// Each rule on who may import whom is broken on purpose, in a small tree of its own, and must be caught by name.

const root = fileURLToPath(new URL('../', import.meta.url));
const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const rules: readonly string[] = config.forbidden.map(({ name }: { name: string }) => name);

/** Rule, the file that breaks it and what it holds; the files that are imported are made empty. */
const violations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-circles': {
    'src/read/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
    'src/read/b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
  },
  'model-imports-nothing': { 'src/model/noun.ts': "import { parse } from 'yaml';\nexport const noun = parse;" },
  'steps-do-not-know-each-other': {
    'src/match/match.ts': "import { facts } from '../facts/facts.ts';\nexport const match = facts;",
    'src/facts/facts.ts': 'export const facts = 1;',
  },
  'core-does-no-io': {
    'src/read/read.ts': "import { readFile } from 'node:fs/promises';\nexport const read = readFile;",
  },
  'analyze-imports-steps-and-model': {
    'src/analyze.ts': "import { scan } from './scan/scan.ts';\nexport const analyze = scan;",
    'src/scan/scan.ts': 'export const scan = 1;',
  },
  'proof-imports-steps-and-model': {
    'src/proof/proof.ts': "import { scan } from '../scan/scan.ts';\nexport const prove = scan;",
    'src/scan/scan.ts': 'export const scan = 1;',
  },
  'edges-use-the-front-door': {
    'src/cli/run.ts': "import { pool } from '../scan/pool.ts';\nexport const run = pool;",
    'src/scan/pool.ts': 'export const pool = 1;',
  },
  'bin-wires-the-edges': {
    'src/server/app.ts': "import { world } from '../bin.ts';\nexport const app = world;",
    'src/bin.ts': 'export const world = 1;',
  },
  'web-shares-only-the-model': {
    'web/main.ts': "import { report } from '../src/report/report.ts';\nexport const main = report;",
    'src/report/report.ts': 'export const report = 1;',
  },
  'views-do-not-know-each-other': {
    'web/views/review/page.tsx': "import { dialog } from '../library/dialog.tsx';\nexport const page = dialog;",
    'web/views/library/dialog.tsx': 'export const dialog = 1;',
    'src/model/noun.ts': 'export const noun = 1;',
  },
  'only-the-list-of-views-opens-them': {
    'web/parts/button.tsx': "import { page } from '../views/review/page.tsx';\nexport const button = page;",
    'web/views/review/page.tsx': 'export const page = 1;',
    'src/model/noun.ts': 'export const noun = 1;',
  },
  'product-does-not-import-tests': {
    'src/read/read.ts': "import { sample } from '../../test/sample.ts';\nexport const read = sample;",
    'test/sample.ts': 'export const sample = 1;',
  },
  'no-dev-packages-in-product': {
    'src/cli/run.ts': "import { assert } from 'fast-check';\nexport const run = assert;",
  },
  'no-orphans': { 'src/report/forgotten.ts': 'export const forgotten = 1;' },
};

test('every rule has a violation here', () => {
  expect(Object.keys(violations).sort()).toEqual([...rules].sort());
});

test.each(Object.entries(violations))('%s is caught', async (rule, files) => {
  const tree = await mkdtemp(path.join(tmpdir(), 'lacuna-import-rules-'));
  onTestFinished(() => rm(tree, { recursive: true, force: true }));
  // The rules ask which packages are for development only, and where they lie.
  for (const shared of ['node_modules', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    await symlink(path.join(root, shared), path.join(tree, shared));
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(tree, name)), { recursive: true });
    await writeFile(path.join(tree, name), text);
  }
  const folders = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  expect(await brokenRules(tree, folders)).toContain(rule);
});

/** The names of the rules that dependency-cruiser finds broken in a tree, with the settings that `npm run check` has from the same file. */
async function brokenRules(tree: string, folders: readonly string[]): Promise<readonly string[]> {
  const { options } = config;
  const { output } = await cruise(
    [...folders],
    { ...options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: tree, outputType: 'json' },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(path.join(tree, options.tsConfig.fileName)) },
  );
  const found: { summary: { violations: readonly { rule: { name: string } }[] } } = JSON.parse(`${output}`);
  return found.summary.violations.map(({ rule }) => rule.name);
}
