import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainWorld } from '../../../../test/world.ts';
import { docxReader } from '../docx.ts';

async function read(name: string) {
  const bytes = new Uint8Array(readFileSync(`fixtures/formats/docx/${name}.docx`));
  const { pieces, problems } = await docxReader.read({ name, bytes }, plainWorld);
  return { words: pieces.map(({ text }) => text), problems };
}

test('words that nobody sees are left out, in whatever way they are hidden, and a Problem says where, how and what they say', async () => {
  const { words, problems } = await read('unseen');
  expect([...new Set(words)]).toEqual(['Seen.']);
  expect(problems).toEqual([
    {
      code: 'hidden-text',
      says: 'Each of the 40 paragraphs 1-26, 28, 30, 32, 34, 36, 38, 40, 42-45, 47, … has words that a reader of it does not see (formatted as hidden, in the colour of what stands behind them, without a fill, tiny, squeezed together, on lines without height, off the page, in a row or cell that is not shown, in a box that is not shown); they were left out: “Unseen words.”, “Unseen words.”, “Unseen words.” and 37 more. Select all in a word processor, clear the formatting and show hidden text to look at them, and ask why they are there.',
      hides: 'nothing',
      place: { in: 'docx', paragraph: 1 },
    },
  ]);
});

test('words that only look like hidden ones are read, and no Problem is made of them', async () => {
  const { words, problems } = await read('seen');
  expect(words).toHaveLength(32);
  expect(problems).toEqual([]);
});

test('a colour of the page counts where the settings show it', async () => {
  const { words, problems } = await read('dark-page');
  expect(words).toEqual(['White on a dark page.', 'Black by itself.']);
  expect(problems).toMatchObject([{ code: 'hidden-text', place: { paragraph: 2 } }]);
});

test('hidden words in a row are one passage, and those of another paragraph another', async () => {
  const [problem] = (await read('hidden')).problems;
  expect(problem?.says).toContain('“and unseen by style”, “A ghost paragraph.”.');
});
