import type { ReviewRouteName } from '../../../src/model/review.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { t } from '../../words/words.ts';
import styles from './overview.module.css';

const icons = {
  'nothing-found': 'check',
  fixable: 'copy',
  legal: 'person',
  unread: 'error',
} as const satisfies Record<ReviewRouteName, IconName>;

/** Where a draft goes from here, by icon and word. */
export function RouteMark({ route }: { readonly route: ReviewRouteName }) {
  return (
    <span className={styles.route} data-route={route}>
      <Icon name={icons[route]} size={14} /> {t.workspace.routes[route]}
    </span>
  );
}
