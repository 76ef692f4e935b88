import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.ts';
import type { Clock, Measure } from '../../api/shapes.ts';
import { Icon } from '../../parts/icon.tsx';
import { LawLink } from '../../parts/law-link.tsx';
import { Tag } from '../../parts/tag.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import { day } from '../../words/written.ts';
import styles from './jurisdictions.module.css';

const words = jurisdictionWords.remedies;

/** Where a fact is written down and how sure we are of it; what it is on the day, where it is not simply law; and that a check is overdue. */
export function LawOf({ of, fact }: { readonly of: 'measure' | 'clock'; readonly fact: Measure | Clock }) {
  return (
    <div className={styles.law}>
      <Stands fact={fact} />
      <LawLink law={fact.law} />
      <Overdue of={of} id={fact.id} />
    </div>
  );
}

/** Only what is not simply law. A day stands beside it where it begins or ends. */
export function Stands({ fact: { stands, force } }: { readonly fact: Measure | Clock }) {
  if (stands === 'law' && force.until === null) return null;
  return (
    <span className={styles.stands}>
      {stands !== 'law' && <Tag>{words.stands[stands]}</Tag>}
      {stands === 'prepare' && force.from !== null && words.from(day(force.from))}{' '}
      {force.until !== null && words.until(day(force.until))}
    </span>
  );
}

function Overdue({ of, id }: { readonly of: 'measure' | 'clock'; readonly id: string }) {
  const { data } = useQuery({
    ...queries.freshness(),
    // One row of a long list: what asks for it is drawn again only when that row is another.
    select: ({ items }) => items.find((each) => each.of === of && each.id === id && each.overdue)?.recheckBy ?? null,
  });
  if (data == null) return null;
  return (
    <span className={styles.overdue}>
      <Icon name="warn" size={12} /> {words.overdue(day(data))}
    </span>
  );
}
