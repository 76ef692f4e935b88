import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import type { Explanation } from '../../api/shapes.ts';
import { Icon } from '../../parts/icon.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { workspaceWords } from '../../words/workspace.ts';
import styles from './signs.module.css';

/** What is told at once: a clause may stand in a dozen places, with a dozen signs each. The rest is one click away. */
const [mostMatches, mostSigns] = [2, 4];

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
  const rules = patterns.map((rule, index) => ({ ...rule, number: index + 1 }));
  const first = matches.slice(0, mostMatches);
  // Where it was found, the rules that found it say no more than their signs do.
  const closest = matches.length > 0 ? [] : [...rules].sort((a, b) => shareOf(b) - shareOf(a)).slice(0, 1);
  const isAll =
    matches.length === first.length &&
    rules.length === closest.length &&
    first.every(({ evidence }) => evidence.length <= mostSigns);
  return (
    <div className={styles.explained}>
      {first.map((match) => (
        <Match key={keyOf(match)} match={match} most={mostSigns} />
      ))}
      {matches.length === 0 && <p>{signs.noMatch}</p>}
      {closest.map((rule) => (
        <Rule key={rule.number} rule={rule} title={signs.closest(signs.within[rule.within])} />
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
      {!isAll && (
        <details>
          <summary>{signs.all(matches.length, rules.length)}</summary>
          <div className={styles.explained}>
            {matches.map((match) => (
              <Match key={keyOf(match)} match={match} most={match.evidence.length} />
            ))}
            {rules.length > 0 && <p>{signs.rules(rules.length)}</p>}
            {rules.map((rule) => (
              <Rule key={rule.number} rule={rule} title={signs.pattern(rule.number, signs.within[rule.within])} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** A passage that was read as such a clause, with so many of the signs that made it so. */
function Match({ match, most }: { readonly match: Explanation['matches'][number]; readonly most: number }) {
  const { signs } = workspaceWords;
  return (
    <section>
      <p>{signs.match(match.stance.replaceAll('-', ' '), match.strength === 'full')}</p>
      <Quote>{match.quote}</Quote>
      <ul>
        {match.evidence.slice(0, most).map(({ signal, quote }) => (
          <li key={`${signal}-${quote}`}>
            <Icon name="check" size={14} /> {readable(signal)}: <q className="words">{quote}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}

type RuleOf = Explanation['patterns'][number];

function Rule({ rule, title }: { readonly rule: RuleOf; readonly title: string }) {
  const { signs } = workspaceWords;
  return (
    <section>
      <h4>{title}</h4>
      <ul>
        {rule.signals.map(({ signal, wanted, count }) => (
          <li key={`${signal}-${wanted}`} data-passes={wanted === count > 0}>
            <Icon name={wanted === count > 0 ? 'check' : 'close'} size={14} />{' '}
            {wanted ? signs.wanted(readable(signal), count) : signs.unwanted(readable(signal), count)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which part of a rule holds somewhere in the paper. What must not be there and is not counts for little: it holds of any paper. */
function shareOf({ signals }: RuleOf): number {
  const wanted = signals.filter((each) => each.wanted);
  return wanted.filter(({ count }) => count > 0).length / Math.max(1, wanted.length);
}

function keyOf({ quote, stance }: Explanation['matches'][number]): string {
  return `${quote}-${stance}`;
}

/** A signal without the name that the library has for its sort ("near: one of …"): the words behind it say it whole. */
function readable(signal: string): string {
  return signal.replace(/^[a-z-]+: /, '');
}
