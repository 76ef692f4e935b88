import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './tooltip.module.css';

/** More about the one control inside, for whoever rests on it or reaches it by keyboard. Never the only place where something is said. */
export function Tooltip({ says, children }: { readonly says: ReactNode; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} offset={6}>
        {says}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
