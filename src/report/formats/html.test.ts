import { expect, test } from 'vitest';
import { sampleReport } from '../../../test/sample-report.ts';
import { written } from '../../../test/written.ts';
import { isAccepted } from '../../model/decision.ts';
import { letters, type PageDetails, type PageIndex } from './html/page-data.ts';
import { html } from './html.ts';

const page = await written(html, sampleReport);

function dataIn<T>(id: string): T {
  const json = new RegExp(`<script type="application/json" id="${id}">(.*)</script>`).exec(page)?.[1];
  return JSON.parse(json ?? 'null');
}

test('every agreement has a row, and every line that was asked stands in its findings', () => {
  const { rows, requirements } = dataIn<PageIndex>('index');
  expect(rows.map(({ name }) => name)).toEqual(sampleReport.documents.map(({ name }) => name));
  for (const [place, { lines }] of sampleReport.documents.entries()) {
    const told = dataIn<PageDetails>(`d${place}`).lines.map(
      ({ requirement, outcome }) => `${requirements[requirement]?.id} ${outcome}`,
    );
    const asked = lines.filter(({ outcome }) => outcome !== 'not-applicable');
    expect(told).toEqual(asked.map(({ requirement, outcome }) => `${requirement} ${outcome}`));
  }
});

test('a letter stands for each outcome, in the order of the requirements', () => {
  const { rows, requirements } = dataIn<PageIndex>('index');
  for (const [place, { lines }] of sampleReport.documents.entries()) {
    const own = requirements.map(({ id }) => lines.find(({ requirement }) => requirement === id));
    const expected = own.map((line) => (line === undefined ? ' ' : isAccepted(line) ? 'a' : letters[line.outcome]));
    expect(rows[place]?.letters).toBe(expected.join('').slice(0, rows[place]?.letters.length));
    expect(expected.join('').slice(rows[place]?.letters.length).trim()).toBe('');
  }
});

test('wording to ask for is there wherever a line of the report has it', () => {
  const { requirements } = dataIn<PageIndex>('index');
  const lines = sampleReport.documents.flatMap((document) => document.lines);
  const wanted = new Set(lines.filter(({ fallback }) => fallback !== undefined).map(({ requirement }) => requirement));
  expect(wanted.size).toBeGreaterThan(0);
  expect(new Set(requirements.filter(({ fallback }) => fallback !== null).map(({ id }) => id))).toEqual(wanted);
});

test('it forbids every script but its own, and every request', () => {
  expect(page).toMatch(/default-src 'none'.*script-src 'sha256-[\w+/=]{44}'/);
  expect(page).not.toMatch(/<script src|<link|@import|url\(/);
});
