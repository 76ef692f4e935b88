import { Link } from 'wouter';
import styles from './part-links.module.css';

/** The parts of a view that have an address each, with the one in sight marked. */
export function PartLinks<Id extends string>({
  label,
  parts,
  chosen,
}: {
  readonly label: string;
  readonly parts: readonly { readonly id: Id; readonly name: string; readonly href: string }[];
  readonly chosen: Id;
}) {
  return (
    <nav className={styles.parts} aria-label={label}>
      {parts.map(({ id, name, href }) => (
        <Link key={id} href={href} aria-current={id === chosen ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
