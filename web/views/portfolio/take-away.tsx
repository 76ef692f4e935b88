import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { takeAway } from '../../parts/take-away.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import type { Filter } from './filter.ts';

const formats = ['xlsx', 'csv'] as const;

/** What is shown, as a file: all that the filter leaves, in the order of the grid. */
export function TakeAway({ filter }: { readonly filter: Filter }) {
  const [isMaking, setMaking] = useState(false);
  const words = portfolioWords.takeAway;
  const take = async (format: (typeof formats)[number]) => {
    setMaking(true);
    await takeAway(`/api/portfolio/grid/export?${new URLSearchParams({ ...stated(filter), format })}`);
    setMaking(false);
  };
  return (
    <Menu
      label={words.name}
      parts={[
        {
          title: words.title,
          entries: formats.map((format) => ({
            id: format,
            name: words[format],
            do: () => void take(format),
          })),
        },
      ]}
    >
      <Button icon="download" isPending={isMaking}>
        {isMaking ? words.making : words.name}
      </Button>
    </Menu>
  );
}

function stated(filter: Filter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
