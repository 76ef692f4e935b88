import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../model/piece.ts';
import { withNumbersInSequence } from './recognised-numbers.ts';

function line(text: string, at: number, recognised = true): Piece {
  const place = { in: 'pdf', page: 1 + Math.floor(at / 10), box: [72, 700 - 12 * at, 400, 12] } as const;
  const edges = Float32Array.from({ length: text.length + 1 }, (_, unit) => 72 + unit * 5);
  const confidences = recognised ? { confidences: new Array<number>(text.length).fill(91) } : {};
  return { text, place, unit: 'line', zone: 'body', edges, ...confidences };
}

function read(lines: readonly string[], recognised = true) {
  return withNumbersInSequence(lines.map((text, at) => line(text, at, recognised)));
}

/** The first words of the lines. */
function numbers(lines: readonly string[]): readonly string[] {
  return read(lines).pieces.map(({ text }) => text.split(' ')[0] ?? '');
}

describe('a number that breaks the sequence is read as the sequence has it', () => {
  test.each([
    ['without its full stop', ['4. Staff', '4.1 Secrecy.', '42 Trust.', '43 Access.', '5. Looms'], '4. 4.1 4.2 4.3 5.'],
    [
      'without some of its stops',
      ['2.1 A', '2.2 B', '22.1 Keep', '22.2 keep', '223 keep', '23 C'],
      '2.1 2.2 2.2.1 2.2.2 2.2.3 2.3',
    ],
    ['with another sign for the stop', ['2. A', '2.1 B', '2:2 C', '2,3 D'], '2. 2.1 2.2 2.3'],
    ['as a first one, borne out by the second', ['11. Law', '111 Courts.', '112 Notices.'], '11. 11.1 11.2'],
    [
      'cut short, borne out by the next',
      ['2. Roles', '2 The parties agree.', '22 The Buyer agrees.', '2.3 Each agrees.'],
      '2. 2.1 2.2 2.3',
    ],
    [
      'with a wrong digit, borne out by the next',
      ['5. Looms', '5.1 Kinds.', '5.2 Care.', '33 Use.', '5.4 Loss.'],
      '5. 5.1 5.2 5.3 5.4',
    ],
    ['a stroke for a one', ['SCHEDULE', '|. Yarn.', '2. Dye.'], 'SCHEDULE 1. 2.'],
    ['a stroke for a one and its stop', ['SCHEDULE', '| Yarn.', '2. Dye.'], 'SCHEDULE 1. 2.'],
  ])('%s', (_what, lines, expected) => {
    expect(numbers(lines).join(' ')).toBe(expected);
  });
});

describe('a number stays as it is', () => {
  test.each([
    ['in its own sequence, however high', ['21. Law.', '22. Courts.', '23. Notices.']],
    ['at the beginning of a line of a sentence', ['3. Term.', '31 days after the notice', '4. Looms.']],
    [
      'a sum behind a numbered clause',
      ['4.1 The Buyer pays for', '42 looms in all and for', '4.2 The Buyer stores them.'],
    ],
    ['a year', ['2. Looms.', '2026 was the first year', '3. Yarn.']],
    ['where numbers are missing', ['2.1 A.', '2.4 B.', '7. C.']],
    ['where it begins anew', ['9. A.', '1. B.', '2. C.']],
    ['a stroke that is none', ['SCHEDULE', '| Yarn', 'by weight']],
  ])('%s', (_what, lines) => {
    expect(read(lines)).toEqual({ pieces: lines.map((text, at) => line(text, at)), problems: [] });
  });

  test('on pages with a text layer, which still count in the sequence', () => {
    const lines = ['4.1 Secrecy.', '42 Trust.'];
    expect(read(lines, false).pieces).toEqual(lines.map((text, at) => line(text, at, false)));
    const [first, second] = [line('4.1 Secrecy.', 0, false), line('42 Trust.', 1)];
    expect(withNumbersInSequence([first, second]).pieces[1]?.text).toBe('4.2 Trust.');
  });
});

test('letters, boxes and confidences of a mended line still belong together, and the number is less sure', () => {
  const piece = read(['4.1 Secrecy.', '42 Trust.']).pieces[1];
  expect(piece?.text).toBe('4.2 Trust.');
  expect(piece?.edges).toHaveLength(11);
  expect([piece?.edges?.[0], piece?.edges?.[3], piece?.edges?.[10]]).toEqual([72, 82, 117]);
  expect(piece?.confidences).toEqual([60, 60, 60, 91, 91, 91, 91, 91, 91, 91]);
});

test('a Problem says which, and hides nothing', () => {
  const [problem] = read(['4.1 Secrecy.', '42 Trust.', '43 Access.']).problems;
  expect(problem).toMatchObject({ code: 'recognised', hides: 'nothing', place: { in: 'pdf', page: 1 } });
  expect(problem?.says).toMatch(/^2 clause numbers .*: “42” as “4.2” on page 1, “43” as “4.3” on page 1\. Check/);
});
