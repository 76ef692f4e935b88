import { defineConfig } from 'vitest/config';

// Two projects: `fast` is what `npm run check` runs; `slow` holds the tests that start the built program.
export default defineConfig({
  test: {
    setupFiles: ['test/no-network.ts'],
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'fast', include: ['src/**/*.test.ts', 'test/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['test/scenarios/**/*.test.ts', 'test/eval/**/*.test.ts'],
          globalSetup: ['test/build-once.ts'],
        },
      },
    ],
  },
});
