import type { Citation } from '../../src/model/law.ts';
import { t } from '../words/words.ts';
import { day } from '../words/written.ts';
import { Icon } from './icon.tsx';
import styles from './law-link.module.css';

/** Where a rule is written down: instrument and provision, its page where there is one, and how sure we are of it. */
export function LawLink({ law }: { readonly law: Citation }) {
  const { instrument, provision, link, linkSeen, confirmed, checkedOn } = law;
  const checked = day(checkedOn);
  return (
    <span className={styles.law}>
      {link === null ? (
        <span>
          {instrument}, {provision}
        </span>
      ) : (
        <a href={link} target="_blank" rel="noreferrer" title={linkSeen ? undefined : t.law.linkNotSeen}>
          {instrument}, {provision} <Icon name="outside" size={12} />
          <span className="unseen"> ({t.common.newWindow})</span>
        </a>
      )}
      {confirmed ? (
        <span className={styles.checked}>{t.law.confirmed(checked)}</span>
      ) : (
        <span className={styles.unconfirmed}>
          <Icon name="warn" size={12} /> {t.law.unconfirmed(checked)}
        </span>
      )}
    </span>
  );
}
