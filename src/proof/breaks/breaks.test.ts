import { expect, test } from 'vitest';
import { plainRequirement } from '../../../test/plain.ts';
import type { Match } from '../../model/match.ts';
import type { Requirement } from '../../model/requirement.ts';
import { sentencesIn } from '../../model/sentence.ts';
import { trialOf } from '../trial.ts';
import { type Break, edited, type Sound } from './break.ts';
import { carveOutDeleted } from './carve-out-deleted.ts';
import { dangling } from './dangling.ts';
import { efforts } from './efforts.ts';
import { exception } from './exception.ts';
import { itemDeleted } from './item-deleted.ts';
import { longer } from './longer.ts';
import { recital } from './recital.ts';
import { shallToMay } from './shall-to-may.ts';
import { swapped } from './swapped.ts';

type Asked = Partial<Pick<Requirement, 'clause' | 'must' | 'protects'>>;

/** What a break makes of a text whose every sentence meets the requirement and shows it by `sign`; null where it does not apply. */
function broken(by: Break, text: string, sign = '', asked: Asked = {}): string | null {
  const { document, facts } = trialOf(text, undefined);
  const start = document.text.indexOf(sign);
  const signs = sign === '' ? [] : [{ start, end: start + sign.length }];
  const deadline = facts.find(({ kind }) => kind === 'duration');
  const match: Match = {
    kind: 'tale',
    span: { start: 0, end: document.text.length },
    stance: 'stated',
    strength: 'full',
    says: null,
    evidence: [{ signal: 'phrase', span: signs[0] ?? { start: 0, end: document.text.length } }],
    captures: deadline === undefined ? {} : { deadline },
    duty: null,
    direction: { owes: null, to: null, mutual: false },
  };
  const requirement = plainRequirement({ clause: 'tale', ...asked });
  const sentences = document.blocks.flatMap((block) => sentencesIn(document.text, block));
  const sound: Sound = { document, facts, requirement, matches: [match], signs, sentences };
  const edits = by.edits(sound);
  return edits.length === 0 ? null : edited(document.text, edits);
}

test.each<[string, string | null]>([
  ['The Recipient shall return it.', 'The Recipient may return it.'],
  ['The Recipient shall not copy it.', 'The Recipient may copy it.'],
  ['The Supplier undertakes to notify us.', 'The Supplier may notify us.'],
  ['The Recipient shall use it only for the Purpose.', null],
  ['Neither party shall disclose it.', null],
  ['The Recipient may keep it.', null],
])('shall to may: %s', (text, expected) => {
  expect(broken(shallToMay, text)).toBe(expected);
});

test('shall to may: a definition defines in either mood', () => {
  expect(broken(shallToMay, 'Information shall include drawings.', '', { clause: 'ci-definition' })).toBeNull();
});

test.each<[string, string | null]>([
  ['The Supplier shall notify us.', 'The Supplier shall use commercially reasonable efforts to notify us.'],
  ['The Recipient shall not copy it.', 'The Recipient shall use commercially reasonable efforts not to copy it.'],
  ['The data shall be encrypted.', null],
  ['Neither party shall disclose it.', null],
  ['The rain shall fall.', null],
])('efforts: %s', (text, expected) => {
  expect(broken(efforts, text)).toBe(expected);
});

test.each<[string, string | null]>([
  ['The Recipient shall return it.', 'The Recipient shall return it, except as the Recipient considers appropriate.'],
  ['The Discloser shall mark it.', null],
  ['The rain shall fall.', null],
])('exception: %s', (text, expected) => {
  expect(broken(exception, text)).toBe(expected);
});

test.each<[string, string | null]>([
  ['The Recipient shall return it.', 'WHEREAS it is desirable that The Recipient duly return it.'],
  ['9.1 The Recipient shall not copy it.', '9.1 WHEREAS it is desirable that The Recipient not copy it.'],
  ['It belongs to the Discloser.', null],
])('recital: %s', (text, expected) => {
  expect(broken(recital, text)).toBe(expected);
});

test.each<[string, Requirement['must'], string | null]>([
  ['within 24 hours', { check: 'at-most', capture: 'deadline', hours: 48 }, 'within 30 days'],
  ['within 24 hours', { check: 'at-most', capture: 'deadline', hours: 800 }, 'within ten years'],
  ['within 24 hours', { check: 'be-present' }, null],
])('longer: %s asked by %j', (words, must, expected) => {
  const text = (deadline: string) => `The Supplier shall notify us ${deadline}.`;
  expect(broken(longer, text(words), '', { must })).toBe(expected === null ? null : text(expected));
});

test.each<[string, Requirement['protects'], string | null]>([
  ['The Recipient shall tell the Discloser.', 'discloser', 'The Discloser shall tell the Recipient.'],
  ['The Supplier shall tell the Customer.', 'discloser', 'The Customer shall tell the Supplier.'],
  ['The Recipient shall tell the Discloser.', 'mutual', null],
  ['Each party shall tell the other.', 'discloser', null],
  ['The Recipient shall return it.', 'discloser', null],
  ['The Discloser shall tell the Recipient.', 'discloser', null],
])('swapped: %s for one that protects: %s', (text, protects, expected) => {
  expect(broken(swapped, text, '', { protects })).toBe(expected);
});

test.each<[string, string, string | null]>([
  ['The Supplier shall:\n(a) eat;\n(b) tell us.', 'tell us', 'The Supplier shall:\n(a) eat;\n'],
  ['The Supplier shall: (a) eat; (b) tell us.', 'tell us', 'The Supplier shall: (a) eat; .'],
  ['The Supplier shall:\n(a) eat;\n(b) tell us.', 'Supplier', null],
  ['The Supplier shall tell us.', 'tell', null],
])('item deleted: %s showing itself by %s', (text, sign, expected) => {
  expect(broken(itemDeleted, text, sign)).toBe(expected);
});

test.each<[string, string, string | null]>([
  ['He keeps it secret, except from the courts.', 'courts', 'He keeps it secret.'],
  ['Nothing here prevents a report.', 'report', ''],
  ['He keeps it secret, except from the courts.', 'secret', null],
])('carve-out deleted: %s showing itself by %s', (text, sign, expected) => {
  expect(broken(carveOutDeleted, text, sign)).toBe(expected);
});

test('a reference that led somewhere leads nowhere, one that led nowhere stays', () => {
  const text =
    '1. Secrecy\nThe Recipient shall keep it as clause 2 says.\n2. Care\nIt shall be locked away as clause 9 says.';
  expect(broken(dangling, text)).toBe(text.replace('clause 2', 'clause 97'));
});
