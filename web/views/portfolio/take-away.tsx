import { Button } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { takeAway } from '../../parts/take-away.ts';
import { t } from '../../words/words.ts';
import type { Filter } from './filter.ts';

const formats = ['xlsx', 'csv'] as const;

/** What is shown, as a file: all that the filter leaves, in the order of the grid. */
export function TakeAway({ filter }: { readonly filter: Filter }) {
  const words = t.portfolio.takeAway;
  return (
    <Menu
      label={words.name}
      parts={[
        {
          title: words.title,
          entries: formats.map((format) => ({
            id: format,
            name: words[format],
            do: () => void takeAway(`/api/portfolio/grid/export?${new URLSearchParams({ ...stated(filter), format })}`),
          })),
        },
      ]}
    >
      <Button icon="download">{words.name}</Button>
    </Menu>
  );
}

function stated(filter: Filter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
