import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { takeAway } from '../../parts/take-away.ts';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import type { Address } from './address.ts';
import type { Column } from './columns.ts';

const formats = ['xlsx', 'csv'] as const;

/** What is shown, as a file: these countries in this order, narrowed as they are. */
export function TakeAway({
  columns,
  address: { track, duty, on },
  part,
}: {
  readonly columns: readonly Column[];
  readonly address: Address;
  readonly part: 'remedies' | 'clocks';
}) {
  const [isMaking, setMaking] = useState(false);
  const words = jurisdictionWords.takeAway;
  const take = async (format: (typeof formats)[number]) => {
    const asked = new URLSearchParams({ codes: columns.map(({ code }) => code).join(','), of: part, format });
    if (part === 'remedies' && track !== 'all') asked.set('track', track);
    if (part === 'clocks' && duty !== 'all') asked.set('duty', duty);
    if (on !== '') asked.set('asOf', on);
    setMaking(true);
    await takeAway(`/api/jurisdictions/compare/export?${asked}`);
    setMaking(false);
  };
  return (
    <Menu
      label={words.name}
      parts={[
        {
          title: words.title,
          entries: formats.map((format) => ({ id: format, name: words[format], do: () => void take(format) })),
        },
      ]}
    >
      <Button icon="download" isPending={isMaking}>
        {isMaking ? words.making : words.name}
      </Button>
    </Menu>
  );
}
