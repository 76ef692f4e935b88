import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../words/words.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { join } from './join.ts';

/**
 * What must be answered or read before anything else goes on. Escape and a click beside it close it, unless it `mustAnswer`. `actions`
 * stand at its foot, the one that it is for last.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  actions,
  wide = false,
  mustAnswer = false,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly mustAnswer?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
    >
      <Modal className={join(styles.modal, wide && styles.wide)}>
        <AriaDialog className={styles.dialog ?? ''} {...(mustAnswer ? { role: 'alertdialog' as const } : {})}>
          <header className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!mustAnswer && <IconButton label={t.common.close} icon="close" small onPress={onClose} />}
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
