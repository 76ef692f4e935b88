import type { ReactNode } from 'react';
import type { Proposals } from '../../api/shapes.ts';
import { Quote } from '../../parts/quote.tsx';
import { Tag } from '../../parts/tag.tsx';
import { reviewWords } from '../../words/review.ts';
import styles from './review.module.css';

const words = reviewWords.questions;

type Answer = Proposals['questions'][number]['answers'][number];

/** So many passages show at once. */
const most = 1;

/** A question, what is answered, and the words of the paper that say so. Without `children` it is only told. */
export function Question({
  name,
  from,
  answers = null,
  waits = false,
  shown = (value) => value,
  hint,
  children,
}: {
  readonly name: 'party' | 'side' | 'type' | 'jurisdictions' | 'personal-data' | 'sectors' | 'roles' | 'amount';
  /** Whose answer shows. */
  readonly from: keyof typeof words.from;
  /** Null where the paper is not asked. */
  readonly answers?: readonly Answer[] | null;
  /** Whether the paper may yet say something. */
  readonly waits?: boolean;
  readonly shown?: (value: string) => string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) {
  const isTold = children === undefined || children === false;
  const rest = answers?.slice(most) ?? [];
  return (
    <div className={styles.question}>
      <div className={styles.from}>
        <Tag>{words.from[from]}</Tag>
      </div>
      {isTold && <h3>{words[name]}</h3>}
      {children}
      {answers !== null && answers.length === 0 && (
        <p className={styles.faint}>{waits ? words.waiting : words.silent}</p>
      )}
      {answers?.slice(0, most).map((answer) => (
        <Said key={`${answer.value}-${answer.cite.start}`} answer={answer} shown={shown} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{words.more(rest.length)}</summary>
          {rest.map((answer) => (
            <Said key={`${answer.value}-${answer.cite.start}`} answer={answer} shown={shown} />
          ))}
        </details>
      )}
      {hint !== undefined && <p className={styles.faint}>{hint}</p>}
    </div>
  );
}

function Said({
  answer: { value, because, cite },
  shown,
}: {
  readonly answer: Answer;
  readonly shown: (value: string) => string;
}) {
  return (
    <div className={styles.said}>
      <p>
        <strong>{shown(value)}</strong> <span className={styles.faint}>{because}</span>
      </p>
      <Quote>{cite.quote}</Quote>
    </div>
  );
}
