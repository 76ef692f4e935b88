import { useId, useRef } from 'react';
import type { PolicyFault } from '../../api/shapes.ts';
import { Icon } from '../../parts/icon.tsx';
import { libraryWords } from '../../words/library.ts';
import styles from './library.module.css';

/** Lines that are shown of a short text. */
const least = 12;

/** YAML with the numbers of its lines; without `onText` to be read alone. Faults are marked at their lines and listed below. */
export function Numbered({
  name,
  text,
  faults,
  onText,
}: {
  readonly name: string;
  readonly text: string;
  readonly faults: readonly PolicyFault[];
  readonly onText?: (text: string) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const lines = text.split('\n');
  const goTo = ({ line, column }: PolicyFault) => {
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const at = start + Math.min(column - 1, lines[line - 1]?.length ?? 0);
    area.current?.focus();
    area.current?.setSelectionRange(at, at);
    // The text has its full height, and what is around it scrolls.
    const frame = area.current?.parentElement;
    if (frame != null) frame.scrollTop = (frame.scrollHeight / lines.length) * Math.max(0, line - 4);
  };
  return (
    <div className={styles.form}>
      <div className={styles.numbered}>
        <div className={styles.numbers} aria-hidden="true">
          {lines.map((_line, index) => {
            const line = index + 1;
            const isFaulty = faults.some((fault) => fault.line === line);
            return (
              <div key={line} data-faulty={isFaulty || undefined}>
                {isFaulty && '! '}
                {line}
              </div>
            );
          })}
        </div>
        <textarea
          ref={area}
          aria-label={name}
          aria-describedby={id}
          aria-invalid={faults.length > 0}
          wrap="off"
          spellCheck={false}
          autoCapitalize="none"
          autoCorrect="off"
          rows={Math.max(least, lines.length)}
          value={text}
          readOnly={onText === undefined}
          onChange={(event) => onText?.(event.target.value)}
        />
      </div>
      <ul id={id} className={styles.faults}>
        {faults.map((fault) => (
          <li key={`${fault.line}:${fault.column} ${fault.says}`}>
            <Icon name="error" size={14} />
            <button type="button" onClick={() => goTo(fault)}>
              {libraryWords.policy.line(fault.line)}
            </button>
            <span>{fault.says}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
