import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainLibrary } from '../../test/plain.ts';
import { readDocument, recognise } from '../analyze.ts';
import { readModels } from '../library/models-file.ts';
import { defaultLimits } from '../model/limits.ts';
import { noModels } from '../model/models.ts';
import { usualReading } from '../model/world.ts';
import { hypotheses } from './targets.ts';
import { trainLibrary } from './train-library.ts';

// Twelve contracts of CUAD's shape and twelve agreements of ContractNLI's, in two drafting styles each.

const law = (n: number) =>
  n % 2 === 0 ? `The laws of Zembla govern this deed ${n}.` : `This deed ${n} is governed by the laws of Zyl.`;
const marked = (n: number) =>
  n % 2 === 0 ? `Only papers marked secret by Rook ${n} are secret.` : `Secrets ${n} are papers stamped as secret.`;
const other = (n: number) => `The miller ${n} delivers flour to the baker.\nThe baker pays within ${n} days.`;
const numbers = Array.from({ length: 12 }, (_, n) => n);

const library = plainLibrary();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-train-'));
  await mkdir(path.join(folder, 'contractnli'));
  await mkdir(path.join(folder, 'cuad/txt'), { recursive: true });
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  for (const n of numbers) await write(`cuad/txt/${n}.txt`, `${law(n)}\n${other(n)}\n`);
  const contracts = numbers.map((n) => ({
    file: `${n}.txt`,
    labels: { 'Governing Law': { present: true, spans: [law(n)] }, Insurance: { present: false, spans: [] } },
  }));
  await write('cuad/dev.json', JSON.stringify(contracts));
  const papers = numbers.slice(0, 6).map((n) => {
    const [text, end] = [`${marked(n)}\n${other(n)}\n`, marked(n).length];
    const annotations = {
      'nda-1': { choice: 'Entailment', spans: [0] },
      'nda-11': { choice: 'NotMentioned', spans: [] },
    };
    return {
      id: n,
      text,
      spans: [
        [0, end],
        [end + 1, text.length - 1],
      ],
      annotation_sets: [{ annotations }],
    };
  });
  await write('contractnli/train_50.json', JSON.stringify({ documents: papers }));
  const torn = numbers
    .slice(6)
    .flatMap((n) =>
      Object.keys(hypotheses).map((hypothesis) =>
        hypothesis === 'nda-1'
          ? { hypothesis, choice: 'Entailment', text: marked(n) }
          : { hypothesis, choice: 'NotMentioned', text: other(n) },
      ),
    );
  await write('contractnli/train_spans.jsonl', `${torn.map((row) => JSON.stringify(row)).join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

const train = async (name: string) => {
  const into = { library, folder: path.join(folder, name) };
  const [weights = '', card = ''] = await trainLibrary(folder, into, () => undefined);
  return { bytes: await readFile(weights), card: await readFile(card, 'utf8') };
};

test('a sentence in other words than any it was trained on is told from the rest', async () => {
  const { bytes } = await train('one');
  const models = readModels(bytes) ?? noModels;
  const text =
    'The weaver brings cloth.\nThe laws of Oz govern this treaty.\nWhat Rook has stamped secret is secret.\n';
  const file = { name: 'new.txt', bytes: new TextEncoder().encode(text) };
  const world = { engines: { pdf: null }, limits: defaultLimits, reading: usualReading };
  const document = await readDocument(file, world);
  const { readings } = recognise(document, { kinds: [], models });
  const best = (model: string) => document.text.slice(readings(model)[0]?.span.start, readings(model)[0]?.span.end);
  expect(best('governing-law')).toBe('The laws of Oz govern this treaty.');
  expect(best('ci-definition/marking')).toBe('What Rook has stamped secret is secret.');
  expect(models.names).not.toContain('insurance');
});

test('the same data gives the same bytes and the same card', async () => {
  const [one, two] = [await train('two'), await train('three')];
  expect(one.bytes.equals(two.bytes)).toBe(true);
  expect(one.card).toBe(two.card);
});

test('the card says where the labels are from, under which licence, and how well it does on papers it had not seen', async () => {
  const { card } = await train('four');
  expect(card).toMatch(/Koreeda and Christopher D\. Manning \(2021\).*CC BY 4\.0/);
  expect(card).toMatch(/The Atticus Project \| CC BY 4\.0/);
  expect(card).toMatch(/\| governing-law \| CUAD \| 12 \| 12 \| 1\.00 \|/);
});
