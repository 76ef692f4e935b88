import type { Change } from '../../api/shapes.ts';
import styles from './compare.module.css';

type Run = Change['runs'][number];

/** Words of a change, both drafts in one: struck out, and put in. */
export function Redline({ runs }: { readonly runs: readonly Run[] }) {
  return <span className="words">{runs.map(drawn)}</span>;
}

/** The same as one of the drafts has it. */
export function OneSide({ runs, side }: { readonly runs: readonly Run[]; readonly side: 'before' | 'after' }) {
  return <>{runs.filter(({ is }) => is !== (side === 'before' ? 'in' : 'out')).map(drawn)}</>;
}

function drawn({ is, quote }: Run, at: number) {
  // The same words may come twice: they are known by their place.
  if (is === 'out')
    return (
      <del key={at} className={styles.out}>
        {quote}
      </del>
    );
  if (is === 'in')
    return (
      <ins key={at} className={styles.in}>
        {quote}
      </ins>
    );
  return <span key={at}>{quote}</span>;
}

/** Words beside an edit that are shown; what lies further off is left out. */
const beside = 8;

/** The runs with "…" for what is the same and far from every edit. */
export function inBrief(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, at) => {
    const words = run.quote.replace(/\s+/g, ' ').split(/(?<= )/);
    const [first, last] = [at === 0, at === runs.length - 1];
    const most = run.is === 'same' && !(first && last) ? beside * (first || last ? 1 : 2) : beside * 4;
    if (words.length <= most + 2) return { is: run.is, quote: words.join('') };
    const [head, tail] = [`${words.slice(0, beside).join('').trimEnd()} …`, `… ${words.slice(-beside).join('')}`];
    if (run.is !== 'same' || (first && last))
      return { is: run.is, quote: `${words.slice(0, most).join('').trimEnd()} … ` };
    if (first) return { is: run.is, quote: tail };
    return { is: run.is, quote: last ? head : `${head} ${words.slice(-beside).join('')}` };
  });
}
