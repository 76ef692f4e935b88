import { type TableFormat, TakeAwayMenu } from '../../parts/take-away-menu.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import type { Address } from './address.ts';
import type { Column } from './columns.ts';

/** What is shown, as a file: these countries in this order, narrowed as they are. */
export function TakeAway({
  columns,
  address: { track, duty, on },
  part,
}: {
  readonly columns: readonly Column[];
  readonly address: Address;
  readonly part: 'remedies' | 'clocks';
}) {
  const asked = (format: TableFormat) => {
    const query = new URLSearchParams({ codes: columns.map(({ code }) => code).join(','), of: part, format });
    if (part === 'remedies' && track !== 'all') query.set('track', track);
    if (part === 'clocks' && duty !== 'all') query.set('duty', duty);
    if (on !== '') query.set('asOf', on);
    return `/api/jurisdictions/compare/export?${query}`;
  };
  return <TakeAwayMenu words={jurisdictionWords.takeAway} address={asked} />;
}
