import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Picture } from '../model/engines.ts';
import { createPdfEngine } from './pdfium.ts';
import { keepOcrEngine } from './tesseract.ts';

const askForEngine = keepOcrEngine();

async function recognise(name: string) {
  const engine = await askForEngine();
  const picture = await pictureOf(name);
  return engine?.recognise(picture) ?? null;
}

async function pictureOf(name: string): Promise<Picture> {
  const file = (await createPdfEngine()).open(readFileSync(`fixtures/formats/pdf/${name}.pdf`));
  const picture = 'refused' in file ? null : file.picture(1, 200);
  if (picture === null) throw new Error(`${name} cannot be drawn`);
  return picture;
}

test('the words of a scan are recognised, with their boxes and how sure the engine is', async () => {
  const [heading, first] = (await recognise('scan')) ?? [];
  expect(heading?.map(({ text }) => text)).toEqual(['2.', 'Drawings']);
  expect(first?.map(({ text }) => text).join(' ')).toMatch(/^2\.1 The Supplier keeps every drawing/);
  const [number, word] = heading ?? [];
  expect(word?.left).toBeGreaterThan((number?.left ?? 0) + (number?.width ?? 0));
  expect(word?.confidence).toBeGreaterThan(90);
});

test('a page is recognised alike whatever was recognised before it', async () => {
  const before = await recognise('scan');
  await recognise('scan-two-columns');
  expect(await recognise('scan')).toEqual(before);
});

test('a picture that cannot be taken gives nothing, and the next one is recognised all the same', async () => {
  const engine = await askForEngine();
  expect(engine?.recognise({ width: 0, height: 0, perInch: 200, pixels: new Uint8Array() })).toBe(null);
  expect(await recognise('scan')).not.toBe(null);
});
