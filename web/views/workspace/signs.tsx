import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { Icon } from '../../parts/icon.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { workspaceWords } from '../../words/workspace.ts';
import styles from './signs.module.css';

/** Why the matcher thinks so: which signs it looked for, where it found them, and how sure a trained model is. Asked for when opened. */
export function Signs({ version, clause }: { readonly version: string; readonly clause: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.signs} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{workspaceWords.signs.title}</summary>
      {isOpen && <Explained version={version} clause={clause} />}
    </details>
  );
}

function Explained({ version, clause }: { readonly version: string; readonly clause: string }) {
  const explanation = useQuery(queries.explanation(version, clause));
  const { signs } = workspaceWords;
  if (explanation.data === undefined)
    return explanation.error === null ? (
      <Skeleton lines={4} label={signs.loading} />
    ) : (
      <Problem error={explanation.error} again={() => void explanation.refetch()} />
    );
  const { patterns, matches, model } = explanation.data;
  return (
    <div className={styles.explained}>
      {matches.map((match) => (
        <section key={`${match.quote}-${match.stance}`}>
          <p>{signs.match(match.stance.replaceAll('-', ' '), match.strength === 'full')}</p>
          <Quote>{match.quote}</Quote>
          <ul>
            {match.evidence.map(({ signal, quote }) => (
              <li key={`${signal}-${quote}`}>
                <Icon name="check" size={14} /> {readable(signal)}: <q className="words">{quote}</q>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {matches.length === 0 && <p>{signs.noMatch}</p>}
      {patterns.length > 0 && <p>{signs.rules(patterns.length)}</p>}
      {patterns.map(({ within, signals }, index) => (
        // Patterns have no name: they are told apart by their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <section key={index}>
          <h4>{signs.pattern(index + 1, signs.within[within])}</h4>
          <ul>
            {signals.map(({ signal, wanted, count }) => (
              <li key={`${signal}-${wanted}`} data-passes={wanted === count > 0}>
                <Icon name={wanted === count > 0 ? 'check' : 'close'} size={14} />{' '}
                {wanted ? signs.wanted(readable(signal), count) : signs.unwanted(readable(signal), count)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {model !== null && (
        <section>
          <h4>{signs.model}</h4>
          <p>
            {signs.probability(Math.round(model.probability * 100))} {model.decides && signs.decides}
          </p>
          <Quote>{model.quote}</Quote>
          <p>{signs.weighed(model.says)}</p>
        </section>
      )}
    </div>
  );
}

/** A signal without the name that the library has for its sort ("near: one of …"): the words behind it say it whole. */
function readable(signal: string): string {
  return signal.replace(/^[a-z-]+: /, '');
}
