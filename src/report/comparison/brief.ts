import type { Run } from '../../model/comparison.ts';

/** Words beside an edit that are shown; what lies further off is left out. */
const around = 9;

/** The runs with "…" for what is the same and far from every edit. Line breaks become spaces. */
export function inBrief(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, at) => {
    if (run.is !== 'same') return { ...run, quote: oneLine(run.quote) };
    const words = oneLine(run.quote).split(/(?<= )/);
    const [first, last] = [at === 0, at === runs.length - 1];
    const most = first && last ? around * 3 : first || last ? around : around * 2;
    if (words.length <= most + 2) return { ...run, quote: words.join('') };
    if (first && last) return { ...run, quote: `${words.slice(0, most).join('').trimEnd()} …` };
    if (first) return { ...run, quote: `… ${words.slice(-around).join('')}` };
    if (last) return { ...run, quote: `${words.slice(0, around).join('').trimEnd()} …` };
    return { ...run, quote: `${words.slice(0, around).join('').trimEnd()} … ${words.slice(-around).join('')}` };
  });
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
