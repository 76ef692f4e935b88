import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Findings } from '../../api/findings.ts';
import { queries } from '../../api/queries.ts';
import type { Agreement } from '../../api/shapes.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { reviewWords } from '../../words/review.ts';
import { AskRow } from './ask-row.tsx';
import { Redline } from './redline.tsx';
import styles from './review.module.css';

const words = reviewWords.asks;

/** What to ask the other side for, as a list to tick off; and what was ticked before and is asked for no more. */
export function Asks({ agreement, findings }: { readonly agreement: Agreement; readonly findings: Findings }) {
  const { asks } = findings;
  const list = useRef<HTMLOListElement>(null);
  const jurisdictions = useQuery(queries.jurisdictions());
  const names = useMemo(
    () => new Map(jurisdictions.data?.items.map(({ code, name }) => [code, name])),
    [jurisdictions.data],
  );
  const shortcuts = useMemo(() => {
    const step = (by: 1 | -1) => {
      const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>(':scope > li > label input') ?? [])];
      const at = boxes.findIndex((box) => box.closest('li')?.contains(document.activeElement));
      boxes[at === -1 ? (by === 1 ? 0 : boxes.length - 1) : at + by]?.focus();
    };
    return [
      { keys: 'j', says: words.keys.next, do: () => step(1) },
      { keys: 'k', says: words.keys.previous, do: () => step(-1) },
    ];
  }, []);
  useShortcuts(words.title, shortcuts);
  const asked = asks.filter(({ tick }) => tick !== null).length;
  const agreed = asks.filter(({ tick }) => tick?.says === 'agreed').length;
  const letter = asks.flatMap(({ title, missing, wording, route, tick, findings: [first] }) =>
    wording === null || route === 'legal' || tick?.says === 'agreed'
      ? []
      : [{ title, missing, says: first?.says ?? '', wording: wording.preferred }],
  );
  return (
    <section className={styles.asks} aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        {asks.length > 0 && (
          <span className={styles.faint} role="status">
            {words.progress(asked, asks.length, agreed)}
          </span>
        )}
        {letter.length > 0 && <CopyButton text={words.letter(agreement.title, letter)} label={words.copyAll} />}
      </header>
      <Redline agreement={agreement.id} findings={findings} />
      {asks.length === 0 && <p>{words.none}</p>}
      <ol ref={list}>
        {asks.map((ask) => (
          <AskRow key={ask.clause} ask={ask} agreement={agreement.id} names={names} />
        ))}
      </ol>
      <Done agreement={agreement.id} open={asks.map(({ clause }) => clause)} />
    </section>
  );
}

/** What stays ticked of earlier drafts, and is no gap of the newest. */
function Done({ agreement, open }: { readonly agreement: string; readonly open: readonly string[] }) {
  const ticks = useQuery(queries.ticks(agreement));
  const kinds = useQuery(queries.kinds());
  const standing = new Set(ticks.data?.standing);
  const done = (ticks.data?.items ?? []).filter(({ id, clause }) => standing.has(id) && !open.includes(clause));
  if (done.length === 0 || kinds.data === undefined) return null;
  return (
    <section className={styles.done}>
      <h3>{words.done}</h3>
      <p className={styles.faint}>{words.doneSays}</p>
      <ul>
        {done.map(({ id, clause, says, note }) => (
          <li key={id}>
            {kinds.data.items.find((kind) => kind.id === clause)?.title ?? clause}
            {says !== 'cleared' && <span className={styles.faint}> · {words.ticks[says]}</span>}
            {note !== '' && <p className={styles.note}>{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
