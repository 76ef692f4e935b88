// Prints "N passed, N failed" over the JSON reports of vitest. Exit 1 unless all is well.
// A step that failed without a failed test (the types, a file that does not load) counts as one failure: never "0 failed" on a red run.
import { readFileSync } from 'node:fs';

const [brokenSteps, ...files] = process.argv.slice(2);
let [passed, failed] = [0, 0];
for (const file of files) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    // A file that could not be loaded holds no failed test, and a run without a test proves nothing.
    failed += report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
    ).length;
    if (report.numTotalTests === 0) failed += 1;
  } catch {
    failed += 1;
  }
}
if (Number(brokenSteps) > 0 && failed === 0) failed = Number(brokenSteps);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
