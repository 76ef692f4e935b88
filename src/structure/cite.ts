import type { Label } from './label.ts';
import type { Numbered } from './numbering.ts';

/**
 * The whole number as one would cite it. Decimals carry their parents themselves ("5.1"), letters and romans
 * append to the parent ("5.1(a)"), keywords below keywords are listed ("Article IV, Section 1"), and what stands
 * in a schedule says so first ("Schedule 2, 3.1"). `parent` is the number of the one above, '' at the top.
 */
export function citedNumber(label: Label, numbered: Numbered, parent: string): string {
  const above = numbered.parent;
  const { rank, parts } = numbered.reading;
  const own = ownNumber(label, numbered);
  const schedule = scheduleOf(parent);
  if (rank === 'schedule' || above === null || parent === '') return own;
  if (above.reading.rank === 'schedule' || above.reading.rank === 'part') return `${parent}, ${own}`;
  if (parts !== null && parts.length > 1) return schedule === '' ? own : `${schedule}, ${own}`;
  if (rank === 'letter') return `${parent}(${label.token})`;
  if (label.keyword !== '') return `${parent}, ${own}`;
  if (above.reading.rank === 'number' || above.reading.rank === 'letter') {
    return /\d$|[A-Z]$/.test(parent) ? `${parent}.${label.token}` : `${parent}(${label.token})`;
  }
  return `${parent}, ${own}`;
}

function ownNumber(label: Label, { reading }: Numbered): string {
  if (label.keyword !== '' && !(reading.rank === 'section' && (reading.parts?.length ?? 1) > 1)) {
    return `${label.keyword} ${label.token}`;
  }
  return /^[([]/.test(label.printed) ? `(${label.token})` : label.token;
}

function scheduleOf(number: string): string {
  return /^(?:(?!Article|Section|Clause|§)\p{L}+ [^,]+)(?=, )/u.exec(number)?.[0] ?? '';
}
