import { execFileSync } from 'node:child_process';

/** Builds the program once before the tests that start the program as a user does. */
export function setup(): void {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
}
