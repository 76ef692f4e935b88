import { expect, test } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const nothing = () => {};
const shell = { title: 'Anywhere', shortcuts: [{ keys: 'g h', says: 'home', do: nothing }] };
const list = {
  title: 'List',
  shortcuts: [
    { keys: 'j', says: 'next', do: nothing },
    { keys: 'h', says: 'hide', do: nothing },
  ],
};

test('two keys one after the other go before the second alone', () => {
  expect(shortcutOf('h', 'g', [shell, list])?.says).toBe('home');
  expect(shortcutOf('h', null, [shell, list])?.says).toBe('hide');
  expect(shortcutOf('g', null, [shell, list])).toBeNull();
});

test('what came later goes before what was there', () => {
  const over = { title: 'Over it', shortcuts: [{ keys: 'j', says: 'jump', do: nothing }] };
  expect(shortcutOf('j', null, [shell, list, over])?.says).toBe('jump');
});
