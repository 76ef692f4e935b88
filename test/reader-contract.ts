import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Engines } from '../src/model/engines.ts';
import type { Piece } from '../src/model/piece.ts';
import type { FormatReading, Reader } from '../src/read/reader.ts';
import { plainWorld } from './world.ts';

/** A file of the format, and the words that a person sees in it, in reading order. */
export type ReaderFixture = { readonly path: string; readonly words: string };

/** What every reader owes, whatever its format. Each reader's own test calls it with the smallest files of that format. */
export function readerContract(
  reader: Reader,
  engines: () => Promise<Engines>,
  fixtures: readonly ReaderFixture[],
): void {
  const readBytes = async (bytes: Uint8Array): Promise<FormatReading> =>
    reader.read({ name: 'agreement', bytes }, { ...plainWorld, engines: await engines() });

  describe.each(fixtures.map((fixture) => [fixture.path, fixture] as const))('%s', (path, fixture) => {
    const bytes = new Uint8Array(readFileSync(path));

    test('is claimed by its content', () => {
      expect(reader.claims({ name: path, bytes })).toBe(true);
    });

    test('loses no visible character, and keeps reading order', async () => {
      const { pieces } = await readBytes(bytes);
      expect(pieces.map((piece) => piece.text).join('\n')).toBe(fixture.words);
    });

    test('gives every piece a place, and edges for every code unit where it gives edges', async () => {
      const { pieces } = await readBytes(bytes);
      for (const piece of pieces) checkPiece(piece);
    });

    test('gives the same pieces for the same bytes', async () => {
      expect(await readBytes(bytes)).toEqual(await readBytes(bytes));
    });

    test('never throws when the file is cut off, and says so or reads what is there', async () => {
      const step = Math.max(1, Math.floor(bytes.length / 40));
      for (let length = 0; length < bytes.length; length += step) {
        const { pieces, problems } = await readBytes(bytes.slice(0, length));
        const whole = pieces.map((piece) => piece.text).join('\n') === fixture.words;
        if (['pdf', 'docx', 'doc', 'odt', 'rtf'].includes(reader.format))
          expect(whole || problems.length > 0, `cut at ${length}`).toBe(true);
      }
    });

    test('never throws when bytes are flipped', async () => {
      for (let k = 0; k < 40; k++) {
        const damaged = bytes.slice();
        // A fixed sequence in place of a random one: the same bytes are damaged in every run.
        for (let j = 0; j < 5; j++) {
          const at = (k * 7919 + j * 104729) % damaged.length;
          damaged[at] = (damaged[at] ?? 0) ^ (1 + ((k + j) % 255));
        }
        const { pieces, problems } = await readBytes(damaged);
        expect(Array.isArray(pieces) && Array.isArray(problems)).toBe(true);
      }
    });
  });
}

function checkPiece(piece: Piece): void {
  expect(piece.text).not.toMatch(/[\n\r]/);
  expect(piece.text.trim()).toBe(piece.text);
  if (piece.edges !== undefined) expect(piece.edges).toHaveLength(piece.text.length + 1);
  if (piece.label !== undefined) expect(piece.text.startsWith(piece.label)).toBe(true);
  switch (piece.place.in) {
    case 'pdf':
      expect(piece.place.page).toBeGreaterThanOrEqual(1);
      expect(piece.place.box.every(Number.isFinite)).toBe(true);
      return;
    case 'docx':
      expect(piece.place.paragraph).toBeGreaterThanOrEqual(1);
      return;
    case 'text':
      expect(piece.place.line).toBeGreaterThanOrEqual(1);
      return;
    default:
      piece.place satisfies never;
  }
}
