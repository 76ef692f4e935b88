import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Four projects: `fast` is what `npm run check` runs; `slow` holds the tests that start the built program or LibreOffice, read whole
// agreements, prove the whole library, recognise pictures, set pages or cruise the sources; `service` those that need a database server or
// another program beside them, or all processors for a while; `web` those that look at the pages in a browser. The fast ones share their
// processes: starting each file anew took longer than its tests.
const slow = [
  'test/scenarios/**/*.test.ts',
  'test/eval/**/*.test.ts',
  'test/agreements.test.ts',
  'test/clause-library.test.ts',
  'test/law-sets.test.ts',
  'test/import-rules.test.ts',
  'test/fingerprints.test.ts',
  'src/library/house-policy.test.ts',
  'src/scan/libreoffice.test.ts',
  'src/scan/tesseract.test.ts',
  'src/read/formats/picture.test.ts',
  'src/read/formats/pdf/recogniser.test.ts',
  'src/report/formats/pdf.test.ts',
];

const busy = 'src/scan/pool.test.ts';

export default defineConfig({
  test: {
    // Vitest leaves one processor to itself, and most tests wait for another program: on two processors it would be half idle.
    maxWorkers: availableParallelism(),
    setupFiles: ['test/no-network.ts'],
    // Of tests and of what is set up for them alike: a machine that is busy with something else is slow, and no fault.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/*.test.ts'],
          exclude: [...slow, busy],
          pool: 'forks',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: slow,
          globalSetup: ['test/build-once.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'service',
          env: { NETWORK_GUARD_LOOPBACK: '1' },
          // The table of who may do what is held against both databases: there by SQLite, here by PostgreSQL.
          include: ['test/service/**/*.test.ts', 'src/server/matrix.test.ts', busy],
          globalSetup: ['test/build-once.ts', 'test/service/postgres.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          // Some wait two minutes for what a page is to show: that says what was missing, where the end of a test says nothing.
          testTimeout: 300_000,
          env: { NETWORK_GUARD_LOOPBACK: '1' },
          include: ['test/web/**/*.test.ts'],
          globalSetup: ['test/build-once.ts', 'test/web/site.ts'],
        },
      },
    ],
  },
});
