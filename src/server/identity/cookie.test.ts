import { describe, expect, test } from 'vitest';
import { cookieAt } from './cookie.ts';

describe('over https', () => {
  const cookie = cookieAt('https://lacuna.example', 'lacuna');

  test('a cookie is of this host alone, and no script reads it', () => {
    expect(cookie.set('abc', 60)).toBe('__Host-lacuna=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60');
  });

  test('one without the prefix, which another host may have set, is not read', () => {
    expect(cookie.read('lacuna=abc; x=y')).toBeNull();
    expect(cookie.read('x=y; __Host-lacuna=abc')).toBe('abc');
  });

  test('it is taken away with what it was given with', () => {
    expect(cookie.clear()).toBe('__Host-lacuna=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
  });
});

test.each([[null], ['http://127.0.0.1:8080'], ['http://localhost:8080']])(
  'at %s it goes without Secure',
  (publicUrl) => {
    const cookie = cookieAt(publicUrl, 'lacuna');
    expect(cookie.set('abc', null)).toBe('lacuna=abc; Path=/; HttpOnly; SameSite=Lax');
    expect(cookie.read('lacuna=abc')).toBe('abc');
    expect(cookie.read(undefined)).toBeNull();
  },
);
