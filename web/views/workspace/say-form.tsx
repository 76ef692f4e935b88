import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RuledAs } from '../../../src/model/decision.ts';
import type { NewRuling } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox, RadioGroup } from '../../parts/checkbox.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { TextBox, TextField } from '../../parts/text-field.tsx';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import styles from './detail.module.css';
import type { Item } from './items.ts';

export type FormKind = 'decide' | 'comment' | 'assign';

type Choice = RuledAs | 'withdrawn';

/** Where something is said of a finding. It stands in the finding, so that its words are in sight; Escape leaves, Ctrl+Enter says it. */
export function SayForm({
  item,
  kind,
  before,
  who,
  onSay,
  onCancel,
}: {
  readonly item: Item;
  readonly kind: FormKind;
  /** What was said and not kept: to be changed. */
  readonly before: NewRuling | null;
  /** Whoever is signed in. */
  readonly who: string;
  readonly onSay: (said: NewRuling) => void;
  readonly onCancel: () => void;
}) {
  const { form: words } = workspaceWords;
  const [says, setSays] = useState<Choice>(choiceOf(before) ?? 'accepted');
  const [reason, setReason] = useState(before?.reason ?? '');
  const [approver, setApprover] = useState(before?.says === 'accepted' ? before.approver : who);
  const [until, setUntil] = useState(before?.says === 'accepted' ? (before.until ?? '') : '');
  const [assignee, setAssignee] = useState(before?.says === 'assigned' ? before.assignee : '');
  const [isOfAll, setOfAll] = useState(before !== null && before.fingerprint === null);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const needsReason = kind === 'comment' || (kind === 'decide' && says !== 'withdrawn');
  const lacksReason = needsReason && reason.trim() === '';
  const lacksApprover = kind === 'decide' && says === 'accepted' && approver.trim() === '';
  const lacksAssignee = kind === 'assign' && assignee.trim() === '';
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (lacksReason || lacksApprover || lacksAssignee) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const about = { requirement: item.requirement, fingerprint: isOfAll ? null : item.key };
    const words = reason.trim();
    const maybe = words === '' ? {} : { reason: words };
    if (kind === 'comment') onSay({ says: 'comment', ...about, reason: words });
    else if (kind === 'assign') onSay({ says: 'assigned', ...about, assignee: assignee.trim(), ...maybe });
    else if (says === 'withdrawn') onSay({ says, ...about, ...maybe });
    else if (says === 'accepted')
      onSay({ says, ...about, reason: words, approver: approver.trim(), until: until === '' ? null : until });
    else onSay({ says, ...about, reason: words });
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choices: readonly Choice[] = [
    'accepted',
    'false-alarm',
    'to-negotiate',
    'fixed',
    ...(item.decision?.by === 'ruling' ? (['withdrawn'] as const) : []),
  ];
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={byKey}
      aria-label={words.titles[kind]}
      noValidate
    >
      {kind === 'decide' && (
        <RadioGroup
          label={words.titles.decide}
          choices={choices.map((id) => ({ id, name: words.choices[id] }))}
          value={says}
          onChange={setSays}
        />
      )}
      {kind === 'assign' && (
        <TextField
          label={words.assignee}
          value={assignee}
          onChange={setAssignee}
          maxLength={200}
          fault={isTried && lacksAssignee ? words.noAssignee : null}
        />
      )}
      <TextBox
        label={kind === 'comment' ? words.comment : needsReason ? words.reason : words.note}
        rows={3}
        value={reason}
        onChange={setReason}
        maxLength={4_000}
        fault={isTried && lacksReason ? words.noReason : null}
      />
      {kind === 'decide' && says === 'accepted' && (
        <div className={styles.pair}>
          <TextField
            label={words.approver}
            value={approver}
            onChange={setApprover}
            maxLength={200}
            fault={isTried && lacksApprover ? words.noApprover : null}
          />
          <TextField type="date" label={words.until} hint={words.untilHint} value={until} onChange={setUntil} />
        </div>
      )}
      {kind === 'decide' && (
        <Checkbox isSelected={isOfAll} onChange={setOfAll}>
          {words.ofAll}
        </Checkbox>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" small>
          {words.submits[kind]}
        </Button>
        <Button small onPress={onCancel}>
          {t.common.cancel}
        </Button>
        <span className={styles.hint}>
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> · <Kbd>Esc</Kbd>
        </span>
      </div>
    </form>
  );
}

function choiceOf(said: NewRuling | null): Choice | null {
  if (said === null || said.says === 'comment' || said.says === 'assigned') return null;
  return said.says;
}
