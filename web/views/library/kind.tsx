import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tag } from '../../parts/tag.tsx';
import { libraryWords } from '../../words/library.ts';
import { t } from '../../words/words.ts';
import { familyName } from './family-name.ts';
import styles from './library.module.css';
import { Measured } from './measured.tsx';
import { RequirementTable } from './requirement-table.tsx';

/** Examples that are shown at first, and more each time. */
const some = 10;

/** A kind of clause: who asks for it, how well it is recognised, examples, and wording to ask for. */
export function Kind({ id, onTry }: { readonly id: string; readonly onTry?: (words: string) => void }) {
  const kind = useQuery(queries.kind(id));
  const requirements = useQuery(queries.requirements({ kind: id }));
  const [most, setMost] = useState(some);
  const words = libraryWords.kind;
  if (kind.data === undefined) {
    if (kind.error === null) return <Skeleton lines={10} />;
    return <Problem error={kind.error} again={() => void kind.refetch()} />;
  }
  const { title, family, says, stances, parts, fallback, examples, measured } = kind.data;
  const asked = [
    { step: words.preferred, wording: fallback.preferred },
    { step: words.acceptable, wording: fallback.acceptable },
    { step: words.walkAway, wording: fallback.walkAway },
  ];
  return (
    <article className={styles.detail} aria-labelledby="kind">
      <header>
        <p className={styles.faint}>
          {familyName(family)} <code>{id}</code>
        </p>
        <h2 id="kind" className={styles.name}>
          {title}
        </h2>
        <p>{says}</p>
      </header>
      <section>
        <h3>{words.askedBy}</h3>
        {requirements.data === undefined ? (
          requirements.error === null ? (
            <Skeleton lines={4} />
          ) : (
            <Problem error={requirements.error} again={() => void requirements.refetch()} />
          )
        ) : requirements.data.items.length === 0 ? (
          <p className={styles.faint}>{words.askedByNone}</p>
        ) : (
          <RequirementTable name={words.askedBy} rows={requirements.data.items} shows="where" />
        )}
      </section>
      <section>
        <h3>{words.measured}</h3>
        <Measured rows={measured} parts={parts} />
      </section>
      <section>
        <h3>{words.examples}</h3>
        <ul className={styles.examples}>
          {examples.slice(0, most).map((example) => {
            const quote = 'match' in example ? example.match : example.noMatch;
            return (
              <li key={quote}>
                <Quote
                  from={
                    <span className={styles.row}>
                      <Icon name={'match' in example ? 'check' : 'close'} size={14} />
                      {'match' in example ? words.matches : words.noMatch(example.because)}
                      {'match' in example && example.stance !== null && <Tag>{example.stance}</Tag>}
                      {onTry !== undefined && (
                        <Button small look="quiet" onPress={() => onTry(quote)}>
                          {words.tryThis}
                        </Button>
                      )}
                    </span>
                  }
                >
                  {quote}
                </Quote>
              </li>
            );
          })}
        </ul>
        {examples.length > most && (
          <div>
            <Button onPress={() => setMost(most + some)}>{t.common.more}</Button>
          </div>
        )}
      </section>
      <section>
        <h3>{words.reads}</h3>
        <dl className={styles.terms}>
          {stances.map((stance) => (
            <div key={stance.id}>
              <dt>
                <code>{stance.id}</code> <Tag>{stance.strength === 'full' ? words.full : words.weak}</Tag>
              </dt>
              <dd>{words.clause(stance.says)}</dd>
            </div>
          ))}
        </dl>
        {parts.length > 0 && (
          <>
            <h4>{words.parts}</h4>
            <dl className={styles.terms}>
              {parts.map((part) => (
                <div key={part.id}>
                  <dt>{part.title}</dt>
                  <dd>{words.without(part.lacks)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </section>
      <section>
        <h3>{words.wording}</h3>
        {asked.map(({ step, wording }) => (
          <Quote key={step} from={step}>
            {wording}
          </Quote>
        ))}
      </section>
    </article>
  );
}
