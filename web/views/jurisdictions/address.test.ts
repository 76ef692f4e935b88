import { expect, test } from 'vitest';
import { addressIn, addressText } from './address.ts';

const read = (text: string) => addressIn(new URLSearchParams(text));

test('a set of countries and what is shown of it stand in the address, and come back from it', () => {
  const text = 'codes=de,us-ca&own=only&track=criminal&order=known&duty=follow-up&sort=country&as=table&on=2027-06-01';
  expect(addressText(read(text))).toBe(text);
  expect(read('codes=EU,de,,eu').codes).toEqual(['eu', 'de']);
});

test('what is as usual is left out of it, and what cannot be is as usual', () => {
  expect(addressText(read(''))).toBe('');
  expect(addressText(read('track=military&sort=&as=cake&on=2027-02-30'))).toBe('');
});
