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

/** What LibreOffice writes as plain text, by path of the Word file. Files that it refuses are left out. */
export function wordTexts(files) {
  return converted(files, 'txt:Text (encoded):UTF8', (file) => readFileSync(file, 'utf8'));
}

/** The bytes of the PDF that LibreOffice makes, by path of the Word file. Files that it refuses are left out. */
export function wordPdfs(files) {
  return converted(files, 'pdf', (file) => readFileSync(file));
}

/** It starts once for all files. */
function converted(files, to, readBack) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-fidelity-'));
  try {
    // Two files of different folders may have one name.
    const copies = files.map((file, at) => [file, path.join(folder, `${at}`)]);
    for (const [file, copy] of copies) copyFileSync(file, `${copy}.docx`);
    mkdirSync(path.join(folder, 'out'));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const names = copies.map(([, copy]) => `${copy}.docx`);
    const options = ['--headless', '--convert-to', to, '--outdir', path.join(folder, 'out')];
    execFileSync('soffice', [profile, ...options, ...names], { stdio: 'ignore', timeout: 600_000 });
    return new Map(
      copies.flatMap(([file, copy]) => {
        const made = path.join(folder, 'out', `${path.basename(copy)}.${to.split(':')[0]}`);
        return existsSync(made) ? [[file, readBack(made)]] : [];
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
