/** One way to read what a line begins with as a number: "(i)" is the letter after (h), or a roman one. */
export type Reading = {
  /** Labels of one list share it: "(a)", "1.", "article", "d2" for decimals of two parts. */
  readonly style: string;
  readonly value: number;
  /** Of decimals and of all that a decimal can stand under ("5." and "Article V" are [5]). */
  readonly parts: readonly number[] | null;
  readonly rank: 'schedule' | 'part' | 'article' | 'section' | 'number' | 'letter';
};

/** A label at the start of a line: where it ends in the text, its number as printed without punctuation, and its readings. */
export type Label = {
  readonly printed: string;
  /** Offset in the text at which the words after it begin. */
  readonly end: number;
  /** The keyword as one writes it ("Article"), or "". */
  readonly keyword: string;
  /** "IV", "5.1", "a". */
  readonly token: string;
  readonly readings: readonly Reading[];
};

const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const ordinal = new RegExp(`^(?:the )?(${ordinals.join('|')})( schedule\\b[.:]?|[:.](?=\\s|$))`, 'i');
const schedules = 'schedule|annex|annexure|appendix|exhibit|attachment|addendum|anhang|anlage|annexe|allegato|anexo';
const wholeSchedule = new RegExp(`^(?:${schedules})$`);
const keywords = new RegExp(
  `^(${schedules}|part|chapter|title|article|art\\.|section|sec\\.|sect\\.|clause|paragraph|artikel|abschnitt|artículo|articolo|§§?)` +
    `(?:\\s+(?:no\\.|number|#)\\s*|\\s*[-–—:]\\s*|\\s+|(?<=[§.])\\s*|(?=\\d))` +
    `(\\d{1,3}(?:\\.\\d{1,3}){0,4}[A-Za-z]?(?:-\\d{1,2})?|[IVXLC]{1,7}|[ivxlc]{1,7}|[A-Z]{1,2}(?:-?\\d{1,2})?|${words.join('|')}|${ordinals.join('|')})` +
    `(?![A-Za-z0-9])\\s?([.:)]?)`,
  'i',
);
const decimal = /^(\d{1,3}[A-Z]?(?:\.\d{1,3}[A-Z]?){1,5})([.:)]|\.?[-–—])?(?=\s|$|[A-Z“"(‘'[])/;
/** "30.4.98", and nothing behind it. */
const date = /^\d{1,2}\.\d{1,2}\.[3-9]\d$/;
const arabic = /^(\d{1,3}[A-Z](?=[.):])|\d{1,3})(\.[-–—)]?|\)|:|[-–—])?(?=\s|$|[A-Z“"(])/;
// No space inside: "( x )" and "[ ]" are boxes to tick.
const bracketed = /^[([](\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]{1,5}|[A-Z]{1,5})[)\]]\.?/;
const halfBracket = /^([a-zA-Z]|[ivxl]{1,5}|[IVXL]{1,5})\)/;
const dotted = /^([a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6})\.[-–—)]?(?=\s|$)/;
const bullet = /^[•·▪▫◦●○■□➢❖✓\uF0B7\uF0A7\u2043\u2219*–—-](?=\s)\s+/;

/** Whether the line begins with a mark of a list that does not count. */
export function startsWithBullet(text: string): boolean {
  return bullet.test(text);
}

/** The label at the start of the text, or null where there is none. */
export function labelAt(text: string): Label | null {
  return keywordLabel(text) ?? ordinalLabel(text) ?? numberLabel(text) ?? letterLabel(text);
}

/** A second label right behind the first ("5.1 (a)", "2. 2.1"), with its end counted from the start of the text. */
export function innerLabel(text: string, first: Label): Label | null {
  const rest = text.slice(first.end);
  const second = bracketedLabel(rest) ?? (decimal.test(rest) ? numberLabel(rest) : null);
  if (second === null || second.end >= rest.length) return null;
  return { ...second, end: first.end + second.end };
}

/** What a label that the word processor drew says, whatever its form. */
export function drawnLabel(text: string, drawn: string): Label {
  const trimmed = drawn.trim();
  const read = labelAt(`${trimmed} X`);
  const end = text.startsWith(trimmed) ? spaceAfter(text, trimmed.length) : 0;
  if (read !== null && read.end >= trimmed.length) return { ...read, printed: trimmed, end };
  const digits = /\d+/.exec(trimmed)?.[0];
  const style = `other:${trimmed.replace(/\d+|[ivxlc]+\b/gi, '#')}`;
  const reading = { style, value: digits === undefined ? 0 : Number(digits), parts: null, rank: 'number' } as const;
  return { printed: trimmed, end, keyword: '', token: trimmed.replace(/[.:]$/, ''), readings: [reading] };
}

const cites = /^\s?(?:of|to|hereof|above|below|shall|will|is|are|does|do|applies|apply|may|must|and|or)\s\p{L}/u;

