import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import { nothingFound, plainDeal, plainRequirement } from '../../../test/plain.ts';
import { duties } from '../../facts/duty.ts';
import type { ClauseKind } from '../../model/clause-kind.ts';
import type { Document } from '../../model/document.ts';
import type { Match } from '../../model/match.ts';
import type { Requirement } from '../../model/requirement.ts';
import { undercut } from './undercut.ts';

const kind: ClauseKind = {
  id: 'tale',
  family: 'tales',
  title: 'Tale',
  says: 'A tale.',
  isDuty: true,
  finds: [{ within: 'sentence', all: [{ phrase: ['tell'] }], none: [] }],
  stances: [],
  captures: {},
  parts: [],
  fallback: { preferred: '', acceptable: '', walkAway: '' },
  examples: [],
  also: [],
  path: '',
};
type Asked = { readonly of?: ClauseKind; readonly protects?: Requirement['protects']; readonly party?: string | null };

/** What undercuts a match that stands in the last line of a paper and is shown by "tell". */
function said(
  lines: string,
  asked: Asked = {},
  change: (document: Document) => Document = (same) => same,
): string | null {
  const document = change(documentOf(lines));
  const span = document.blocks.at(-1) ?? { start: 0, end: 0 };
  const at = Math.max(span.start, document.text.lastIndexOf('tell'));
  const duty = duties(document).find((each) => span.start <= each.start && each.end <= span.end) ?? null;
  const match: Match = {
    kind: 'tale',
    span: { start: span.start, end: span.end },
    stance: 'stated',
    strength: 'full',
    says: null,
    evidence: [{ signal: 'phrase', span: { start: at, end: at + 4 } }],
    captures: {},
    duty: duty?.kind === 'duty' ? duty : null,
    direction: { owes: null, to: null, mutual: false },
  };
  const { of = kind, protects = 'discloser', party = null } = asked;
  return undercut(
    {
      requirement: plainRequirement({ clause: 'tale', protects }),
      document,
      deal: { ...plainDeal, party },
      kind: of,
      matches: [match],
      parts: [],
      found: nothingFound,
    },
    match,
  );
}

const inRecital = 'stands in a recital, which binds nobody';
test.each<[string, string | null]>([
  ['WHEREAS it is desirable that the Recipient tell the Discloser;', inRecital],
  ['It is intended that the Recipient shall tell the Discloser.', inRecital],
  ['# Background\nThe Recipient shall tell the Discloser.', inRecital],
  ['WHEREAS secrets are at stake; NOW, THEREFORE, the Recipient shall tell the Discloser.', null],
  ['# Reports\nThe Recipient shall tell the Discloser.', null],
])('recital: %s', (lines, expected) => {
  expect(said(lines)).toBe(expected);
});

const effort = 'promises only to endeavour';
test.each<[string, string | null]>([
  ['The Recipient shall use commercially reasonable efforts to tell the Discloser.', effort],
  ['In that event she shall endeavour to tell the Discloser.', effort],
  ['In that event she shall tell the Discloser, and make every effort.', null],
])('efforts: %s', (lines, expected) => {
  expect(said(lines)).toBe(expected);
});

const discretion = 'makes an exception for whatever the one bound by it thinks fit';
test.each<[string, string | null]>([
  ['The Recipient shall tell the Discloser, except as the Recipient considers appropriate.', discretion],
  ['The Recipient shall tell the Discloser unless it deems it unnecessary.', discretion],
  ['The Recipient shall tell the Discloser, save in its sole discretion.', discretion],
  ['The Recipient shall tell the Discloser, unless the Discloser thinks fit to waive it.', null],
  ['The Recipient shall tell the Discloser in such words as it considers appropriate.', null],
])('discretion: %s', (lines, expected) => {
  expect(said(lines)).toBe(expected);
});

const permits = 'says “may”, not “shall”';
test.each<[string, string | null]>([
  ['The Recipient may tell the Discloser.', permits],
  ['The report may tell what happened.', permits],
  ['The Processor holds the data and may tell the Controller.', permits],
  ['The Recipient may tell it only to its advisers.', null],
  ['The Recipient shall tell what may have happened.', null],
  ['Word of that which may harm the Discloser is what he has to tell.', null],
  ['The Discloser may tell anybody.', null],
  ['Nobody may tell it.', null],
])('permission: %s', (lines, expected) => {
  expect(said(lines)).toBe(expected);
});

test('a clause that is no duty may permit, and so may one that protects the one who may', () => {
  const { isDuty: _, ...right } = kind;
  expect(said('The Recipient may tell the Discloser.', { of: right })).toBeNull();
  expect(said('The Recipient may tell the Discloser.', { protects: 'recipient' })).toBeNull();
});

const wrong = 'binds only the side that it is to protect';
test.each<[string, Asked, string | null]>([
  ['The Discloser shall tell the Recipient.', {}, wrong],
  ['The Customer shall tell the Supplier.', {}, wrong],
  ['The Customer shall tell the Supplier.', { party: 'Supplier' }, null],
  ['The Discloser shall tell the Recipient, and the Recipient shall tell the Discloser.', {}, null],
  ['The Recipient shall tell the Discloser.', {}, null],
  ['The Discloser shall tell the Recipient.', { protects: 'mutual' }, null],
])('wrong side: %s asked by %j', (lines, asked, expected) => {
  expect(said(lines, asked)).toBe(expected);
});

/** A paper of so many clauses whose last refers to another. */
function referring(clauses: number, number: string): string | null {
  const above = Array.from({ length: clauses - 1 }, (_, index) => `${index + 1}. The parties shall do thing ${index}.`);
  const text = [...above, `${clauses}. The Recipient shall tell it as clause ${number} says.`].join('\n');
  return said(text, {}, (document) => {
    const start = document.text.lastIndexOf('clause ');
    const span = { start, end: start + 7 + number.length };
    const reference = {
      span,
      of: 'this',
      target: null,
      keyword: 'clause',
      number,
      heading: null,
      paper: null,
    } as const;
    return { ...document, references: [reference] };
  });
}

test('a reference beyond the last clause leads nowhere', () => {
  expect(referring(6, '97.2')).toBe('refers to clause 97.2, which is not there');
});

test('a number below the last may only have been read badly, and an extract lacks what it refers to', () => {
  expect(referring(6, '5.9')).toBeNull();
  expect(referring(4, '97')).toBeNull();
});
