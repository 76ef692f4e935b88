import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import fields from './field.module.css';
import { Icon } from './icon.tsx';
import popovers from './popover.module.css';

/** One of what can be chosen. `note` stands beside it, smaller. */
export type Choice<Id extends string> = { readonly id: Id; readonly name: string; readonly note?: string };

type Shared<Id extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly isDisabled?: boolean;
};

/** One of a few. `isBare` leaves its label to ears: where what stands beside it says what it is. */
export function Select<Id extends string>({
  label,
  choices,
  value,
  onChange,
  placeholder,
  isDisabled = false,
  isBare = false,
}: Shared<Id> & {
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string;
  readonly isBare?: boolean;
}) {
  return (
    <AriaSelect
      className={fields.field ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      isDisabled={isDisabled}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(isBare ? { 'aria-label': label } : {})}
    >
      {!isBare && <Label className={fields.label ?? ''}>{label}</Label>}
      <Button className={`${fields.input} ${fields.trigger}`}>
        <SelectValue className={fields.value ?? ''}>
          {({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}
        </SelectValue>
        <Icon name="down" />
      </Button>
      <Choices choices={choices} />
    </AriaSelect>
  );
}

/** One of many, found by typing. */
export function ComboBox<Id extends string>({
  label,
  choices,
  value,
  onChange,
  placeholder,
  isDisabled = false,
}: Shared<Id> & { readonly onChange: (value: Id | null) => void; readonly placeholder?: string }) {
  return (
    <AriaComboBox
      className={fields.field ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => onChange(choices.find(({ id }) => id === key)?.id ?? null)}
      isDisabled={isDisabled}
      menuTrigger="focus"
    >
      <Label className={fields.label ?? ''}>{label}</Label>
      <div className={fields.box}>
        <Input className={fields.input ?? ''} {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className={fields.open ?? ''}>
          <Icon name="down" />
        </Button>
      </div>
      <Choices choices={choices} />
    </AriaComboBox>
  );
}

function Choices({ choices }: { readonly choices: readonly Choice<string>[] }) {
  return (
    <Popover className={popovers.popover ?? ''} offset={4}>
      <ListBox className={popovers.list ?? ''} items={choices}>
        {({ id, name, note }) => (
          <ListBoxItem id={id} textValue={name} className={popovers.item ?? ''}>
            {({ isSelected }) => (
              <>
                <span className={popovers.tick}>{isSelected && <Icon name="check" />}</span>
                <span>{name}</span>
                {note !== undefined && <span className={popovers.note}>{note}</span>}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
