import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { administrationWords } from '../../words/administration.ts';
import styles from './administration.module.css';

const words = administrationWords.person;

/** A password for somebody else, to be read out to them: it is seen while it is typed. */
export function NewPassword({
  label,
  hint,
  fault,
  value,
  isRequired,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | null;
  readonly value: string;
  readonly isRequired: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <div className={styles.password}>
      <TextField
        isCode
        label={label}
        hint={hint}
        fault={fault}
        value={value}
        onChange={onChange}
        isRequired={isRequired}
        autoComplete="new-password"
      />
      <div className={styles.row}>
        <Button small onPress={() => onChange(madeUp())}>
          {words.makeUp}
        </Button>
        {value !== '' && <CopyButton text={value} />}
      </div>
    </div>
  );
}

/** Without what is taken for something else when it is read out: 0 and o, 1, i and l. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Five groups of four: 99 bits. */
function madeUp(): string {
  const group = () => Array.from({ length: 4 }, oneOf).join('');
  return Array.from({ length: 5 }, group).join('-');
}

/** Each as likely as the others: what lies above the last whole multiple is drawn again. */
function oneOf(): string {
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (drawn < 256 - (256 % letters.length)) return letters.charAt(drawn % letters.length);
  }
}
