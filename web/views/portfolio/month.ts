import { t } from '../../words/words.ts';

const names = {
  long: new Intl.DateTimeFormat(t.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat(t.language, { month: 'short', timeZone: 'UTC' }),
};

/** A month ("2026-11") in words: with its year, or short and without. */
export function monthName(month: string, as: keyof typeof names): string {
  return names[as].format(new Date(`${month}-01T00:00:00Z`));
}
