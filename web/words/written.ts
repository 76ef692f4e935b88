import { t } from './words.ts';

const numbers = new Intl.NumberFormat(t.language);
const days = new Intl.DateTimeFormat(t.language, { dateStyle: 'medium', timeZone: 'UTC' });
const toTheMinute = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;
const moments = new Intl.DateTimeFormat(t.language, toTheMinute);
const exactMoments = new Intl.DateTimeFormat(t.language, { ...toTheMinute, second: '2-digit' });

/** A number with its digits grouped. */
export function number(value: number): string {
  return numbers.format(value);
}

/** A sum: "EUR 1,000,000". The code of a currency says which dollar it is, which its sign does not. */
export function amount({ currency, value }: { readonly currency: string; readonly value: number }): string {
  return new Intl.NumberFormat(t.language, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: 0,
  })
    .format(value)
    .replace(/\u00a0/g, ' ');
}

/** A day as "2026-11-28": a day has no zone. */
export function day(value: string): string {
  return days.format(new Date(`${value}T00:00:00Z`));
}

/** A moment (ISO 8601) to the minute, in the zone of the reader, which it names. */
export function moment(value: string): string {
  return moments.format(new Date(value));
}

/** The same to the second. */
export function exactMoment(value: string): string {
  return exactMoments.format(new Date(value));
}

/** "3.2 MB": powers of 1000, as file managers count. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${new Intl.NumberFormat(t.language, { maximumFractionDigits: value < 10 && power > 0 ? 1 : 0 }).format(value)} ${units[power]}`;
}
