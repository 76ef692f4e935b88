import { execFileSync } from 'node:child_process';

/** Builds `dist/` once before the tests that start the program as a user does. */
export function setup(): void {
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
