import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswerName } from '../../agreement/answer-name.ts';
import { paperTypeName, paperTypes } from '../../agreement/paper-types.ts';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import type { Proposals, StatedDeal } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../parts/checkbox.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { tell } from '../../parts/toast.tsx';
import { reviewWords } from '../../words/review.ts';
import { changedOf, confirmed, type Edits } from './answers.ts';
import { Countries } from './countries.tsx';
import { Question } from './question.tsx';
import styles from './review.module.css';

const words = reviewWords.questions;

const sides = ['discloser', 'recipient', 'mutual'] as const;
const sectorIds = Object.keys(words.sectorNames) as (keyof typeof words.sectorNames)[];

/** What is asked about the deal, with what the paper says to it; what is answered becomes the deal, by which the draft is read anew. */
export function Questions({
  agreement,
  version,
  isRead,
}: {
  readonly agreement: string;
  readonly version: string;
  /** Whether the reading of the draft is over, so that no more proposals will come. */
  readonly isRead: boolean;
}) {
  const proposals = useQuery(queries.proposals(agreement, version));
  const deal = useQuery(queries.deal(agreement));
  const error = proposals.error ?? deal.error;
  const again = () => void Promise.all([proposals.refetch(), deal.refetch()]);
  return (
    <section className={styles.questions} id="deal" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles.faint}>{words.lead}</p>
      {error !== null && <Problem error={error} again={again} />}
      {proposals.data !== undefined && deal.data !== undefined ? (
        <Form agreement={agreement} proposals={proposals.data} stated={deal.data} isRead={isRead} />
      ) : (
        error === null && <Skeleton lines={8} />
      )}
    </section>
  );
}

