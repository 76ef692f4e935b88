import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { tell } from '../../parts/toast.tsx';
import { libraryWords } from '../../words/library.ts';
import { Difference } from './difference.tsx';
import { FlipsOf } from './flips.tsx';
import styles from './library.module.css';
import { Numbered } from './numbered.tsx';
import type { PolicyDraft } from './policy-draft.ts';

/** So long nobody types before the service is asked. */
const restMs = 800;

/** A draft of the next version: written file by file, checked while it is, and saved with a reason. */
export function PolicyEditor({
  draft,
  onDraft,
  onDone,
  inForce,
  isFound,
  isKept,
}: {
  readonly draft: PolicyDraft;
  readonly onDraft: (draft: PolicyDraft) => void;
  /** With the number that it was saved under; null where it was thrown away. */
  readonly onDone: (number: number | null) => void;
  /** The version that is in force now: another one may have come since the draft was begun. */
  readonly inForce: number;
  readonly isFound: boolean;
  readonly isKept: boolean;
}) {
  const client = useQueryClient();
  const [path, setPath] = useState(draft.files[0]?.path ?? '');
  const { note } = draft;
  const rested = useRested(draft.files);
  const before = useQuery(queries.policy(inForce));
  const check = useQuery({ ...queries.policyCheck(rested), placeholderData: (last) => last });
  const words = libraryWords.policy;
  const save = useMutation({
    mutationFn: () =>
      good(api.POST('/policies', { body: { files: [...draft.files], basedOn: draft.inForce, note: note.trim() } })),
    meta: { isShown: true },
    // Another version may have come first: then it is said above which one.
    onError: () => client.invalidateQueries({ queryKey: keys.policies }),
    onSuccess: async ({ number }) => {
      await client.invalidateQueries({ queryKey: keys.policies });
      // What the house asks for is in the library too.
      await client.invalidateQueries({ queryKey: keys.library });
      tell(words.saved(number));
      onDone(number);
    },
  });
  const isResting = rested === draft.files && !check.isFetching;
  const faults = check.data?.faults ?? [];
  const file = draft.files.find((each) => each.path === path);
  const maySave =
    isResting && check.data !== undefined && faults.length === 0 && note.trim() !== '' && inForce === draft.inForce;
  return (
    <div className={styles.detail}>
      <div className={styles.head}>
        <h2 className={styles.name}>{words.draft(draft.from)}</h2>
        <Button onPress={() => onDone(null)}>{words.discard}</Button>
      </div>
      {isFound && <p className={styles.faint}>{words.lost}</p>}
      {!isKept && <Banner kind="warn">{words.notKept}</Banner>}
      {inForce !== draft.inForce && (
        <Banner
          kind="warn"
          actions={
            <Button small onPress={() => onDraft({ ...draft, inForce })}>
              {words.rebase(inForce)}
            </Button>
          }
        >
          {words.lateDraft(draft.from, inForce)}
        </Banner>
      )}
      <Select
        label={words.file}
        value={path}
        onChange={setPath}
        choices={draft.files.map((each) => {
          const own = faults.filter((fault) => fault.path === each.path).length;
          return { id: each.path, name: own === 0 ? each.path : words.fileWith(each.path, own) };
        })}
      />
      <Numbered
        name={path}
        text={file?.text ?? ''}
        faults={faults.filter((fault) => fault.path === path)}
        onText={(text) =>
          onDraft({ ...draft, files: draft.files.map((each) => (each.path === path ? { path, text } : each)) })
        }
      />
      <div role="status">
        {check.error !== null ? (
          <Problem error={check.error} again={() => void check.refetch()} />
        ) : !isResting || check.data === undefined ? (
          <p className={styles.faint}>{words.checking}</p>
        ) : (
          <Banner kind={faults.length === 0 ? 'info' : 'warn'}>
            {faults.length === 0 ? words.sound(check.data.requirements ?? 0) : words.faulty(faults.length)}
          </Banner>
        )}
      </div>
      {before.data !== undefined && (
        <section>
          <h3>{words.changed(inForce)}</h3>
          <Difference before={before.data.files} after={rested} />
        </section>
      )}
      <FlipsOf
        files={rested}
        inForce={inForce}
        isSound={isResting && check.data !== undefined && faults.length === 0}
      />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (maySave) save.mutate();
        }}
      >
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={note}
          onChange={(text) => onDraft({ ...draft, note: text })}
          isRequired
        />
        {save.error !== null && <Problem error={save.error} />}
        <div>
          <Button type="submit" look="primary" isDisabled={!maySave} isPending={save.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** The value once it was the same for a while. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
