import { shortestHours } from '../../../src/model/clock.ts';
import type { Clock } from '../../api/shapes.ts';
import { jurisdictionWords } from '../../words/jurisdictions.ts';

const words = jurisdictionWords.clocks;

/** "72 hours", "3 business days"; that there is no number, where there is none. */
export function timeOf({ within }: Pick<Clock, 'within'>): string {
  return within === null ? words.noNumber : words.units[within.unit](within.count);
}

/** What we advise to have the supplier do; null where nothing. */
export function advised({ duty, vendorWindow }: Pick<Clock, 'duty' | 'vendorWindow'>): string | null {
  if (vendorWindow === null) return null;
  return duty === 'payment-report' ? words.windowOfPayment(vendorWindow) : words.window(vendorWindow);
}

/** Whether its hours are not told by its number: business days and months are longer or shorter by where and when they fall. */
export function isAtLeast({ within }: Pick<Clock, 'within'>): boolean {
  return within !== null && (within.unit === 'business days' || within.unit === 'months');
}

/** The shortest first, without a number last, else as they came. */
export function byTime(a: Clock, b: Clock): number {
  return (shortestHours(a) ?? Number.POSITIVE_INFINITY) - (shortestHours(b) ?? Number.POSITIVE_INFINITY) || 0;
}
