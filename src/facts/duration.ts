import type { DurationFact, Fact } from '../model/fact.ts';
import { hitsFrom } from '../model/hits.ts';
import { numberOfWords, numberWordOpener, numberWords, ordinalWordOpener, ordinalWords } from './number-words.ts';

type Unit = NonNullable<DurationFact['unit']>;

/**
 * How long: in numbers ("forty-eight (48) hours", "30 to 60 days") and in vague words ("without undue delay").
 * A rate ("24 hours a day"), an age and "immediately preceding" are no durations. Of a range the longer end counts.
 */
export function durations(text: string): Fact[] {
  return [...counted(text), ...ordinal(text), ...vague(text)];
}

const digits = '\\d{1,5}(?:[.,]\\d{1,2})?';
const dash = '[-\\u2010-\\u2015]';
const qualifiers =
  '(?:(?:full|clear|consecutive|calendar|business|working|banking|bank|trading|additional|further|successive|continuous|running|whole|complete|more|other|normal|regular)[-\\s]{1,2}){0,3}';
const unit = '(?:minute|hour|hr|day|week|fortnight|month|year)s?\\b';

// "30-60", "two (2) to three", "between 30 and": the first end of a range. A hyphen between words is no range ("forty-eight").
const range =
  `(?:(?<from>${digits}|${numberWords})(?:\\s?[([]\\d{1,5}[)\\]])?\\s{1,2}(?:to|or|(?<=\\bbetween\\s.{1,40})and)\\s{1,2}` +
  `|(?<fromDigits>${digits})\\s{0,2}(?:${dash}|(?<slash>/))\\s{0,2})`;

// One pattern for all that carries a number; every repetition is bounded, so hostile text costs no more than its length.
const countedPattern = new RegExp(
  `(?<![\\p{L}\\d$€£¥.,/_-])(?:${range})?` +
    `(?:(?<words>${numberWords})(?:${dash}?\\s{0,2}[([]\\s?(?<both>${digits})\\s?[)\\]])?` +
    `|(?<digits>${digits})(?:\\s{0,2}[([]\\s?(?<bothWords>${numberWords})\\s?[)\\]])?` +
    '|(?<half>half)\\s{1,2}an?\\b' +
    '|(?<=\\b(?:within|for|of|(?:less|more|later|longer)\\sthan|exceeding|in|after|every)\\s)(?<one>an?)\\b)' +
    `(?<plusHalf>\\s{1,2}and\\s{1,2}(?:a|one)${dash}?\\s?half)?` +
    `(?:\\s|${dash}){0,3}(?<qualifiers>${qualifiers})(?<unit>${unit})` +
    "(?!['’]?s?\\s{1,2}(?:of\\s(?:age|experience)|old\\b|experience))" +
    '(?!\\s{0,2}(?:a|per|each|every|/)\\s{0,2}(?:calendar\\s)?(?:hour|day|week|month|quarter|year|annum)\\b)',
  'iuy',
);
const countedOpener = new RegExp(`\\d+|${numberWordOpener}|\\b(?:half|an?)\\b`, 'gi');

function* counted(text: string): Generator<Fact> {
  for (const hit of hitsFrom(text, countedOpener, countedPattern)) {
    const part = hit.groups ?? {};
    const inWords = part.words ?? part.bothWords;
    const inDigits = part.digits ?? part.both;
    const values = [
      inWords === undefined ? null : numberOfWords(inWords),
      inDigits === undefined ? null : Number(inDigits.replace(',', '.')),
      part.half === undefined ? null : 0.5,
      part.one === undefined ? null : 1,
    ].filter((value) => value !== null);
    const from = numberFrom(part.from ?? part.fromDigits);
    const count = Math.max(...values, from) + (part.plusHalf === undefined ? 0 : 0.5);
    const measured = unitOf(part.unit ?? '', part.qualifiers ?? '');
    yield {
      kind: 'duration',
      start: hit.index,
      end: hit.index + hit[0].length,
      ...inHours(measured.unit, count * measured.times),
      vague: null,
      disagrees: new Set(values).size > 1 || part.slash !== undefined,
    };
  }
}

function numberFrom(printed: string | undefined): number {
  if (printed === undefined) return 0;
  return /^\d/.test(printed) ? Number(printed.replace(',', '.')) : (numberOfWords(printed) ?? 0);
}

// "the fifth (5th) business day after": a time limit. Without "after" it is a day of some month, which is none.
const ordinalPattern = new RegExp(
  `\\b(?:(?<words>${ordinalWords})(?:\\s{0,2}\\((?<both>\\d{1,3})(?:st|nd|rd|th)\\))?|(?<digits>\\d{1,3})(?:st|nd|rd|th))\\s{1,2}` +
    `(?<qualifiers>${qualifiers})(?<unit>hour|day|week|month)\\s{1,2}(?:after|following|from|before|prior\\s{1,2}to)\\b`,
  'iuy',
);
const ordinalOpener = new RegExp(`${ordinalWordOpener}|\\b\\d{1,3}(?:st|nd|rd|th)`, 'gi');

function* ordinal(text: string): Generator<Fact> {
  for (const hit of hitsFrom(text, ordinalOpener, ordinalPattern)) {
    const part = hit.groups ?? {};
    const inWords = part.words === undefined ? null : numberOfWords(part.words);
    const inDigits = Number(part.digits ?? part.both ?? Number.NaN);
    const both = [inWords, Number.isNaN(inDigits) ? null : inDigits].filter((value) => value !== null);
    const measured = unitOf(part.unit ?? '', part.qualifiers ?? '');
    const words = hit[0].replace(/\s+(?:after|following|from|before|prior\s+to)$/i, '');
    yield {
      kind: 'duration',
      start: hit.index,
      end: hit.index + words.length,
      ...inHours(measured.unit, Math.max(...both) * measured.times),
      vague: null,
      disagrees: new Set(both).size > 1,
    };
  }
}

