import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import styles from './tabs.module.css';

export type TabOf<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  /** Shown beside the name; null for none. */
  readonly count?: number | null;
  readonly content: ReactNode;
};

/** Parts of a view, of which one is in sight. Give `chosen` and `onChoose` where the address says which. */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly tabs: readonly TabOf<Id>[];
  readonly chosen?: Id;
  readonly onChoose?: (id: Id) => void;
}) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      {...(chosen === undefined ? {} : { selectedKey: chosen })}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab !== undefined) onChoose?.(tab.id);
      }}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map(({ id, name, count = null }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {name}
            {count !== null && <span className={styles.count}>{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
