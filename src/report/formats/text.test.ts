import { expect, test } from 'vitest';
import { sampleReport } from '../../../test/sample-report.ts';
import { written } from '../../../test/written.ts';
import { text } from './text.ts';

const plain = { colour: false, width: 100 };

/** Before anybody decided anything. */
const undecided = {
  ...sampleReport,
  documents: sampleReport.documents.map((document) => ({
    ...document,
    lines: document.lines.map(({ decision: _, ...line }) => line),
    conflicts: document.conflicts.map(({ decision: _, ...conflict }) => conflict),
  })),
};

test('a report reads as the golden file', async () => {
  await expect(await written(text, undecided, plain)).toMatchFileSnapshot('golden/sample.txt');
});

test('what was accepted is marked and counted apart, and what has lapsed says so', async () => {
  await expect(await written(text, sampleReport, plain)).toMatchFileSnapshot('golden/sample-decided.txt');
});

const alone = { ...undecided, documents: undecided.documents.slice(0, 1) };

test('one document alone has its counts in its header and no table', async () => {
  const oneLine = (await written(text, alone, plain)).replaceAll(/\s+/g, ' ');
  expect(oneLine).toContain('3 missing, 1 forbidden, 1 weak, 1 unsure, 3 met, 1 clear, 2 not asked of 12 requirements');
  expect(oneLine).not.toMatch(/\d agreements/);
});

test.each([40, 60, 100, 140])('at %i columns no line is wider, but for words that cannot be broken', async (width) => {
  const wide = (await written(text, alone, { colour: false, width }))
    .split('\n')
    .filter((line) => line.length > width && line.trim().includes(' '));
  expect(wide.filter((line) => !/https?:/.test(line))).toEqual([]);
});

test('without colour there is not one escape code, whatever the agreement holds', async () => {
  expect(await written(text, sampleReport, plain)).not.toContain('\u{1b}');
});

test('colour changes nothing but the colour', async () => {
  const painted = await written(text, sampleReport, { ...plain, colour: true });
  expect(painted).toContain('\u{1b}[1;31mMISSING');
  const unpainted = painted
    .split('\u{1b}')
    .map((part, index) => (index === 0 ? part : part.replace(/^\[[\d;]*m/, '')))
    .join('');
  expect(unpainted).toBe(await written(text, sampleReport, plain));
});

test('wording to ask for is written once for each kind of clause, and referred to from then on', async () => {
  const all = await written(text, undecided, plain);
  expect(all.split('On ten days’ notice').length).toBe(2);
  expect(all).toContain('the wording under eu-gdpr-28-h above');
});

test.each(['compliant', 'compliance', 'safe to sign', 'violation'])('no report says "%s" of its own', async (word) => {
  expect((await written(text, sampleReport, plain)).toLowerCase()).not.toContain(word);
});
