import { Dialog } from '../parts/dialog.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { t } from '../words/words.ts';
import styles from './shell.module.css';
import { useAllShortcuts } from './shortcuts.ts';

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** Which keys do what, of all that is on the page now. */
export function Help({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const sections = useAllShortcuts();
  return (
    <Dialog title={t.shell.help} isOpen={isOpen} onClose={onClose}>
      <p>{t.shell.helpHint}</p>
      {[...sections].reverse().map(({ title, shortcuts }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className={styles.keys}>
            {shortcuts.map(({ keys, says }) => (
              <div key={keys}>
                <dt>
                  {keys.split(' ').map((key, index) => (
                    <span key={key}>
                      {index > 0 && <span className={styles.then}> {t.shell.then} </span>}
                      <Kbd>{signs[key] ?? key}</Kbd>
                    </span>
                  ))}
                </dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
