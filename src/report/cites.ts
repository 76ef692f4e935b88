import type { Cite, ReportLine } from '../model/report.ts';

/** The words that prove a line, those first that say why it is here: weak ones of what is no more than weak. Else in their order. */
export function citesOf({ outcome, cites }: Pick<ReportLine, 'outcome' | 'cites'>): readonly Cite[] {
  return outcome === 'met'
    ? cites
    : [...cites].sort((a, b) => Number(a.strength === 'full') - Number(b.strength === 'full'));
}
