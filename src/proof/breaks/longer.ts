import type { Break } from './break.ts';

const month = 30 * 24;

/** "within 24 hours" becomes "within 30 days", or ten years where a month is asked for. Only where a requirement sets a limit. */
export const longer: Break = {
  id: 'longer',
  edits: ({ requirement: { must }, matches }) => {
    if (must.check !== 'at-most') return [];
    const spans = matches.flatMap(({ captures }) => {
      const fact = captures[must.capture];
      return fact?.kind === 'duration' && fact.hours !== null ? [fact] : [];
    });
    const once = new Map(spans.map((span) => [span.start, span]));
    return [...once.values()].map(({ start, end }) => ({
      start,
      end,
      text: must.hours < month ? '30 days' : 'ten years',
    }));
  },
};
