/** A calendar day as "YYYY-MM-DD". Days compare as strings. */
export type Day = string;

/** Whether it is a real calendar day in that form ("2026-02-30" is not). */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** How many days a real calendar day is after 1970-01-01; fewer than none before it. */
export function daysFrom1970(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // Years from March, so that the day of a leap year is the last of its year.
  const from = month > 2 ? year : year - 1;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return 365 * from + leaps + ofYear - 719_468;
}
