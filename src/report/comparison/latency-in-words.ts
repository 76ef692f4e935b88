import type { LatencyFlip } from '../../model/comparison.ts';

/** The time to report before and now, and each deadline that stands otherwise, as sentences. */
export function latencyInWords({ from, to, clocks, causes }: LatencyFlip): readonly string[] {
  const time =
    from.hours === to.hours ? [] : [`The vendor had ${hours(from.hours)} to report, and now has ${hours(to.hours)}.`];
  const why = causes.map(({ says }) => says).join('; ');
  return [
    ...time,
    ...clocks.map(
      ({ clock, from: was, to: is, says }) => `${clock}: ${was ?? 'not asked'} → ${is ?? 'not asked'}. ${says}`,
    ),
    `Why: ${why}.`,
  ];
}

function hours(count: number | null): string {
  return count === null ? 'no stated time' : `${count} ${count === 1 ? 'hour' : 'hours'}`;
}
