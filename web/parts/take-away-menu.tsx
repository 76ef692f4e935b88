import { useState } from 'react';
import { Button } from './button.tsx';
import { Menu } from './menu.tsx';
import { takeAway } from './take-away.ts';

const formats = ['xlsx', 'csv'] as const;

export type TableFormat = (typeof formats)[number];

/** A table that is shown, as a file. `address`: what gives it in a format, asked when one is chosen. */
export function TakeAwayMenu({
  words,
  address,
}: {
  readonly words: Readonly<Record<'name' | 'title' | 'making' | TableFormat, string>>;
  readonly address: (format: TableFormat) => string;
}) {
  const [isMaking, setMaking] = useState(false);
  const take = async (format: TableFormat) => {
    setMaking(true);
    await takeAway(address(format));
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
