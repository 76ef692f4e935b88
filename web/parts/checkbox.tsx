import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  RadioGroup as AriaRadioGroup,
  type CheckboxProps,
  Label,
  Radio,
  Text,
} from 'react-aria-components';
import styles from './checkbox.module.css';
import fields from './field.module.css';
import { Icon } from './icon.tsx';

export function Checkbox({
  children,
  ...rest
}: Omit<CheckboxProps, 'className' | 'style' | 'children'> & { readonly children: ReactNode }) {
  return (
    <AriaCheckbox {...rest} className={styles.row ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            {isIndeterminate ? <span className={styles.some} /> : isSelected && <Icon name="check" size={14} />}
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}

type Options<Id extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly { readonly id: Id; readonly name: ReactNode }[];
};

/** Any number of a few. */
export function CheckboxGroup<Id extends string>({
  label,
  hint,
  choices,
  value,
  onChange,
}: Options<Id> & { readonly value: readonly Id[]; readonly onChange: (value: readonly Id[]) => void }) {
  return (
    <AriaCheckboxGroup
      className={styles.group ?? ''}
      value={[...value]}
      onChange={(ids) => onChange(choices.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      <Label className={fields.label ?? ''}>{label}</Label>
      {choices.map(({ id, name }) => (
        <Checkbox key={id} value={id}>
          {name}
        </Checkbox>
      ))}
      {hint !== undefined && (
        <Text slot="description" className={fields.hint ?? ''}>
          {hint}
        </Text>
      )}
    </AriaCheckboxGroup>
  );
}

/** One of a few that are all in sight. */
export function RadioGroup<Id extends string>({
  label,
  hint,
  choices,
  value,
  onChange,
}: Options<Id> & { readonly value: Id | null; readonly onChange: (value: Id) => void }) {
  return (
    <AriaRadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((each) => each.id === id);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={fields.label ?? ''}>{label}</Label>
      {choices.map(({ id, name }) => (
        <Radio key={id} value={id} className={styles.row ?? ''}>
          <span className={styles.dot} aria-hidden="true" />
          <span>{name}</span>
        </Radio>
      ))}
      {hint !== undefined && (
        <Text slot="description" className={fields.hint ?? ''}>
          {hint}
        </Text>
      )}
    </AriaRadioGroup>
  );
}
