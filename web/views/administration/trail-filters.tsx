import type { Person, TrailFilter } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox, Select } from '../../parts/select.tsx';
import { SearchBox, TextField } from '../../parts/text-field.tsx';
import { administrationWords } from '../../words/administration.ts';
import styles from './administration.module.css';

const words = administrationWords.trail;

/** Narrows the rows of the trail: by text, deed, person and day, and by what a row is about, which is chosen in a row. */
export function TrailFilters({
  filter,
  onFilter,
  people,
  names,
}: {
  readonly filter: TrailFilter;
  readonly onFilter: (change: Partial<TrailFilter>) => void;
  readonly people: readonly Person[];
  readonly names: ReadonlyMap<string, string>;
}) {
  const { text, what, by, about, from, to } = filter;
  const isAny = Object.values(filter).some((value) => value !== '');
  const isKnown = people.some(({ id }) => id === by);
  return (
    <search className={styles.filters}>
      <div className={styles.wide}>
        <SearchBox
          label={words.search}
          placeholder={words.searchPlaceholder}
          value={text}
          onChange={(value) => onFilter({ text: value })}
        />
      </div>
      <Select
        label={words.columns.what}
        value={what === '' ? 'all' : what}
        onChange={(id) => onFilter({ what: id === 'all' ? '' : id })}
        choices={[
          { id: 'all', name: words.allDeeds },
          ...Object.entries(words.deeds).map(([id, name]) => ({ id, name })),
        ]}
      />
      <ComboBox
        label={words.columns.who}
        placeholder={words.anybody}
        value={by === '' ? null : by}
        onChange={(id) => onFilter({ by: id ?? '' })}
        choices={[
          ...(by === '' || isKnown ? [] : [{ id: by, name: by }]),
          ...people.map(({ id, name, login }) => ({ id, name, note: login })),
        ]}
      />
      <TextField type="date" label={words.from} value={from} onChange={(value) => onFilter({ from: value })} />
      <TextField type="date" label={words.to} value={to} onChange={(value) => onFilter({ to: value })} />
      {isAny && (
        <div className={styles.chips}>
          {about !== '' && (
            <Button small icon="close" aria-label={words.notOnlyAbout} onPress={() => onFilter({ about: '' })}>
              {words.about(names.get(about) ?? about)}
            </Button>
          )}
          <Button
            small
            look="quiet"
            icon="close"
            onPress={() => onFilter({ text: '', what: '', by: '', about: '', from: '', to: '' })}
          >
            {words.clearAll}
          </Button>
        </div>
      )}
    </search>
  );
}
