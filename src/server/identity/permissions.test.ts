import { describe, expect, test } from 'vitest';
import type { Actor, Scope, UserRole } from '../../model/person.ts';
import type { Need } from '../need.ts';
import { may, mayReview, mayRule } from './permissions.ts';
import { sightOf } from './sight.ts';

const needs: readonly Need[] = ['public', 'signed-in', 'session', 'read', 'upload', 'decide', 'export', 'admin'];
const scopes: readonly Scope[] = ['read', 'upload', 'decide', 'export', 'admin'];

function actor(roles: readonly UserRole[], key: readonly Scope[] | null = null): Actor {
  const person = { id: 'ana', login: 'ana', roles, teams: ['blue'] };
  return key === null
    ? { person, by: 'session', key: null, scopes: null }
    : { person, by: 'key', key: 'key', scopes: key };
}

const allowed = (who: Actor) => needs.filter((need) => may(who, need));

describe('what a role may do', () => {
  test.each([
    ['procurement', ['public', 'signed-in', 'session', 'read', 'upload', 'export']],
    ['legal', ['public', 'signed-in', 'session', 'read', 'upload', 'decide', 'export']],
    ['operations', ['public', 'signed-in', 'session', 'read', 'upload', 'export']],
    ['admin', ['public', 'signed-in', 'session', 'admin']],
  ] as const)('%s: %j', (role, expected) => {
    expect(allowed(actor([role]))).toEqual(expected);
  });

  test('who has no role may do nothing with agreements', () => {
    expect(allowed(actor([]))).toEqual(['public', 'signed-in', 'session']);
  });

  test('who has two may do what either allows', () => {
    expect(allowed(actor(['admin', 'procurement']))).toEqual(needs.filter((need) => need !== 'decide'));
  });
});

describe('what a key may do', () => {
  test.each(scopes)('with the scope %s is that alone, of what its owner may', (scope) => {
    const all: readonly UserRole[] = ['procurement', 'legal', 'operations', 'admin'];
    expect(allowed(actor(all, [scope]))).toEqual(['public', 'signed-in', scope]);
  });

  test('is nothing that its owner may not', () => {
    expect(allowed(actor(['procurement'], scopes))).toEqual(['public', 'signed-in', 'read', 'upload', 'export']);
    expect(allowed(actor(['admin'], ['read']))).toEqual(['public', 'signed-in']);
  });
});

describe('what is in sight', () => {
  const team = { teams: ['blue'], owner: null };
  const own = { teams: ['blue'], owner: 'ana' };
  const nothing = { teams: [], owner: null };

  test.each([
    [['procurement'], 'read', own],
    [['procurement'], 'export', own],
    [['procurement'], 'decide', nothing],
    [['legal'], 'read', team],
    [['legal'], 'decide', team],
    [['operations'], 'read', team],
    [['operations'], 'decide', nothing],
    [['procurement', 'operations'], 'read', team],
    [['admin'], 'read', nothing],
    [['admin'], 'admin', nothing],
    [['legal'], 'signed-in', nothing],
    [[], 'read', nothing],
  ] as const)('of %j for %s', (roles, need, expected) => {
    expect(sightOf(actor(roles), need)).toEqual(expected);
  });

  test('of a key without the scope is nothing', () => {
    expect(sightOf(actor(['legal'], ['export']), 'read')).toEqual(nothing);
    expect(sightOf(actor(['legal'], ['export']), 'export')).toEqual(team);
  });
});

describe('what may be said of a finding', () => {
  test.each([
    [['legal'], null, 'accepted', true],
    [['legal'], null, 'comment', true],
    [['legal'], ['read'], 'comment', false],
    [['procurement'], null, 'comment', true],
    [['procurement'], null, 'assigned', true],
    [['procurement'], null, 'accepted', false],
    [['procurement'], ['read'], 'comment', false],
    [['operations'], null, 'comment', false],
    [['admin'], null, 'comment', false],
  ] as const)('%j with scopes %j: %s is %s', (roles, key, says, expected) => {
    expect(mayRule(actor(roles, key), says)).toBe(expected);
  });
});

describe('a review', () => {
  test.each([
    [['legal'], null, true],
    [['legal'], ['upload'], false],
    [['procurement'], null, true],
    [['procurement'], ['read'], false],
    [['operations'], null, false],
    [['admin'], null, false],
  ] as const)('%j with scopes %j: %s', (roles, key, expected) => {
    expect(mayReview(actor(roles, key))).toBe(expected);
  });
});
