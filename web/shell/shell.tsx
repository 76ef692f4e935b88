import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { api, good } from '../api/client.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { tellProblem } from '../parts/toast.tsx';
import { hasView, navigation } from '../views.ts';
import { t } from '../words/words.ts';
import { Help } from './help.tsx';
import { useMe } from './session.ts';
import styles from './shell.module.css';
import { hearKeys, useShortcuts } from './shortcuts.ts';
import { type Theme, useTheme } from './theme.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** What is around every view of whoever is signed in: where one can go, and what holds everywhere. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { person, is } = useMe();
  const [path, navigate] = useLocation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const entries = useMemo(
    () => navigation.filter(({ id, roles }) => hasView(id) && (id === 'home' || roles.some(is))),
    [is],
  );
  useEffect(hearKeys, []);
  useShortcuts(
    t.shell.anywhere,
    useMemo(
      () => [
        { keys: '?', says: t.shell.showHelp, do: () => setHelpOpen(true) },
        ...entries.map(({ id, to, key }) => ({
          keys: `g ${key}`,
          says: t.shell.goTo(t.shell.views[id]),
          do: () => navigate(to),
        })),
      ],
      [entries, navigate],
    ),
  );
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t.shell.skip}
      </a>
      <header className={styles.bar}>
        <Link href="/" className={styles.name} aria-label={t.common.product}>
          <Mark />
          <span>{t.common.product}</span>
        </Link>
        <nav aria-label={t.shell.navigation} className={styles.nav}>
          {entries.map(({ id, to }) => (
            <Link key={id} href={to} className={styles.entry} aria-current={isAt(path, to) ? 'page' : undefined}>
              {t.shell.views[id]}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          <IconButton label={t.shell.help} icon="keyboard" onPress={() => setHelpOpen(true)} />
          <Account name={person.name} login={person.login} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.foot}>{t.shell.aid}</footer>
      <Help isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

function Account({ name, login }: { readonly name: string; readonly login: string }) {
  const client = useQueryClient();
  const [theme, setTheme] = useTheme();
  const signOut = async () => {
    try {
      const { elsewhere } = await good(api.DELETE('/session'));
      client.clear();
      // Loaded anew: nothing that was read stays in the memory of the page.
      location.assign(elsewhere ?? '/sign-in');
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <Menu
      label={t.shell.account(name)}
      parts={[
        {
          title: t.shell.theme,
          chosen: theme,
          entries: themes.map((id) => ({ id, name: t.shell.themes[id], do: () => setTheme(id) })),
        },
        {
          title: t.shell.signedInAs(login),
          entries: [{ id: 'sign-out', name: t.shell.signOut, do: () => void signOut() }],
        },
      ]}
    >
      <AriaButton className={styles.account ?? ''} aria-label={t.shell.account(name)}>
        <Icon name="person" />
        <span className={styles.accountName}>{name}</span>
        <Icon name="down" size={12} />
      </AriaButton>
    </Menu>
  );
}

/** Two lines of a page, and one with a gap. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <path d="M3 5h16M3 11h4.5M14.5 11H19M3 17h16" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}

function isAt(path: string, to: string): boolean {
  if (to === '/') return path === '/' || path.startsWith('/agreements/');
  return path === to || path.startsWith(`${to}/`);
}
