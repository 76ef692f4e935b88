import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { plainWorld } from '../../test/world.ts';
import { docReader } from '../read/formats/doc.ts';
import { odtReader } from '../read/formats/odt.ts';
import { createConverter, findOffice, keepConverter } from './libreoffice.ts';
import { underGuard } from './libreoffice-guard.ts';

const work = mkdtempSync(path.join(tmpdir(), 'lacuna-test-'));
// Others may be at work in the usual folder, and the tests that come after in this process want it back.
const usual = process.env.TMPDIR;
process.env.TMPDIR = work;
afterAll(() => {
  rmSync(work, { recursive: true });
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
});

/** A converter whose LibreOffice is a few lines of shell; `$out` and `$source` are where it is told to write and read. */
function pretending(lines: string, limitMs = 60_000) {
  const office = path.join(work, 'soffice');
  const head =
    '#!/bin/sh\nfor word; do before=$last; last=$word; case $before in --outdir) out=$word;; esac; done; source=$last\n';
  // Written by a process of its own: what another thread starts while this one still writes would keep the file too busy to run.
  execFileSync('/bin/sh', ['-c', 'cat >"$1" && chmod 755 "$1"', 'sh', office], { input: `${head}${lines}\n` });
  return createConverter(office, limitMs);
}

const given = new TextEncoder().encode('given');
const text = (made: Uint8Array | object) => (made instanceof Uint8Array ? new TextDecoder().decode(made) : made);
const left = () => readdirSync(work).filter((name) => name.startsWith('lacuna-office-'));

test('the program is given the file under its ending and a profile of its own, and what it makes comes back', async () => {
  const converter = pretending('mkdir $out; { cat $source; echo; printf "%s\\n" "$@"; } >$out/agreement.docx');
  const lines = String(text(await converter.toDocx(given, '.doc', 10_000))).split('\n');
  expect(lines[0]).toBe('given');
  expect(lines).toEqual(expect.arrayContaining(['--headless', '--convert-to', 'docx']));
  expect(lines[1]).toMatch(/^-env:UserInstallation=file:\/\/\/.*lacuna-office-.*\/profile$/);
  expect(lines.at(-2)).toMatch(/lacuna-office-[^/]*\/agreement\.doc$/);
});

test('its profile forbids macros and links, and its environment holds nothing of ours', async () => {
  process.env.LACUNA_SECRET = 'x';
  const converter = pretending(
    'mkdir $out; { cat $(echo $1 | sed s,.*file://,,)/user/*.xcu; env; } >$out/agreement.docx',
  );
  const told = String(text(await converter.toDocx(given, '.doc', 10_000)));
  delete process.env.LACUNA_SECRET;
  expect(told).toMatch(/"DisableMacrosExecution"[^>]*><value>true</);
  expect(told).toMatch(/"BlockUntrustedRefererLinks"[^>]*><value>true</);
  expect(told).not.toContain('LACUNA_SECRET');
  expect(told).toMatch(/^HOME=.*lacuna-office-/m);
});

test.each([
  ['makes nothing', 'exit 0', 'refused'],
  ['crashes', 'kill -SEGV $$', 'refused'],
  ['makes an empty file', 'mkdir $out; : >$out/agreement.docx', 'refused'],
  ['makes more than is allowed', 'mkdir $out; head -c 2000 /dev/zero >$out/agreement.docx', 'too-large'],
])('a program that %s leaves the file unconverted', async (_what, lines, failed) => {
  expect(await pretending(lines).toDocx(given, '.doc', 1_000)).toEqual({ failed });
});

test('nothing stays behind: no folder, and no process of one that had to be stopped', async () => {
  const pid = path.join(work, 'pid');
  const converter = pretending(`sleep 1000 & echo $! >${pid}; wait`, 500);
  expect(await converter.toDocx(given, '.doc', 1_000)).toEqual({ failed: 'timeout' });
  await gone(Number(readFileSync(pid, 'utf8')));
  expect(left()).toEqual([]);
});

test('the program ends with the one who asked for it', async () => {
  const folder = mkdtempSync(path.join(work, 'held-'));
  const pid = path.join(work, 'orphan');
  const guard = spawn('/bin/sh', ['-c', underGuard, 'sh', folder, 'sh', '-c', `echo $$ >${pid}; sleep 1000`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await until(() => existsSync(pid) && readFileSync(pid, 'utf8') !== '');
  guard.stdin.destroy();
  await gone(Number(readFileSync(pid, 'utf8')));
  expect(existsSync(folder)).toBe(false);
});

async function gone(pid: number): Promise<void> {
  await until(() => {
    try {
      // Signal 0 asks only whether there is such a process.
      return pid > 0 && !process.kill(pid, 0);
    } catch {
      return true;
    }
  });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('it is found where the system looks for programs', async () => {
  pretending('');
  expect(await findOffice(`${path.join(work, 'nowhere')}${path.delimiter}${work}`)).toBe(path.join(work, 'soffice'));
});

const read = (name: string) => {
  const reader = name.endsWith('.odt') ? odtReader : docReader;
  const bytes = new Uint8Array(readFileSync(`fixtures/formats/${name}`));
  return reader.read({ name, bytes }, { ...plainWorld, engines: { pdf: null, converter: keepConverter() } });
};

const plates = ['doc/plates.doc', 'odt/plates.odt'];

// On a machine without LibreOffice the other half of the promise is held to; scripts/test.sh says that it was.
const here = await findOffice(process.env.PATH ?? '');
if (here !== null) {
  test.each(plates)('LibreOffice itself converts %s, and the same way again', async (name) => {
    const first = await read(name);
    expect(first.pieces.map((piece) => piece.text)).toEqual([
      'Oak Press supply draft',
      'Printing agreement',
      'Printed [DATE] by Oak Press.',
      '1. Plates',
      '1.1. The printer locks the plates away each working day.',
      '1.2. It tells the publisher of a lost plate within two days.',
      '2. Paper',
      'Weight',
      '90 grams',
      'Signed in Utrecht.',
      'By the publisher alone.',
      'Page foot of Oak Press',
    ]);
    expect(first.convertedBy).toMatch(/^LibreOffice \d/);
    expect(await read(name)).toEqual(first);
  });
} else {
  test.each(plates)('without LibreOffice %s says what to install', async (name) => {
    const { pieces, problems } = await read(name);
    expect(pieces).toEqual([]);
    expect(problems).toMatchObject([{ code: 'unconverted', hides: 'everything' }]);
    expect(problems[0]?.says).toMatch(/apt-get install libreoffice-writer/);
  });
}
