import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import { queries } from '../../api/queries.ts';
import { Empty } from '../../parts/empty.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { SearchBox } from '../../parts/text-field.tsx';
import { libraryWords } from '../../words/library.ts';
import { familyName } from './family-name.ts';
import { Kind } from './kind.tsx';
import styles from './library.module.css';

/** All kinds of clauses by family, and the one that is chosen. */
export function Kinds({ chosen, onTry }: { readonly chosen: string | null; readonly onTry?: (words: string) => void }) {
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim().toLowerCase());
  const kinds = useQuery(queries.kinds());
  if (kinds.data === undefined) {
    if (kinds.error === null) return <Skeleton lines={10} />;
    return <Problem error={kinds.error} again={() => void kinds.refetch()} />;
  }
  const fitting = kinds.data.items.filter(({ id, title, says }) =>
    `${title} ${says} ${id}`.toLowerCase().includes(sought),
  );
  const families = [...new Set(fitting.map(({ family }) => family))];
  return (
    <div className={styles.two}>
      <div className={styles.side}>
        <SearchBox
          label={libraryWords.kinds.search}
          placeholder={libraryWords.kinds.searchPlaceholder}
          value={text}
          onChange={setText}
        />
        <nav className={styles.list} aria-label={libraryWords.parts.kinds}>
          {families.map((family) => (
            <section key={family}>
              <h2>{familyName(family)}</h2>
              <ul>
                {fitting
                  .filter((each) => each.family === family)
                  .map(({ id, title }) => (
                    <li key={id}>
                      <Link href={`/library/kinds/${id}`} aria-current={id === chosen ? 'page' : undefined}>
                        {title}
                      </Link>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </nav>
        <p className={styles.faint} role="status">
          {fitting.length === 0 ? libraryWords.kinds.nothing(text) : libraryWords.kinds.count(fitting.length)}
        </p>
      </div>
      {chosen === null ? (
        <Empty title={libraryWords.kinds.choose}>{libraryWords.kinds.chooseSays}</Empty>
      ) : (
        <Kind key={chosen} id={chosen} {...(onTry === undefined ? {} : { onTry })} />
      )}
    </div>
  );
}
