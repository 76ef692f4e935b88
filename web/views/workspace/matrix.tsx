import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { queries } from '../../api/queries.ts';
import { Button } from '../../parts/button.tsx';
import { DecisionMark } from '../../parts/outcome-mark.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import { shownDecision } from './decided.ts';
import { ItemMark } from './item-mark.tsx';
import type { Item } from './items.ts';
import styles from './matrix.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

/** Every kind of clause that is asked for against every jurisdiction that asks; a cell leads to its finding. Arrows go from cell to cell. */
export function Matrix({
  items,
  chosen,
  choose,
  close,
}: {
  readonly items: readonly Item[];
  readonly chosen: string | null;
  readonly choose: (item: Item) => void;
  readonly close: () => void;
}) {
  const laws = useQuery(queries.jurisdictions());
  const frame = useRef<HTMLElement>(null);
  const asked = items.filter((item) => item.of === 'requirement');
  const codes = [...new Set(asked.flatMap(({ jurisdiction }) => jurisdiction ?? []))];
  const families = [...new Set(asked.map(({ family }) => family ?? ''))];
  const nameOf = (code: string) => laws.data?.items.find((each) => each.code === code)?.name ?? code.toUpperCase();
  const names: Readonly<Record<string, string>> = t.workspace.families;
  const { matrix } = workspaceWords;
  useEffect(() => {
    const cells = frame.current?.querySelectorAll<HTMLElement>('button[data-row]') ?? [];
    const now = [...cells].find(({ dataset }) => dataset.key === chosen) ?? cells[0];
    now?.focus();
  }, [chosen]);
  const kept = useKeptFocus(frame);
  const leave = useRef(close);
  useLayoutEffect(() => {
    leave.current = close;
  });
  useShortcuts(
    matrix.title,
    useMemo(() => [{ keys: 'Escape', says: matrix.close, do: () => leave.current() }], []),
  );
  const byArrow = (event: KeyboardEvent<HTMLElement>) => {
    const at = event.target instanceof HTMLElement ? event.target.dataset : {};
    const next = neighbour(event.currentTarget, event.key, Number(at.row), Number(at.column));
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  let row = 0;
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <h2>{matrix.title}</h2>
        <p>{matrix.says}</p>
        <Button small onPress={close}>
          {matrix.close}
        </Button>
      </div>
      <section ref={frame} className={styles.frame} onKeyDown={byArrow} {...kept} aria-label={matrix.title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{matrix.clause}</th>
              {codes.map((code) => (
                <th key={code} scope="col">
                  {nameOf(code)}
                </th>
              ))}
            </tr>
          </thead>
          {families.map((family) => {
            const ofFamily = asked.filter((item) => (item.family ?? '') === family);
            return (
              <tbody key={family}>
                <tr>
                  <th scope="rowgroup" colSpan={codes.length + 1} className={styles.family}>
                    {names[family] ?? workspaceWords.ofNone}
                  </th>
                </tr>
                {[...new Set(ofFamily.map(({ title }) => title))].map((title) => {
                  row += 1;
                  return (
                    <tr key={title}>
                      <th scope="row">{title}</th>
                      {codes.map((code, column) => (
                        <td key={code}>
                          {ofFamily
                            .filter((item) => item.title === title && item.jurisdiction === code)
                            .map((item) => (
                              <button
                                key={item.key}
                                type="button"
                                className={styles.cell}
                                data-row={row}
                                data-column={column}
                                data-key={item.key}
                                title={item.says}
                                aria-current={item.key === chosen ? 'true' : undefined}
                                onClick={() => choose(item)}
                              >
                                <ItemMark outcome={item.outcome} />
                                {item.decision !== null && <DecisionMark {...shownDecision(item.decision)} />}
                              </button>
                            ))}
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            );
          })}
        </table>
      </section>
    </div>
  );
}

/** The nearest button in a direction; null where there is none, and for other keys. */
function neighbour(frame: HTMLElement, key: string, row: number, column: number): HTMLElement | null {
  const all = [...frame.querySelectorAll<HTMLElement>('button[data-row]')];
  const at = ({ dataset }: HTMLElement) => ({ row: Number(dataset.row), column: Number(dataset.column) });
  switch (key) {
    case 'ArrowRight':
      return all.find((each) => at(each).row === row && at(each).column > column) ?? null;
    case 'ArrowLeft':
      return all.findLast((each) => at(each).row === row && at(each).column < column) ?? null;
    case 'ArrowDown':
      return all.find((each) => at(each).row > row && at(each).column === column) ?? null;
    case 'ArrowUp':
      return all.findLast((each) => at(each).row < row && at(each).column === column) ?? null;
    default:
      return null;
  }
}
