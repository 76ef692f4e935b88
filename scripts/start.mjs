// `npm start`: the service on this machine, built first where the program is older than its sources.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const program = `${root}dist/program/bin.js`;

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(folder) {
  return Math.max(
    ...readdirSync(`${root}${folder}`, { recursive: true }).map((each) => changedAt(`${root}${folder}/${each}`)),
  );
}

const changed = Math.max(newestIn('src'), changedAt(`${root}package-lock.json`));
const isOld = changed > changedAt(program) || newestIn('web') > changedAt(`${root}dist/web/index.html`);
if (isOld) execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' });
process.argv = [process.execPath, program, 'serve'];
await import(program);
