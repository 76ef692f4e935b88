import { t } from '../words/words.ts';
import { IconButton } from './button.tsx';
import styles from './pagination.module.css';

/** Which page of a list is shown, from 1. */
export function Pagination({
  page,
  pages,
  onPage,
}: {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}) {
  return (
    <nav className={styles.pagination} aria-label={t.common.pageOf(page, pages)}>
      <IconButton label={t.common.previousPage} icon="left" isDisabled={page <= 1} onPress={() => onPage(page - 1)} />
      <span className="figures">{t.common.pageOf(page, pages)}</span>
      <IconButton label={t.common.nextPage} icon="right" isDisabled={page >= pages} onPress={() => onPage(page + 1)} />
    </nav>
  );
}