function Form({
  agreement,
  proposals,
  stated,
  isRead,
}: {
  readonly agreement: string;
  readonly proposals: Proposals;
  readonly stated: StatedDeal;
  readonly isRead: boolean;
}) {
  const client = useQueryClient();
  const nameOf = useAnswerName();
  const [edits, setEdits] = useState<Edits>({});
  const { deal: held } = proposals;
  const now = { ...stated, ...edits };
  const changed = changedOf(edits, stated);
  const answersTo = (question: Proposals['questions'][number]['question']) =>
    proposals.questions.find((each) => each.question === question)?.answers ?? [];
  const paperType = paperTypes.find(({ id }) => answersTo('type')[0]?.value === id)?.id ?? null;
  const whole = held === null ? null : confirmed(now, held, paperType);
  const keeping = useMutation({
    meta: { isShown: true },
    mutationFn: (body: StatedDeal) =>
      good(api.PUT('/agreements/{agreement}/deal', { params: { path: { agreement } }, body })),
    onSuccess: async () => {
      tell(words.kept);
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.agreement(agreement) }),
        client.invalidateQueries({ queryKey: keys.agreements }),
      ]);
      setEdits({});
    },
    // Somebody else may have answered meanwhile: what they said is read before anything is kept again.
    onError: () => client.invalidateQueries({ queryKey: [...keys.agreement(agreement), 'deal'] }),
  });
  const set = (answer: Edits) => setEdits((before) => ({ ...before, ...answer }));
  const from = (isSaid: boolean, isKnown: boolean) => (isSaid ? 'you' : isKnown ? 'paper' : 'nobody');
  const parties = new Map(answersTo('party').map((answer) => [answer.value, answer]));
  const personalData = now.personalData ?? held?.personalData;
  const sectors = now.sectors ?? held?.sectors ?? [];
  const otherSectors = sectors.filter((id) => !sectorIds.some((each) => each === id));
  const isOpen = whole !== null && changedOf(whole, stated) > 0;
  const waits = held === null && !isRead;
  return (
    <>
      <Question
        from={from(now.party !== undefined, false)}
        answers={parties.size === 0 ? [] : null}
        waits={waits}
        name="party"
      >
        {parties.size > 0 && (
          <RadioGroup
            label={words.party}
            value={now.party === undefined ? null : (now.party ?? '')}
            onChange={(party) => set({ party: party === '' ? null : party })}
            choices={[
              ...[...parties].map(([id, { cite }]) => ({ id, name: <Party name={id} quote={cite.quote} /> })),
              { id: '', name: words.otherParty },
            ]}
          />
        )}
      </Question>
      <Question from={from(now.side !== undefined, false)} name="side">
        <RadioGroup
          label={words.side}
          {...(now.side === undefined ? { hint: words.sideAssumed } : {})}
          value={now.side ?? null}
          onChange={(side) => set({ side })}
          choices={sides.map((id) => ({ id, name: words.sides[id] }))}
        />
      </Question>
      <Question
        from={from(now.type !== undefined, paperType !== null)}
        answers={answersTo('type')}
        waits={waits}
        name="type"
        shown={paperTypeName}
        hint={words.typeHint}
      >
        <Select
          label={words.type}
          placeholder={words.typePlaceholder}
          value={now.type ?? paperType}
          onChange={(type) => set({ type })}
          choices={paperTypes}
        />
      </Question>
      <Question
        from={from(now.jurisdictions !== undefined, held !== null)}
        answers={answersTo('jurisdictions')}
        waits={waits}
        name="jurisdictions"
        shown={(code) => nameOf('jurisdictions', code)}
      >
        <Countries
          value={now.jurisdictions ?? held?.jurisdictions ?? []}
          proposed={answersTo('jurisdictions').map(({ value }) => value)}
          onChange={(jurisdictions) => set({ jurisdictions: [...jurisdictions] })}
        />
      </Question>
      <Question
        from={from(now.personalData !== undefined, held !== null)}
        answers={answersTo('personal-data')}
        waits={waits}
        name="personal-data"
        shown={() => words.yes}
      >
        <RadioGroup
          label={words['personal-data']}
          value={personalData === undefined ? null : personalData ? 'yes' : 'no'}
          onChange={(id) => set({ personalData: id === 'yes' })}
          choices={(['yes', 'no'] as const).map((id) => ({ id, name: words[id] }))}
        />
      </Question>
      <Question
        from={from(now.sectors !== undefined, held !== null)}
        answers={answersTo('sectors')}
        waits={waits}
        name="sectors"
        shown={sectorName}
      >
        <CheckboxGroup
          label={words.sectors}
          value={sectors}
          onChange={(ids) => set({ sectors: [...ids] })}
          choices={[...sectorIds, ...otherSectors].map((id) => ({ id, name: sectorName(id) }))}
        />
      </Question>
      {(['roles', 'amount'] as const).map(
        (name) =>
          answersTo(name).length > 0 && (
            <Question
              key={name}
              from={from(now[name] !== undefined, true)}
              answers={answersTo(name)}
              name={name}
              shown={(value) => nameOf(name, value)}
              hint={words.read}
            />
          ),
      )}
      <div className={styles.keep}>
        {keeping.error !== null && <Problem error={keeping.error} />}
        {changed > 0 && (
          <>
            <span role="status">{words.changed(changed)}</span>
            <Button look="primary" isPending={keeping.isPending} onPress={() => keeping.mutate(now)}>
              {words.save}
            </Button>
            <Button isDisabled={keeping.isPending} onPress={() => setEdits({})}>
              {words.undo}
            </Button>
          </>
        )}
        {changed === 0 && isOpen && (
          <Button icon="check" isPending={keeping.isPending} onPress={() => keeping.mutate(whole)}>
            {words.confirm}
          </Button>
        )}
        {changed === 0 && whole !== null && !isOpen && <p className={styles.faint}>{words.confirmed}</p>}
      </div>
    </>
  );
}

/** How the paper calls a party, and the words that name it. */
function Party({ name, quote }: { readonly name: string; readonly quote: string }) {
  if (name === quote) return name;
  return (
    <>
      {name} <span className={`words ${styles.faint}`}>{quote}</span>
    </>
  );
}

function sectorName(id: string): string {
  return id in words.sectorNames ? words.sectorNames[id as keyof typeof words.sectorNames] : id.replaceAll('-', ' ');
}
