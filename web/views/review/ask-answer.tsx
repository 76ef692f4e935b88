import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import type { TickKind } from '../../../src/model/archive.ts';
import { queries } from '../../api/queries.ts';
import type { Ask } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Select } from '../../parts/select.tsx';
import { TextBox } from '../../parts/text-field.tsx';
import { DateTime } from '../../parts/written.tsx';
import { reviewWords } from '../../words/review.ts';
import { t } from '../../words/words.ts';
import styles from './review.module.css';
import type { Said } from './tick.ts';

const words = reviewWords.asks;

const answers = ['asked', 'agreed', 'refused'] as const satisfies readonly TickKind[];

/** What came of an ask that is ticked, a note on it, and what was noted of it before. */
export function AskAnswer({
  ask: { clause, title, tick },
  agreement,
  says,
  isSaying,
  onSay,
}: {
  readonly ask: Ask;
  readonly agreement: string;
  readonly says: Exclude<TickKind, 'cleared'>;
  readonly isSaying: boolean;
  readonly onSay: (said: Said) => void;
}) {
  const [isWriting, setWriting] = useState(false);
  const note = tick?.note ?? '';
  return (
    <>
      <div className={styles.answer}>
        <Select
          isBare
          label={words.answer(title)}
          value={says}
          onChange={(next) => onSay({ says: next, note: '' })}
          choices={answers.map((id) => ({ id, name: words.ticks[id] }))}
        />
        {tick !== null && (
          <span className={styles.faint}>
            {words.by(tick.name)} <DateTime at={tick.at} />
          </span>
        )}
        {!isWriting && (
          <Button small look="quiet" icon="comment" isDisabled={isSaying} onPress={() => setWriting(true)}>
            <span aria-hidden="true">{note === '' ? words.note.add : words.note.change}</span>
            <span className="unseen">{note === '' ? words.note.addTo(title) : words.note.changeOf(title)}</span>
          </Button>
        )}
      </div>
      {isWriting ? (
        <Note
          title={title}
          before={note}
          onClose={() => setWriting(false)}
          onSay={(written) => {
            setWriting(false);
            if (written !== note) onSay({ says, note: written });
          }}
        />
      ) : (
        note !== '' && <p className={styles.note}>{note}</p>
      )}
      <Earlier agreement={agreement} clause={clause} now={tick?.id ?? null} />
    </>
  );
}

function Note({
  title,
  before,
  onSay,
  onClose,
}: {
  readonly title: string;
  readonly before: string;
  readonly onSay: (note: string) => void;
  readonly onClose: () => void;
}) {
  const [note, setNote] = useState(before);
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSay(note.trim());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className={styles.writing}
      onKeyDown={byKey}
      onSubmit={(event) => {
        event.preventDefault();
        onSay(note.trim());
      }}
    >
      <TextBox
        autoFocus
        rows={2}
        label={words.note.label(title)}
        hint={words.note.hint}
        value={note}
        onChange={setNote}
        maxLength={4_000}
      />
      <div className={styles.answer}>
        <Button small look="primary" type="submit">
          {words.note.keep}
        </Button>
        <Button small onPress={onClose}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What was noted before what stands now, the newest first. */
function Earlier({
  agreement,
  clause,
  now,
}: {
  readonly agreement: string;
  readonly clause: string;
  readonly now: string | null;
}) {
  const ticks = useQuery(queries.ticks(agreement));
  const all = ticks.data?.items.filter((each) => each.clause === clause) ?? [];
  const at = all.findIndex(({ id }) => id === now);
  const before = all.slice(0, Math.max(at, 0)).reverse();
  if (before.length === 0) return null;
  return (
    <details>
      <summary>{words.note.earlier(before.length)}</summary>
      <ol className={styles.earlier}>
        {before.map(({ id, says, name, at, note }) => (
          <li key={id}>
            {words.ticks[says]}{' '}
            <span className={styles.faint}>
              {words.by(name)} <DateTime at={at} />
            </span>
            {note !== '' && <p className={styles.note}>{note}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
