// Builds the program into dist/program and the pages into dist/web, each unless what is there is newer than all that it is made of.
// `--force` builds in any case.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { changedAt } from './newest.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const madeOf = [
  'src',
  'scripts/build.mjs',
  'scripts/bundle.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];
const isOld = Math.max(...madeOf.map((each) => changedAt(`${root}${each}`))) >= changedAt(`${root}dist/program/bin.js`);

if (isOld || process.argv.includes('--force')) {
  const tsc = `${root}node_modules/typescript-7/bin/tsc`;
  try {
    execFileSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`], { stdio: 'inherit' });
  } catch {
    // It has said why.
    process.exit(1);
  }
  await import('./bundle.mjs');
}
await import('./build-web.mjs');
