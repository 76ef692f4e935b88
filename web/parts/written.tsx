import { amount, day, exactMoment, moment, number } from '../words/written.ts';

/** A moment in the zone of the reader, which it names; resting on it shows the second. `isExact` shows that at once. */
export function DateTime({ at, isExact = false }: { readonly at: string; readonly isExact?: boolean }) {
  const exact = exactMoment(at);
  return (
    <time dateTime={at} title={exact} className="figures">
      {isExact ? exact : moment(at)}
    </time>
  );
}

/** A day of the calendar ("2026-11-28"), which is the same in every zone. */
export function OnDay({ day: value }: { readonly day: string }) {
  return (
    <time dateTime={value} className="figures">
      {day(value)}
    </time>
  );
}

/** A number whose digits stand below those of the row above. */
export function Count({ value }: { readonly value: number }) {
  return <span className="figures">{number(value)}</span>;
}

/** A sum of money, with the code of its currency. */
export function Amount({ currency, value }: { readonly currency: string; readonly value: number }) {
  return <span className="figures">{amount({ currency, value })}</span>;
}
