import { spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Converter, NotConverted } from '../model/engines.ts';
import { profileSettings, underGuard } from './libreoffice-guard.ts';

/** How long one conversion may take. Starting LibreOffice takes 2 s, and a paper of 500 pages some 20 s. */
export const conversionMs = 120_000;

/** Where the installer for macOS puts it; on other systems it is found as a command. */
const onMac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';

/** Asks for the converter; null where the machine has no LibreOffice. It is looked for once. */
export function keepConverter(): () => Promise<Converter | null> {
  let kept: Promise<Converter | null> | null = null;
  return () => {
    kept ??= findOffice(process.env.PATH ?? '').then((office) =>
      office === null ? null : createConverter(office, conversionMs),
    );
    return kept;
  };
}

/** The program in these folders, or null. */
export async function findOffice(folders: string): Promise<string | null> {
  const places = folders
    .split(path.delimiter)
    .flatMap((folder) => (folder === '' ? [] : [path.join(folder, 'soffice')]));
  for (const place of [...places, onMac]) {
    const found = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return place;
  }
  return null;
}

/**
 * LibreOffice as a program of its own. Each conversion has a folder and a profile that nobody else sees and that are gone
 * afterwards: two at a time cannot meet, and none can leave anything to the next one.
 */
export function createConverter(office: string, limitMs: number): Converter {
  return {
    toDocx: async (bytes, ending, atMost) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-office-'));
      try {
        return await convert(office, { folder, limitMs, atMost }, bytes, ending);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

type Bounds = { readonly folder: string; readonly limitMs: number; readonly atMost: number };

async function convert(
  office: string,
  { folder, limitMs, atMost }: Bounds,
  bytes: Uint8Array,
  ending: string,
): Promise<Uint8Array | NotConverted> {
  const source = path.join(folder, `agreement${ending}`);
  const profile = path.join(folder, 'profile');
  const out = path.join(folder, 'out');
  await mkdir(path.join(profile, 'user'), { recursive: true });
  await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), profileSettings);
  await writeFile(source, bytes);
  const ended = await run(
    [
      office,
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--nofirststartwizard'],
      ...['--convert-to', 'docx', '--outdir', out, source],
    ],
    folder,
    limitMs,
  );
  if (ended === 'timeout') return { failed: 'timeout' };
  // It ends with 0 also where it could not read the file: what counts is whether there is a result.
  const made = path.join(out, 'agreement.docx');
  const size = await stat(made).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size === 0) return { failed: 'refused' };
  return size > atMost ? { failed: 'too-large' } : readFile(made);
}

/** Runs a command under guard, with an environment that says nothing about the machine or its user. */
function run(command: readonly string[], folder: string, limitMs: number): Promise<'ended' | 'timeout'> {
  return new Promise((resolve) => {
    const guard = spawn('/bin/sh', ['-c', underGuard, 'sh', folder, ...command], {
      cwd: folder,
      // A group of its own, which the guard ends as a whole.
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        TMPDIR: folder,
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        SAL_USE_VCLPLUGIN: 'svp',
      },
    });
    let late = false;
    const letGo = () => guard.stdin.end();
    const timer = setTimeout(() => {
      late = true;
      letGo();
    }, limitMs);
    // A guard that is gone cannot be let go of; its end is heard of all the same.
    guard.stdin.on('error', () => {});
    const end = () => {
      clearTimeout(timer);
      letGo();
      resolve(late ? 'timeout' : 'ended');
    };
    guard.on('error', end);
    guard.on('exit', end);
  });
}
