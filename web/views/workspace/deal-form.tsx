import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deal, Side } from '../../../src/model/deal.ts';
import { type Role, roleIds } from '../../../src/model/role.ts';
import { paperTypes } from '../../agreement/paper-types.ts';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import type { Agreement, StatedDeal } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox, CheckboxGroup } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { SearchBox, TextField } from '../../parts/text-field.tsx';
import { tell } from '../../parts/toast.tsx';
import { agreementWords } from '../../words/agreement.ts';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import styles from './deal-form.module.css';

type Data = 'paper' | 'yes' | 'no';

/** What somebody says of the deal; what they leave to the paper is not said. Saving has the draft read anew. */
export function DealForm({
  agreement,
  version,
  deal,
  isOpen,
  onClose,
}: {
  readonly agreement: Agreement;
  readonly version: string;
  /** What the report in sight was held against. */
  readonly deal: Deal;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const said = agreement.deal;
  const words = workspaceWords.deal;
  const [side, setSide] = useState<Side>(said.side ?? deal.side);
  const [codes, setCodes] = useState<readonly string[]>(said.jurisdictions ?? []);
  const [data, setData] = useState<Data>(said.personalData === undefined ? 'paper' : said.personalData ? 'yes' : 'no');
  const [sectors, setSectors] = useState(said.sectors?.join(', ') ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(said.roles ?? []);
  const [party, setParty] = useState(said.party ?? '');
  const [type, setType] = useState<NonNullable<StatedDeal['type']> | 'paper'>(said.type ?? 'paper');
  const [asOf, setAsOf] = useState(said.asOf ?? '');
  const [value, setValue] = useState(said.amount ? `${said.amount.value}` : '');
  const [currency, setCurrency] = useState(said.amount?.currency ?? 'EUR');
  const isBadAmount = value.trim() !== '' && !(Number(value) >= 0 && /^[A-Z]{3}$/.test(currency));
  const stated = (): StatedDeal => ({
    side,
    ...(codes.length === 0 ? {} : { jurisdictions: [...codes] }),
    ...(asOf === '' ? {} : { asOf }),
    ...(data === 'paper' ? {} : { personalData: data === 'yes' }),
    ...(sectors.trim() === ''
      ? {}
      : {
          sectors: sectors
            .split(',')
            .map((each) => each.trim())
            .filter((each) => each !== ''),
        }),
    ...(roles.length === 0 ? {} : { roles: [...roles] }),
    ...(value.trim() === '' ? {} : { amount: { currency, value: Number(value) } }),
    ...(party.trim() === '' ? {} : { party: party.trim() }),
    ...(type === 'paper' ? {} : { type }),
  });
  const saving = useMutation({
    meta: { isShown: true },
    mutationFn: async () => {
      await good(
        api.PATCH('/agreements/{agreement}', {
          params: { path: { agreement: agreement.id } },
          body: { deal: stated() },
        }),
      );
      await good(api.POST('/versions/{version}/analyses', { params: { path: { version } }, body: {} }));
    },
    onSuccess: () => {
      onClose();
      tell(words.saved);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.agreement(agreement.id) }),
  });
  return (
    <Dialog
      wide
      title={words.title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button
            look="primary"
            isPending={saving.isPending}
            onPress={() => {
              if (!isBadAmount) saving.mutate();
            }}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {saving.error !== null && <Problem error={saving.error} />}
        <p>{words.says}</p>
        <div className={styles.pair}>
          <Select
            label={words.side}
            value={side}
            onChange={setSide}
            choices={(['discloser', 'recipient', 'mutual'] as const).map((id) => ({ id, name: words.sideNames[id] }))}
          />
          <Select
            label={words.data}
            value={data}
            onChange={setData}
            choices={[
              { id: 'paper', name: words.leave },
              { id: 'yes', name: words.yes },
              { id: 'no', name: words.no },
            ]}
          />
          <Select
            label={words.kind}
            value={type}
            onChange={setType}
            choices={[{ id: 'paper', name: words.asItCallsItself }, ...paperTypes]}
          />
          <TextField label={words.party} value={party} onChange={setParty} maxLength={200} />
          <TextField type="date" label={words.day} hint={words.dayHint} value={asOf} onChange={setAsOf} />
          <TextField label={words.sectors} hint={words.sectorsHint} value={sectors} onChange={setSectors} />
          <div className={styles.amount}>
            <TextField
              label={words.amount}
              inputMode="decimal"
              value={value}
              onChange={setValue}
              fault={isBadAmount ? words.badAmount : null}
            />
            <TextField
              label={words.currency}
              isCode
              maxLength={3}
              value={currency}
              onChange={(code) => setCurrency(code.toUpperCase())}
            />
          </div>
        </div>
        <Laws chosen={codes} onChange={setCodes} />
        <CheckboxGroup
          label={words.roles}
          hint={words.rolesHint}
          choices={roleIds.map((id) => ({ id, name: agreementWords.roles[id] }))}
          value={roles}
          onChange={setRoles}
        />
      </div>
    </Dialog>
  );
}

/** Every jurisdiction of the library, those that are chosen first. None chosen: the paper says which. */
function Laws({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const laws = useQuery(queries.jurisdictions());
  const [text, setText] = useState('');
  // In the order in which the dialog was opened: a tick moves nothing away from under the pointer.
  const [first] = useState(chosen);
  const words = workspaceWords.deal;
  const all = laws.data?.items ?? [];
  const sorted = [
    ...all.filter(({ code }) => first.includes(code)),
    ...all.filter(({ code }) => !first.includes(code)),
  ];
  const shown = sorted.filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <fieldset className={styles.laws}>
      <legend>
        {words.jurisdictions} ({chosen.length === 0 ? words.leave.toLowerCase() : chosen.length})
      </legend>
      {laws.error !== null && <Problem error={laws.error} again={() => void laws.refetch()} />}
      <SearchBox label={words.findLaw} placeholder={words.findLaw} value={text} onChange={setText} />
      <div className={styles.choices}>
        {shown.map(({ code, name }) => (
          <Checkbox
            key={code}
            isSelected={chosen.includes(code)}
            onChange={(is) => onChange(is ? [...chosen, code] : chosen.filter((each) => each !== code))}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
