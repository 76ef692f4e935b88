import { expect, test } from 'vitest';
import { durations } from './duration.ts';

/** Every duration of a text as "words | count unit", with "!" where words and digits disagree. */
function check(text: string): string[] {
  return durations(text)
    .sort((a, b) => a.start - b.start)
    .map((fact) => {
      const words = text.slice(fact.start, fact.end);
      if (fact.kind !== 'duration') return words;
      if (fact.vague !== null) return `${words} | vague`;
      return `${words} | ${fact.count} ${fact.unit}${fact.disagrees ? ' !' : ''}`;
    });
}

test.each<[string, string[]]>([
  ['within forty-eight (48) hours', ['forty-eight (48) hours | 48 hours']],
  ['a 48-hour limit', ['48-hour | 48 hours']],
  ['two (2) business days', ['two (2) business days | 2 business days']],
  ['thirty (60) days', ['thirty (60) days | 60 days !']],
  ['30 (thirty) days', ['30 (thirty) days | 30 days']],
  ['within twenty-four hours', ['twenty-four hours | 24 hours']],
  ['one month', ['one month | 1 months']],
  ['a period of five years', ['five years | 5 years']],
  ['within 24/48 hours', ['24/48 hours | 48 hours !']],
  ['30 to 60 days', ['30 to 60 days | 60 days']],
  ['30–60 days', ['30–60 days | 60 days']],
  ['between thirty and sixty days', ['thirty and sixty days | 60 days']],
  ['two (2) to three (3) weeks', ['two (2) to three (3) weeks | 3 weeks']],
  ['no later than 72 hours', ['72 hours | 72 hours']],
  ['within 1 working day', ['1 working day | 1 business days']],
  ['three banking days', ['three banking days | 3 business days']],
  ['ten (10) calendar days', ['ten (10) calendar days | 10 days']],
  ['ten full consecutive Business Days', ['ten full consecutive Business Days | 10 business days']],
  ['6 months', ['6 months | 6 months']],
  ['the twelve (12) month period', ['twelve (12) month | 12 months']],
  ['half a year', ['half a year | 0.5 years']],
  ['one and a half years', ['one and a half years | 1.5 years']],
  ['one hundred and eighty (180) days', ['one hundred and eighty (180) days | 180 days']],
  ['THIRTY (30) DAYS', ['THIRTY (30) DAYS | 30 days']],
  ['thirty [30] days', ['thirty [30] days | 30 days']],
  ['within a month of the request', ['a month | 1 months']],
  ['a fortnight: two fortnights', ['two fortnights | 4 weeks']],
  ['not later than the fifth (5th) Business Day after receipt', ['fifth (5th) Business Day | 5 business days']],
  ['on the 10th day following receipt', ['10th day | 10 days']],
  ['on the first day of each month', []],
  ['24 hours a day, 7 days per week', []],
  ['persons under eighteen years of age, or ten years experience', []],
  ['promptly and in any event within 48 hours', ['promptly | vague', '48 hours | 48 hours']],
  ['without undue delay', ['without undue delay | vague']],
  ['without any unreasonable delay', ['without any unreasonable delay | vague']],
  ['without delay', ['without delay | vague']],
  ['immediately', ['immediately | vague']],
  ['the year immediately preceding the claim', []],
  ['the twelve months immediately following expiry', ['twelve months | 12 months']],
  ['shall tell it immediately following discovery', ['immediately | vague']],
  ['as soon as possible', ['as soon as possible | vague']],
  ['as soon as is reasonably practicable', ['as soon as is reasonably practicable | vague']],
  ['forthwith', ['forthwith | vague']],
  ['in a timely manner', ['in a timely manner | vague']],
  ['give prompt written notice', ['prompt | vague']],
  ['a command prompt', []],
  ['within a reasonable period of time', ['within a reasonable period of time | vague']],
  ['once a year', []],
])('%j', (text, expected) => {
  expect(check(text)).toEqual(expected);
});

test('hours: a day is 24, a month 730, a vague word has none', () => {
  const hours = durations('30 minutes, two weeks, 3 business days, 6 months, promptly').map((fact) =>
    fact.kind === 'duration' ? fact.hours : 'not a duration',
  );
  expect(hours).toEqual([0.5, 336, 72, 4380, null]);
});
