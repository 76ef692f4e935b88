import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { usualReading } from '../../src/model/world.ts';
import { openPool } from '../../src/scan/pool.ts';
import type { Outcome, ReadJob, Setup } from '../../src/scan/worker.ts';
import { hostilePdfs, words } from '../hostile-pdfs.ts';
import { plainLibrary } from '../plain.ts';

// Every one is read as `lacuna read` reads it: in a thread with bounds on time and memory, which must outlive it.

const setup: Setup = {
  library: plainLibrary(),
  limits: defaultLimits,
  reading: usualReading,
  ocr: 'never',
};
const pool = openPool(new URL('../../dist/scan/worker.js', import.meta.url), setup, {
  threads: 1,
  timeoutMs: 50_000,
  memoryMb: 512,
});
const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-hostile-'));
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

async function readBytes(bytes: Uint8Array): Promise<Outcome<Document>> {
  const file = path.join(folder, 'agreement.pdf');
  writeFileSync(file, bytes);
  const outcome = await pool.run<ReadJob, Outcome<Document>>('readFile', {
    file: { path: file, name: 'agreement.pdf' },
    withPlaces: true,
  });
  if ('lost' in outcome) throw new Error(`it took its thread along: ${outcome.lost}`);
  return outcome.result;
}

/** What came of it in short: the codes of the Problems that hide something. Fails on a fault of ours and on silence. */
function checked(outcome: Outcome<Document>): { readonly text: string; readonly codes: readonly string[] } {
  if ('unread' in outcome) {
    expect(outcome.unread.fault?.trace).toBeUndefined();
    return { text: '', codes: [outcome.unread.problem.code] };
  }
  const { text, problems } = outcome.done;
  const codes = problems.filter(({ hides }) => hides !== 'nothing').map(({ code }) => code);
  expect(text.trim() !== '' || codes.length > 0, 'a text that is empty without a word about it').toBe(true);
  return { text, codes };
}

test.each(Object.entries(hostilePdfs))('%s is survived', async (_, { shows, code, bytes }) => {
  const { text, codes } = checked(await readBytes(bytes()));
  expect(text.includes(words)).toBe(shows);
  expect(codes).toContain(code);
});

test('a file that broke the engine takes nothing from the next one', async () => {
  const bomb = hostilePdfs['a page whose content unpacks twice to a gigabyte'];
  const sound = hostilePdfs['a length that is the stream itself'];
  expect(checked(await readBytes(bomb?.bytes() ?? new Uint8Array())).codes).toEqual(['broken']);
  expect(checked(await readBytes(sound?.bytes() ?? new Uint8Array())).text).toBe(words);
});

const fixtures = readdirSync('fixtures/formats/pdf').filter((name) => name.endsWith('.pdf'));

test.each(fixtures)(
  '%s cut off at any kilobyte is read in part or refused, and never passes for whole',
  async (name) => {
    const bytes = readFileSync(`fixtures/formats/pdf/${name}`);
    const whole = checked(await readBytes(bytes)).text;
    for (let length = 1024; length < bytes.length; length += 1024) {
      const { text, codes } = checked(await readBytes(bytes.subarray(0, length)));
      expect(text === whole || codes.length > 0, `cut at ${length}`).toBe(true);
    }
  },
);
