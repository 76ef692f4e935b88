// `npm run demo`: scans the invented agreements that come with the project, and says what to look at and what to do next.
// Gaps are what the demo shows, so it succeeds where `lacuna scan` finds some.
import { spawn } from 'node:child_process';

const command = ['dist/program/bin.js', 'scan', 'fixtures/agreements', ...process.argv.slice(2)];
console.log(`$ lacuna ${command.slice(1).join(' ')}\n`);
const began = performance.now();
const code = await new Promise((done) => spawn(process.execPath, command, { stdio: 'inherit' }).on('close', done));
const seconds = ((performance.now() - began) / 1000).toFixed(1);

const meanings = {
  0: 'no requirement of the severity "must" is missing, weak or forbidden',
  1: 'there are gaps: something that must be there is missing or weak, or something stands there that must not',
  3: 'some file could not be read at all; the others are reported above',
};
if (code in meanings) {
  console.log(`
Scanned in ${seconds} s. Exit code of the scan: ${code} (${meanings[code]}).

Look at one gap: what was asked, the law, the closest passage, what it lacks, and wording to ask for.
Next:
  node dist/program/bin.js scan your-draft.pdf --jurisdiction eu,de --side discloser --personal-data
  node dist/program/bin.js explain audit-rights your-draft.pdf
  node dist/program/bin.js --help`);
} else {
  console.error(`\nThe scan could not run (exit code ${code}).`);
  process.exitCode = 1;
}
