import type { ReactNode } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './popover.module.css';

export type MenuEntry =
  | { readonly id: string; readonly name: string; readonly note?: string; readonly do: () => void }
  | { readonly id: string; readonly name: string; readonly note?: string; readonly href: string };

/** Sections have a line between them. In one with `chosen`, the entry of that id is ticked. */
export type MenuPart = { readonly title?: string; readonly chosen?: string; readonly entries: readonly MenuEntry[] };

/** A list of things to do behind the one button inside. */
export function Menu({
  label,
  parts,
  children,
}: {
  readonly label: string;
  readonly parts: readonly MenuPart[];
  readonly children: ReactNode;
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu className={styles.list ?? ''} aria-label={label}>
          {parts.map((part) => (
            <Section key={part.entries[0]?.id ?? ''} part={part} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Section({ part: { title, chosen, entries } }: { readonly part: MenuPart }) {
  const choice =
    chosen === undefined
      ? {}
      : ({ selectionMode: 'single', selectedKeys: [chosen], disallowEmptySelection: true } as const);
  const items = entries.map((entry) => (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.name}
      className={styles.item ?? ''}
      {...('href' in entry ? { href: entry.href } : { onAction: entry.do })}
    >
      {chosen !== undefined && <span className={styles.tick}>{entry.id === chosen && <Icon name="check" />}</span>}
      <span>{entry.name}</span>
      {entry.note !== undefined && <span className={styles.note}>{entry.note}</span>}
    </MenuItem>
  ));
  return (
    <MenuSection
      className={styles.section ?? ''}
      {...choice}
      {...(title === undefined ? { 'aria-label': entries[0]?.name ?? '' } : {})}
    >
      {title !== undefined && <Header className={styles.heading}>{title}</Header>}
      {items}
    </MenuSection>
  );
}
