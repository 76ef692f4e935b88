import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainWorld } from '../../../../test/world.ts';
import type { View } from '../../../model/view.ts';
import { docxReader } from '../docx.ts';

async function read(name: string, view: View = 'final') {
  const bytes = new Uint8Array(readFileSync(`fixtures/formats/docx/${name}.docx`));
  return (await docxReader.read({ name, bytes }, { ...plainWorld, reading: { view } })).pieces;
}

// In these three the words of a paragraph are the number that belongs before it, so the file says what is expected.
test.each([
  ['numbers-restarts', 34, ['An interruption without a number.', 'None.', 'None either.']],
  ['numbers-formats', 27, ['No label at this level.']],
  ['numbers-styles', 12, ['No number: taken off.', 'No number: its style takes it off.']],
])('in %s all %i numbers are those that Word draws', async (name, count, plain) => {
  const pieces = await read(name);
  const numbered = pieces.filter(({ label }) => label !== undefined);
  expect(numbered.map(({ label }) => label)).toEqual(
    numbered.map(({ text, label = '' }) => text.slice(label.length + 1)),
  );
  expect(numbered).toHaveLength(count);
  expect(pieces.filter(({ label }) => label === undefined).map(({ text }) => text)).toEqual(plain);
});

const after = [
  'after both',
  '',
  'after an empty one',
  'in a cell',
  'in the next',
  'beside a box',
  'i) in the box',
  'ii) in the box',
  'of a choice',
  'the last',
];

test.each<[View, readonly string[]]>([
  ['final', ['1.', 'put in']],
  ['original', ['1.', 'taken out']],
  ['markup', ['1.', '{+put in+}', '[-taken out-]']],
])(
  'in the %s view its own paragraphs are counted, in cells and choices too, but boxes by themselves',
  async (view, first) => {
    let number = 0;
    const expected = [...first, ...after].map((words) =>
      /^i+\)/.test(words) ? `${words.split(' ')[0]} ${words}` : `${++number}. ${words}`.trim(),
    );
    expect((await read('numbers-places', view)).map(({ text }) => text)).toEqual(expected);
  },
);
