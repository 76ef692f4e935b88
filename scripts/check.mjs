// Runs every fast check, all of them even when one fails, and says which failed. Exit 1 if any did. Arguments go to vitest.
import { spawn } from 'node:child_process';

// More than one checker each does the same work twice, and the steps run side by side as it is.
const tsc = 'node_modules/typescript-7/bin/tsc';
const checks = [
  ['format and lint', 'npx', ['biome', 'check', '--error-on-warnings']],
  ['types', process.execPath, [tsc, '-p', 'tsconfig.json', '--checkers', '1']],
  ['types of the web', process.execPath, [tsc, '-p', 'web/tsconfig.json', '--checkers', '1']],
  ['import rules', 'npx', ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'test', 'web']],
  ['unused code', 'npx', ['knip', '--no-progress']],
  [
    'fast tests',
    'npx',
    ['vitest', 'run', '--project', 'fast', '--reporter=default', '--silent', ...process.argv.slice(2)],
  ],
];

function run([name, command, args]) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
      if (code !== 0) console.log(output.replace(/^/gm, '    '));
      done(code === 0);
    });
  });
}

const results = await Promise.all(checks.map(run));
process.exitCode = results.every(Boolean) ? 0 : 1;
