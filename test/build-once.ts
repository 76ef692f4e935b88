import { execFileSync } from 'node:child_process';

/** Builds the program once before the tests that start the program as a user does: several projects of one run ask for it. */
export function setup(): void {
  if (process.env.BUILT_FOR_TESTS_BY === String(process.pid)) return;
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
  process.env.BUILT_FOR_TESTS_BY = String(process.pid);
}
