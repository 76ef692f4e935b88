import type { Agreement, Version } from '../../api/shapes.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Menu } from '../../parts/menu.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Select } from '../../parts/select.tsx';
import { takeAway } from '../../parts/take-away.ts';
import { useMe } from '../../shell/session.ts';
import { to } from '../../views.ts';
import { compareWords } from '../../words/compare.ts';
import { moment } from '../../words/written.ts';
import styles from './compare.module.css';

const formats = ['html', 'text', 'json'] as const;

/** Which two drafts are compared, and what to do with the comparison. */
export function Header({
  agreement,
  versions,
  drafts: { older, newer },
  choose,
}: {
  readonly agreement: Agreement;
  readonly versions: readonly Version[];
  readonly drafts: { readonly older: Version; readonly newer: Version };
  readonly choose: (drafts: { readonly older: string; readonly newer: string }) => void;
}) {
  const { may } = useMe();
  const words = compareWords;
  const but = (other: Version) =>
    versions
      .filter(({ id }) => id !== other.id)
      .reverse()
      .map(({ id, number, uploadedAt }) => ({ id, name: words.draft(number), note: moment(uploadedAt) }));
  const exported = (format: string) =>
    `/api/agreements/${encodeURIComponent(agreement.id)}/diff/export?${new URLSearchParams({ format, older: older.id, newer: newer.id })}`;
  return (
    <div className={styles.head}>
      <PageHeader
        title={words.of(agreement.title)}
        lead={
          <span className={styles.files}>
            <span>{older.fileName}</span>
            <span className={styles.newer}>
              <Icon name="right" size={12} /> <span className="unseen">{words.became}</span>
              <span>{newer.fileName}</span>
            </span>
          </span>
        }
        actions={
          <>
            <Select
              isBare
              label={words.older}
              value={older.id}
              choices={but(newer)}
              onChange={(id) => choose({ older: id, newer: newer.id })}
            />
            <Icon name="right" />
            <Select
              isBare
              label={words.newer}
              value={newer.id}
              choices={but(older)}
              onChange={(id) => choose({ older: older.id, newer: id })}
            />
            {may('export') && (
              <Menu
                label={words.export}
                parts={[
                  {
                    entries: formats.map((id) => ({
                      id,
                      name: words.formats[id],
                      do: () => void takeAway(exported(id)),
                    })),
                  },
                ]}
              >
                <Button icon="download">{words.export}</Button>
              </Menu>
            )}
            <ButtonLink href={to.agreement(agreement.id)}>{words.toWorkspace}</ButtonLink>
          </>
        }
      />
    </div>
  );
}
