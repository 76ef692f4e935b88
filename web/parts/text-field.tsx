import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  SearchField,
  Text,
  TextArea,
} from 'react-aria-components';
import { t } from '../words/words.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

type FieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> & {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, in a sentence; null where nothing is. */
  readonly fault?: string | null;
};

/** A line of text with its label above it. What it holds is controlled by `value` and `onChange`, or read from its form by `name`. */
export function TextField({
  label,
  hint,
  fault = null,
  isCode = false,
  ...rest
}: FieldProps & {
  /** A name or number as programs know it: no capital letters or corrections are offered. */
  readonly isCode?: boolean;
}) {
  return (
    <AriaTextField {...rest} {...validity(fault)} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} {...(isCode ? { autoCapitalize: 'none', autoCorrect: 'off' } : {})} />
      <Below hint={hint} fault={fault} />
    </AriaTextField>
  );
}

/** The same of several lines. */
export function TextBox({ label, hint, fault = null, rows = 4, ...rest }: FieldProps & { readonly rows?: number }) {
  return (
    <AriaTextField {...rest} {...validity(fault)} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <TextArea rows={rows} className={styles.input ?? ''} />
      <Below hint={hint} fault={fault} />
    </AriaTextField>
  );
}

/** What is typed narrows a list. Its name is heard and not seen; Escape empties it. */
export function SearchBox({
  label,
  placeholder,
  value,
  onChange,
}: {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={styles.search ?? ''}>
      <Icon name="search" />
      <Input className={styles.input ?? ''} placeholder={placeholder ?? t.common.clear} />
    </SearchField>
  );
}

/** What the service said of a field holds until it is asked again: it must not keep the browser from sending the form. */
function validity(fault: string | null) {
  return fault === null ? {} : ({ isInvalid: true, validationBehavior: 'aria' } as const);
}

function Below({ hint, fault }: { readonly hint: ReactNode; readonly fault: string | null }) {
  return (
    <>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.fault ?? ''}>{fault}</FieldError>
    </>
  );
}
