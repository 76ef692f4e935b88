import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainWorld } from '../../../../test/world.ts';
import { createPdfEngine } from '../../../scan/pdfium.ts';
import { pdfReader } from '../pdf.ts';

const pdf = createPdfEngine();

async function read(name: string) {
  const bytes = new Uint8Array(readFileSync(`fixtures/formats/pdf/${name}.pdf`));
  const { pieces, problems } = await pdfReader.read({ name, bytes }, { ...plainWorld, engines: { pdf: await pdf } });
  return { words: pieces.map(({ text }) => text), problems };
}

const seen = '1. The Supplier keeps the moulds in a locked room.';
const unseen = '2. The Supplier insures the moulds.';

test.each(['white', 'tiny', 'off-page', 'invisible', 'covered', 'layer'])(
  'text that is hidden (%s) is not read, and a Problem shows its words',
  async (way) => {
    const { words, problems } = await read(`hidden-${way}`);
    expect(words).toEqual([seen]);
    expect(problems).toMatchObject([{ code: 'hidden-text', hides: 'nothing', place: { page: 1 } }]);
    expect(problems[0]?.says).toContain(`“${unseen}”`);
  },
);

test.each(['white-on-black', 'grey', 'shaded'])('text that can be seen (%s) is read', async (way) => {
  expect(await read(`seen-${way}`)).toEqual({ words: [seen, unseen], problems: [] });
});

test('the invisible words over a scan are its text layer', async () => {
  const { words, problems } = await read('scan-with-text-layer');
  expect(words).toHaveLength(4);
  expect(problems).toEqual([]);
});
