import type { Cite, ReportLine } from '../../../model/report.ts';
import { counted } from '../../layout.ts';
import { partsInWords } from '../text/parts.ts';
import { whereabouts } from '../text/places.ts';

/** What is as asked: where it stands, and its parts where it has some. */
export type AsAsked = {
  readonly line: ReportLine;
  readonly where: string;
  readonly parts: string | null;
};

/** A line each: a reader checks it, and need not read it. */
export function asAsked(lines: readonly ReportLine[]): readonly AsAsked[] {
  return lines
    .filter(({ outcome }) => outcome === 'met' || outcome === 'clear')
    .map((line) => {
      const where = line.outcome === 'met' ? placesOf(line.cites) : 'stands nowhere, as asked';
      const family = line.family === undefined ? '' : ` (${line.family.says})`;
      return {
        line,
        where: `${where}${family}`,
        parts: line.parts === undefined ? null : partsInWords(line.parts),
      };
    });
}

/** The best places first; the weaker ones beside them are named as such, unless they are the same. */
function placesOf(cites: readonly Cite[]): string {
  const named = (strength: Cite['strength']): readonly string[] => [
    ...new Set(cites.filter((cite) => cite.strength === strength).map(whereabouts)),
  ];
  const full = named('full');
  const best = shortList(full);
  const weaker = shortList(named('weak').filter((place) => !full.includes(place)));
  if (best === '') return weaker;
  return weaker === '' ? best : `${best} (weaker words too: ${weaker})`;
}

function shortList(places: readonly string[]): string {
  const more = places.length > 3 ? ` and ${counted(places.length - 3, 'more place')}` : '';
  return `${places.slice(0, 3).join('; ')}${more}`;
}

/** "2: not yet law (1); asked only in the health sector (1)": what was not asked and why; null where all was. */
export function notAsked(lines: readonly ReportLine[]): string | null {
  const reasons = new Map<string, number>();
  for (const { outcome, because } of lines) {
    if (outcome === 'not-applicable') reasons.set(because ?? '', (reasons.get(because ?? '') ?? 0) + 1);
  }
  if (reasons.size === 0) return null;
  const total = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const words = [...reasons]
    .map(([because, count]) => (reasons.size === 1 ? because : `${because} (${count})`))
    .join('; ');
  return `${total}: ${words}`;
}
