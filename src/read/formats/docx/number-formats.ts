import { formatInScript } from './number-scripts.ts';

/**
 * A list number as the word processor writes it (ECMA-376 Part 1, 17.18.59). Formats of other scripts, and numbers beyond what
 * Word itself can write in a format, come as decimal.
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'cardinalText':
      return capital(cardinal(value));
    case 'ordinalText':
      return capital(ordinal(value));
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'hex':
      return value.toString(16).toUpperCase();
    case 'chicago':
      return value < 1 ? String(value) : ('*†‡§'[(value - 1) % 4] ?? '').repeat(Math.min(20, Math.ceil(value / 4)));
    default:
      return formatInScript(value, format) ?? String(value);
  }
}

/** a to z, then aa, bb: the letter is repeated, not counted on as a spreadsheet does. Word ends at 780. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const numerals = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** Word ends at 32,767. */
function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let text = '';
  let left = value;
  for (const [numeral, worth] of numerals) {
    while (left >= worth) {
      text += numeral;
      left -= worth;
    }
  }
  return text;
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function cardinal(value: number): string {
  if (value < 0 || value > 999_999) return String(value);
  if (value < 20) return small[value] ?? '';
  if (value < 100) return (tens[Math.floor(value / 10)] ?? '') + (value % 10 === 0 ? '' : `-${cardinal(value % 10)}`);
  const [unit, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % unit;
  return `${cardinal(Math.floor(value / unit))} ${name}${rest === 0 ? '' : ` ${cardinal(rest)}`}`;
}

const irregular = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);

function ordinal(value: number): string {
  const words = cardinal(value);
  return words.replace(
    /[a-z]+$/,
    (last) => irregular.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
