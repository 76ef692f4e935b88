import { expect, test } from 'vitest';
import { folderWith, lacuna } from './lacuna.ts';
import { smallLibrary } from './small.ts';

async function tried(words: string) {
  return lacuna(await folderWith(smallLibrary), [
    'try',
    words,
    '--library',
    'library',
    '-j',
    'zz',
    '--as-of',
    '2026-11-24',
  ]);
}

test('a clause is said to be what it reads as, and to pass', async () => {
  expect(await tried('The Keeper shall return all Confidential Information within ten days.')).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^Handing back \(handing-back\)\n {2}reads as {2}stated, full\n {2}PASSES {4}zz-secrets-4: /,
    ),
  });
});

test('a clause that must not be there does not pass, and the law is said', async () => {
  const { code, out } = await tried('The Keeper may use what it holds in its unaided memory.');
  expect([code, out.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringContaining('FORBIDDEN zz-secrets-5: Nobody may use secrets out of memory.'),
  ]);
  expect(out.replace(/\s+/g, ' ')).toContain('[Zemblan Secrets Act, Section 5 (unconfirmed)]');
});

const secrecy = 'Birch shall keep all Confidential Information secret and shall use it for the Purpose only.';

test('what reads as nothing says what comes closest', async () => {
  const { code, out } = await tried(`${secrecy}\nWhen this Agreement ends, Birch shall return the samples.`);
  expect([code, out]).toEqual([
    1,
    expect.stringMatching(
      /^It reads as none of the 2 kinds of clause\. The closest is Handing back: it has “Confidential Information”/,
    ),
  ]);
});

test('no words are no clause', async () => {
  expect(await tried(' ')).toMatchObject({ code: 2, err: expect.stringContaining('expected a clause') });
});