function keywordLabel(text: string): Label | null {
  const hit = keywords.exec(text);
  const word = hit?.[1];
  const token = hit?.[2];
  if (hit === null || word === undefined || token === undefined) return null;
  // "article in", "part i" within a sentence: a keyword of a label is capitalised.
  if (/^[a-zà-ÿ]/.test(word) || (/^[a-z]{1,2}$/.test(token) && !/^[ivx]+$/.test(token))) return null;
  const kind = word.toLowerCase();
  const style = kind.startsWith('sec') ? 'section' : kind.startsWith('art') ? 'article' : kind;
  const rank = wholeSchedule.test(kind)
    ? 'schedule'
    : /^(?:part|chapter|title)$/.test(kind)
      ? 'part'
      : style === 'article'
        ? 'article'
        : 'section';
  const readings = values(token).map(
    ({ value, parts, system }): Reading => ({
      style: parts !== null && parts.length > 1 ? `${style}:d${parts.length}` : `${style}:${system}`,
      value,
      parts: rank === 'schedule' || rank === 'part' ? null : parts,
      rank,
    }),
  );
  if (readings.length === 0) return null;
  // "Section 2.1 of the Terms is amended": a sentence that begins with what it cites.
  if (rank !== 'schedule' && rank !== 'part' && cites.test(text.slice(hit[0].length))) return null;
  const keyword = kind === '§' || kind === '§§' ? '§' : capitalised(kind);
  return { printed: hit[0].trim(), end: spaceAfter(text, hit[0].length), keyword, token, readings };
}

function numberLabel(text: string): Label | null {
  if (date.test(text)) return null;
  const hit = decimal.exec(text) ?? arabic.exec(text);
  const token = hit?.[1];
  if (hit === null || token === undefined) return null;
  const parts = token.split('.').map(partValue);
  const value = parts.at(-1) ?? 0;
  const mark = parts.length > 1 ? '' : (hit[2] ?? '');
  // "1.0" heads what goes on as "1.1".
  const heads = parts.length === 2 && value === 0;
  const style = heads ? 'n.0' : parts.length > 1 ? `d${parts.length}` : `1${mark}`;
  const reading: Reading = heads
    ? { style, value: parts[0] ?? 0, parts: parts.slice(0, 1), rank: 'number' }
    : { style, value, parts, rank: 'number' };
  return { printed: hit[0], end: spaceAfter(text, hit[0].length), keyword: '', token, readings: [reading] };
}

/** "5A" was put between 5 and 6. */
function partValue(part: string): number {
  const letter = /[A-Z]$/.exec(part)?.[0];
  return Number.parseInt(part, 10) + (letter === undefined ? 0 : (letter.charCodeAt(0) - 64) / 100);
}

function letterLabel(text: string): Label | null {
  return bracketedLabel(text) ?? shaped(text, halfBracket, ')') ?? shaped(text, dotted, '.');
}

function bracketedLabel(text: string): Label | null {
  return shaped(text, bracketed, '()');
}

function shaped(text: string, shape: RegExp, marks: string): Label | null {
  const hit = shape.exec(text);
  const token = hit?.[1];
  if (hit === null || token === undefined) return null;
  const readings = values(token).map(
    ({ value, parts, system }): Reading => ({
      style: `${marks}${system}`,
      value,
      parts: null,
      rank: parts !== null && parts.length > 1 ? 'number' : 'letter',
    }),
  );
  if (readings.length === 0) return null;
  return { printed: hit[0], end: spaceAfter(text, hit[0].length), keyword: '', token, readings };
}

type Value = { readonly value: number; readonly parts: readonly number[] | null; readonly system: string };

/** "FIRST:", "The Second Schedule". */
function ordinalLabel(text: string): Label | null {
  const hit = ordinal.exec(text);
  const word = hit?.[1];
  if (hit === null || word === undefined || !/^\p{Lu}/u.test(text)) return null;
  const isSchedule = /schedule/i.test(hit[2] ?? '');
  // "The second schedule of the Act" goes on as a sentence.
  if (isSchedule && (!/\p{Lu}chedule|SCHEDULE/u.test(hit[0]) || /^\s\p{Ll}/u.test(text.slice(hit[0].length))))
    return null;
  const value = ordinals.indexOf(word.toLowerCase()) + 1;
  const rank = isSchedule ? 'schedule' : 'article';
  const reading = { style: `ordinal ${rank}`, value, parts: isSchedule ? null : [value], rank } as const;
  const [keyword, token] = isSchedule ? [capitalised(word), 'Schedule'] : ['', capitalised(word)];
  return { printed: hit[0].trim(), end: spaceAfter(text, hit[0].length), keyword, token, readings: [reading] };
}

/** Every number that a token may stand for. */
function values(token: string): readonly Value[] {
  if (/^\d/.test(token)) {
    const parts = token.split(/[.-]/).map(partValue);
    return [{ value: parts.at(-1) ?? 0, parts, system: '1' }];
  }
  const word = Math.max(words.indexOf(token.toLowerCase()), ordinals.indexOf(token.toLowerCase()));
  if (word !== -1) return [{ value: word + 1, parts: [word + 1], system: '1' }];
  const found: Value[] = [];
  const upper = token === token.toUpperCase();
  const letters = /^([A-Za-z])\1{0,3}(?:-?(\d{1,2}))?$/.exec(token);
  if (letters?.[1] !== undefined) {
    const letter = letters[1].toLowerCase().charCodeAt(0) - 96;
    const repeats = /^[A-Za-z]+/.exec(token)?.[0].length ?? 1;
    found.push({ value: letter + 26 * (repeats - 1), parts: null, system: upper ? 'A' : 'a' });
  }
  const roman = romanValue(token.toLowerCase());
  if (roman !== null) found.push({ value: roman, parts: [roman], system: upper ? 'I' : 'i' });
  return found;
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Null unless it is a roman numeral in its one proper form, up to 100. */
function romanValue(token: string): number | null {
  if (!/^(?:c|(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))$/.test(token) || token === '') return null;
  let sum = 0;
  for (let at = 0; at < token.length; at += 1) {
    const digit = romanDigits[token.charAt(at)] ?? 0;
    sum += digit < (romanDigits[token.charAt(at + 1)] ?? 0) ? -digit : digit;
  }
  return sum;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function spaceAfter(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ' ') end += 1;
  return end;
}
