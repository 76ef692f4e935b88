import type { Jurisdiction } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PickMany } from '../../parts/pick-many.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import type { Address, Change } from './address.ts';
import styles from './jurisdictions.module.css';

const id = 'countries';

/** So many stand beside each other to be taken out one by one; more are seen in the list. */
const few = 12;

/** Puts the focus onto the list of countries. */
export function focusChoice(): void {
  document.querySelector<HTMLElement>(`#${id} button`)?.focus();
}

/** Which countries are compared, whether with the law from above, and as the law stands on which day. */
export function Choose({
  all,
  address: { codes, isWhole, on },
  change,
}: {
  readonly all: readonly Jurisdiction[];
  readonly address: Address;
  readonly change: Change;
}) {
  const words = jurisdictionWords.choose;
  const byName = [...all].sort((a, b) => a.name.localeCompare(b.name));
  const shown = byName.filter(({ code }) => codes.includes(code));
  const take = (to: readonly string[]) => {
    change({ codes: to });
    // What was pressed is gone with what it was about.
    focusChoice();
  };
  return (
    <search className={styles.choose} aria-label={words.name} id={id}>
      <div className={styles.row}>
        <PickMany
          label={words.countries}
          choices={byName.map(({ code, name }) => ({ id: code, name, note: code.toUpperCase() }))}
          value={shown.map(({ code }) => code)}
          onChange={(chosen) => change({ codes: chosen })}
        />
        {shown.length < all.length && (
          <Button look="quiet" onPress={() => change({ codes: byName.map(({ code }) => code) })}>
            {words.all}
          </Button>
        )}
        {shown.length > 0 && (
          <Button look="quiet" onPress={() => take([])}>
            {words.clear}
          </Button>
        )}
        <span className={styles.push} />
        <Checkbox isSelected={isWhole} onChange={(to) => change({ isWhole: to })}>
          {words.with}
        </Checkbox>
        <Day on={on} change={change} />
      </div>
      {shown.length > 0 && shown.length <= few && (
        <ul className={styles.chips} aria-label={words.chosen}>
          {shown.map(({ code, name }) => (
            <li key={code}>
              <button
                type="button"
                className={styles.chip}
                aria-label={words.remove(name)}
                onClick={() => take(codes.filter((each) => each !== code))}
              >
                {name} <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

/** A browser gives a day only when all of it is typed, so it is taken as it comes. */
function Day({ on, change }: { readonly on: string; readonly change: Change }) {
  const words = jurisdictionWords.choose;
  return (
    <div className={styles.day}>
      <TextField type="date" label={words.day} value={on} onChange={(to) => change({ on: to })} />
      {on !== '' && (
        <Button look="quiet" onPress={() => change({ on: '' })}>
          {words.today}
        </Button>
      )}
    </div>
  );
}
