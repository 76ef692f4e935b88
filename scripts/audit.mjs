// Asks the registry for known faults of the packages that the product runs on. Exit 1 where there is one that audit-exceptions.json does
// not name, or names with a day that is past. Where the registry cannot be asked, it says so and is no failure: nothing is known then.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

const exceptions = JSON.parse(readFileSync(new URL('audit-exceptions.json', import.meta.url), 'utf8'));
const today = new Date().toISOString().slice(0, 10);

const answer = await new Promise((resolve) => {
  execFile('npm', ['audit', '--omit=dev', '--json'], { maxBuffer: 64 * 1024 * 1024 }, (_error, out) => resolve(out));
});
const { said, faults } = read(answer);
if (faults === null) {
  console.log(
    `NOT AUDITED: the registry could not be asked for advisories (${said}). Run "npm run audit" where it can.`,
  );
} else {
  const open = faults.filter(({ id }) => !exceptions.some((each) => each.advisory === id && each.until >= today));
  for (const { id, name, severity, title } of open) console.log(`${severity} ${name}: ${title} (${id})`);
  const stale = exceptions.filter(({ advisory }) => !faults.some(({ id }) => id === advisory));
  for (const { advisory } of stale) console.log(`${advisory} is no more: take it out of scripts/audit-exceptions.json`);
  console.log(
    `${faults.length} known ${faults.length === 1 ? 'fault' : 'faults'}, ${faults.length - open.length} of them excepted until a day. For each of the others: update the package, or name it in scripts/audit-exceptions.json with advisory, because and until.`,
  );
  process.exitCode = open.length === 0 ? 0 : 1;
}

function read(text) {
  try {
    const report = JSON.parse(text);
    if (report.vulnerabilities === undefined)
      return { said: report.message ?? report.error?.summary ?? 'no report', faults: null };
    const via = Object.values(report.vulnerabilities).flatMap((each) =>
      each.via.filter((one) => typeof one === 'object'),
    );
    const known = new Map(
      via.map(({ url, name, severity, title }) => {
        const id = url.split('/').at(-1);
        return [id, { id, name, severity, title }];
      }),
    );
    return { said: '', faults: [...known.values()] };
  } catch {
    return { said: 'no answer', faults: null };
  }
}