function unitOf(word: string, before: string): { unit: Unit; times: number } {
  const name = word.toLowerCase().replace(/s$/, '');
  if (name === 'day') {
    return { unit: /business|working|bank|trading/i.test(before) ? 'business days' : 'days', times: 1 };
  }
  if (name === 'minute') return { unit: 'minutes', times: 1 };
  if (name === 'week') return { unit: 'weeks', times: 1 };
  if (name === 'fortnight') return { unit: 'weeks', times: 2 };
  if (name === 'month') return { unit: 'months', times: 1 };
  if (name === 'year') return { unit: 'years', times: 1 };
  return { unit: 'hours', times: 1 };
}

const hoursOf = {
  minutes: 1 / 60,
  hours: 1,
  days: 24,
  'business days': 24,
  weeks: 168,
  months: 730,
  years: 8760,
} satisfies Record<Unit, number>;

function inHours(measure: Unit, count: number): { count: number; unit: Unit; hours: number } {
  return { count, unit: measure, hours: count * hoursOf[measure] };
}

const vaguePattern = new RegExp(
  [
    'without\\s{1,2}(?:any\\s{1,2})?(?:(?:undue|unreasonable|unnecessary|culpable|further|avoidable|material)(?:\\s{1,2}or\\s{1,2}(?:undue|unreasonable|unnecessary|culpable))?\\s{1,2})?delay',
    'as\\s{1,2}(?:soon|promptly|quickly|early|expeditiously)\\s{1,2}as\\s{1,2}(?:(?:it\\s{1,2})?is\\s{1,2})?(?:(?:reasonably|commercially|practically|practicably)\\s{1,2})?(?:possible|practicable|practical|feasible)',
    'as\\s{1,2}(?:soon|quickly)\\s{1,2}as\\s{1,2}(?:we|you|it|they)\\s{1,2}(?:reasonably\\s{1,2})?can',
    'promptly',
    'prompt(?=\\s{1,2}(?:prior\\s{1,2}|advance\\s{1,2})?(?:written\\s{1,2}|detailed\\s{1,2})?(?:notice|notification|report|information)\\b)',
    'immediately(?!\\s{1,2}(?:preceding|previous|prior|before|precedes|precede|available|adjacent|above|below|foregoing))',
    'immediate(?=\\s{1,2}(?:prior\\s{1,2})?(?:written\\s{1,2})?(?:notice|notification|report)\\b)',
    'forthwith',
    'at\\s{1,2}once',
    'straight\\s?away',
    'right\\s{1,2}away',
    'expeditiously',
    '(?:with|at)\\s{1,2}(?:all\\s{1,2})?(?:due|reasonable)\\s{1,2}(?:speed|promptness|dispatch|despatch)',
    'in\\s{1,2}a\\s{1,2}(?:reasonably\\s{1,2})?(?:timely|prompt|expeditious)\\s{1,2}(?:manner|fashion|way)',
    'on\\s{1,2}a\\s{1,2}timely\\s{1,2}basis',
    'timely(?=\\s{1,2}(?:prior\\s{1,2}|written\\s{1,2})?(?:notice|notification|notify|inform)\\b)',
    'within\\s{1,2}(?:a\\s{1,2}|such\\s{1,2})?(?:commercially\\s{1,2})?reasonable\\s{1,2}(?:period(?:\\s{1,2}of\\s{1,2}time)?|time|timeframe)',
    'in\\s{1,2}due\\s{1,2}course',
  ]
    .map((phrase) => `(?:${phrase})`)
    .join('|')
    .replace(/^/, '\\b(?:')
    .replace(/$/, ')\\b'),
  'iuy',
);
const vagueOpener =
  /\b(?:without\s|as\s{1,2}(?:soon|promptly|quickly|early|expeditiously)|prompt|immediate|forthwith|at\s{1,2}(?:once|all|due|reasonable)|straight|right\s|expeditiously|with\s{1,2}(?:all|due|reasonable)|in\s{1,2}(?:a\s|due\s)|on\s{1,2}a\s|timely|within\s)/gi;

function* vague(text: string): Generator<Fact> {
  for (const hit of hitsFrom(text, vagueOpener, vaguePattern)) {
    if (isInstantOfPeriod(text, hit)) continue;
    yield {
      kind: 'duration',
      start: hit.index,
      end: hit.index + hit[0].length,
      count: null,
      unit: null,
      hours: null,
      vague: hit[0].toLowerCase().replace(/\s+/g, ' '),
      disagrees: false,
    };
  }
}

/** "the twelve months immediately following the end": says which months, not how soon. */
function isInstantOfPeriod(text: string, hit: RegExpExecArray): boolean {
  if (hit[0].toLowerCase() !== 'immediately') return false;
  const end = hit.index + hit[0].length;
  if (!/^\s+(?:following|after|thereafter)\b/i.test(text.slice(end, end + 14))) return false;
  return /\b(?:period|months?|years?|days?|weeks?|quarter|term|date)[,\s]{1,3}$/i.test(
    text.slice(Math.max(0, hit.index - 12), hit.index),
  );
}
