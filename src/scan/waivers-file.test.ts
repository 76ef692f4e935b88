import path from 'node:path';
import { expect, test } from 'vitest';
import { parseWaivers } from './waivers-file.ts';

const file = path.resolve('/repository/lacuna.waivers.yaml');
const known = ['eu-gdpr-28-h', 'de-ts-2'];

function waiver(changes: string): string {
  return `waivers:
  - requirement: eu-gdpr-28-h
    agreement: contracts/harrow/*.pdf
    reason: They see no personal data.
    who: Ada Finch
    until: 2027-06-30
${changes}`;
}

test('a waiver is read with its line, and knows the agreements that it is for', () => {
  const parsed = parseWaivers(file, waiver(''), known);
  const [first] = 'waivers' in parsed ? parsed.waivers : [];
  expect(first).toMatchObject({ requirement: 'eu-gdpr-28-h', until: '2027-06-30', fingerprint: null, line: 2 });
  const covered = [
    'contracts/harrow/a.pdf',
    'contracts/harrow/a.docx',
    'contracts/b.pdf',
    'contracts/harrow/old/a.pdf',
  ];
  expect(covered.map((each) => first?.covers(path.resolve('/repository', each)))).toEqual([true, false, false, false]);
});

test('a name that looks like a glob is the name of its file too', () => {
  const parsed = parseWaivers(file, waiver('').replace('contracts/harrow/*.pdf', '"./a [draft].pdf"'), known);
  const [first] = 'waivers' in parsed ? parsed.waivers : [];
  expect(first?.covers(path.resolve('/repository/a [draft].pdf'))).toBe(true);
});

test('an empty file waives nothing', () => {
  expect(parseWaivers(file, '', known)).toEqual({ waivers: [] });
});

test('conflicts can be waived too', () => {
  expect(parseWaivers(file, waiver('').replace('eu-gdpr-28-h', 'foreign-court'), known)).toHaveProperty('waivers');
});

test('all faults are told at once, each with line and column', () => {
  const text = waiver('    fingerprint: abc\n').replace('28-h', '28-g').replace('06-30', '06-31');
  expect(parseWaivers(file, `${text.replace('who:', 'whom:')}`, known)).toMatchObject({
    problems: [
      { line: 2, column: 18, says: expect.stringContaining('write "eu-gdpr-28-h"') },
      { line: 2, says: expect.stringContaining('found no "who"') },
      { line: 6, column: 12, says: expect.stringContaining('expected a day of the calendar') },
      { line: 7, column: 18, says: expect.stringContaining('expected a fingerprint') },
      { line: 5, column: 5, says: expect.stringContaining('found the key "whom"') },
    ],
  });
});
