import { useState } from 'react';
import type { Findings } from '../../api/findings.ts';
import { Button } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { takeAway } from '../../parts/take-away.ts';
import { useMe } from '../../shell/session.ts';
import { reviewWords } from '../../words/review.ts';
import styles from './review.module.css';

const words = reviewWords.asks.redline;

const steps = ['preferred', 'acceptable'] as const;

/** The draft itself with what was ticked written into it, to be sent back; of what is no Word file, why not and what to do. */
export function Redline({ agreement, findings }: { readonly agreement: string; readonly findings: Findings }) {
  const { may } = useMe();
  const [isMaking, setMaking] = useState(false);
  const { asks, document, version } = findings;
  if (!may('export') || asks.length === 0) return null;
  if (document.format !== 'docx') return <p className={styles.redline}>{words.notWord}</p>;
  // What they refused is not asked again by itself; what they agreed to still has to come into the draft.
  const ticked = asks.filter(({ tick }) => tick?.says === 'asked' || tick?.says === 'agreed');
  const take = async (wording: (typeof steps)[number]) => {
    setMaking(true);
    const query = new URLSearchParams({ version, wording, asks: ticked.map(({ clause }) => clause).join(',') });
    await takeAway(`/api/agreements/${encodeURIComponent(agreement)}/redline?${query}`);
    setMaking(false);
  };
  return (
    <div className={styles.redline}>
      <p>{ticked.length === 0 ? words.tickFirst : words.says(ticked.length)}</p>
      {/* It is there before anything is ticked, so that the first tick moves nothing. */}
      <Menu
        label={words.take}
        parts={[
          { title: words.wording, entries: steps.map((id) => ({ id, name: words[id], do: () => void take(id) })) },
        ]}
      >
        <Button icon="download" isPending={isMaking} isDisabled={ticked.length === 0}>
          {isMaking ? words.making : words.take}
        </Button>
      </Menu>
    </div>
  );
}
