import type { TrailRow } from '../../api/shapes.ts';
import styles from './administration.module.css';

/** Hashes are told apart by so many of their digits; resting on one shows all. */
const digits = 12;

/** The facts of a row as the trail has them: names and values of programs. */
export function Facts({ row: { facts } }: { readonly row: Pick<TrailRow, 'facts'> }) {
  return (
    <dl className={styles.facts}>
      {Object.entries(facts).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={`${value}`.length > 2 * digits ? `${value}` : undefined}>{shown(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function shown(value: string | number | boolean | null): string {
  const text = value === null ? '–' : `${value}`;
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, digits)}…` : text;
}
