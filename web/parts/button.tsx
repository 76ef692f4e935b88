import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link } from 'react-aria-components';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { join } from './join.ts';
import { Tooltip } from './tooltip.tsx';

/** Primary: what a view is for, once in it. Plain: everything else. Quiet: in a row of many. Danger: what cannot be taken back. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

type Shared = { readonly look?: ButtonLook; readonly small?: boolean; readonly icon?: IconName };

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> &
  Shared & { readonly children: ReactNode };

/** `isPending` while what it does goes on: it cannot be pressed again, and keeps the focus. */
export function Button({ look = 'plain', small = false, icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={looks(look, small)}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  );
}

/** Looks like a button and goes to another address: an address can be opened in a new tab. */
export function ButtonLink({
  look = 'plain',
  small = false,
  icon,
  href,
  download,
  children,
}: Shared & { readonly href: string; readonly download?: boolean | string; readonly children: ReactNode }) {
  return (
    <Link href={href} className={looks(look, small)} {...(download === undefined ? {} : { download })}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}

/** A button without words to see; `label` is its name, and shown beside it when somebody rests on it. */
export function IconButton({
  label,
  icon,
  small = false,
  look = 'quiet',
  ...rest
}: Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly label: string;
  readonly icon: IconName;
  readonly small?: boolean;
  readonly look?: ButtonLook;
}) {
  return (
    <Tooltip says={label}>
      <AriaButton {...rest} aria-label={label} className={join(looks(look, small), styles.square)}>
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}

function looks(look: ButtonLook, small: boolean): string {
  return join(styles.button, styles[look], small && styles.small);
}
