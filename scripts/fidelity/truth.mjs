import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether a program answers on this machine. Both are for measuring only; Lacuna needs neither. */
export function isInstalled(program, flag) {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What pdftotext reads in a PDF, pages separated by form feeds; null where it refuses the file. */
export function pdfText(file) {
  try {
    return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

/** What LibreOffice writes as plain text, by path of the Word file. It starts once for all; files that it refuses are left out. */
export function wordTexts(files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-fidelity-'));
  try {
    // Two files of different folders may have one name.
    const copies = files.map((file, at) => [file, path.join(folder, `${at}`)]);
    for (const [file, copy] of copies) copyFileSync(file, `${copy}.docx`);
    mkdirSync(path.join(folder, 'txt'));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const names = copies.map(([, copy]) => `${copy}.docx`);
    const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', path.join(folder, 'txt')];
    execFileSync('soffice', [profile, ...to, ...names], { stdio: 'ignore', timeout: 600_000 });
    return new Map(
      copies.flatMap(([file, copy]) => {
        const text = path.join(folder, 'txt', `${path.basename(copy)}.txt`);
        return existsSync(text) ? [[file, readFileSync(text, 'utf8')]] : [];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The true text that a person put beside a scan: "scan.groundtruth.txt" beside "scan.pdf". Null where there is none. */
export function textBeside(file) {
  const beside = file.replace(/\.[^.]+$/, '.groundtruth.txt');
  return existsSync(beside) ? readFileSync(beside, 'utf8') : null;
}
