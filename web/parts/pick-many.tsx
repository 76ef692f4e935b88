import { useState } from 'react';
import {
  Select as AriaSelect,
  Autocomplete,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  SelectValue,
  useFilter,
} from 'react-aria-components';
import { t } from '../words/words.ts';
import fields from './field.module.css';
import { Icon } from './icon.tsx';
import { join } from './join.ts';
import styles from './pick-many.module.css';
import popovers from './popover.module.css';
import type { Choice } from './select.tsx';

/** With more choices than this, typing narrows them. */
const few = 10;

/**
 * Any number of many, behind a button that stays small: it shows its label, and what is chosen, or how many. Typing narrows a long list.
 */
export function PickMany<Id extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: readonly Id[];
  readonly onChange: (value: readonly Id[]) => void;
}) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [isOpen, setOpen] = useState(false);
  const list = (
    // A list that is closed is made all the same, and anew with every count beside a choice: it has none until somebody opens it.
    <ListBox className={popovers.list ?? ''} items={isOpen ? choices : []}>
      {({ id, name, note }) => (
        <ListBoxItem id={id} textValue={name} className={popovers.item ?? ''}>
          {({ isSelected }) => (
            <>
              <span className={popovers.tick}>{isSelected && <Icon name="check" />}</span>
              <span>{name}</span>
              {note !== undefined && <span className={join(popovers.note, 'figures')}>{note}</span>}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <AriaSelect
      selectionMode="multiple"
      aria-label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      allowsEmptyCollection
      className={fields.field ?? ''}
      value={[...value]}
      onChange={(chosen) => onChange(choices.map(({ id }) => id).filter((id) => [...chosen].includes(id)))}
    >
      <Button className={join(fields.input, fields.trigger, value.length > 0 && styles.on)}>
        <span aria-hidden="true">{label}</span>
        <SelectValue className={styles.value ?? ''}>
          {() => {
            if (value.length === 0) return <span className="unseen">{t.common.any}</span>;
            if (value.length > 1) return t.common.chosen(value.length);
            return choices.find(({ id }) => id === value[0])?.name ?? value[0];
          }}
        </SelectValue>
        <Icon name="down" />
      </Button>
      <Popover className={join(popovers.popover, styles.popover)} offset={4}>
        {choices.length > few ? (
          <Autocomplete filter={contains}>
            <SearchField aria-label={t.common.narrow} autoFocus className={join(fields.search, styles.narrow)}>
              <Icon name="search" />
              <Input className={fields.input ?? ''} placeholder={t.common.narrow} />
            </SearchField>
            {list}
          </Autocomplete>
        ) : (
          list
        )}
      </Popover>
    </AriaSelect>
  );
}
