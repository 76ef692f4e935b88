import type { Ask } from '../../api/shapes.ts';
import { AskedBy } from '../../parts/asked-by.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Quote } from '../../parts/quote.tsx';
import { SeverityMark } from '../../parts/severity-mark.tsx';
import { Tag } from '../../parts/tag.tsx';
import { reviewWords } from '../../words/review.ts';
import { AskAnswer } from './ask-answer.tsx';
import styles from './review.module.css';
import { type Said, useTick } from './tick.ts';

const words = reviewWords.asks;

const unticked: Said = { says: 'cleared', note: '' };

const steps = ['preferred', 'acceptable', 'walkAway'] as const;

/** One thing to ask for. Its tick is kept at once; what was not kept is said under it. */
export function AskRow({
  ask,
  agreement,
  names,
}: {
  readonly ask: Ask;
  readonly agreement: string;
  /** Of jurisdictions, by code. */
  readonly names: ReadonlyMap<string, string>;
}) {
  const { title, severity, missing, about, tick } = ask;
  const [first] = ask.findings;
  const ticking = useTick(agreement, ask.clause);
  const said = ticking.isPending ? ticking.variables : (tick ?? unticked);
  return (
    <li className={styles.ask} data-ask={ask.clause} data-ticked={said.says !== 'cleared' || undefined}>
      <Checkbox
        isSelected={said.says !== 'cleared'}
        onChange={(is) => ticking.mutate({ says: is ? 'asked' : 'cleared', note: '' })}
      >
        <span className="unseen">{words.asked(title)}</span>
      </Checkbox>
      <div className={styles.askBody}>
        <div className={styles.askHead}>
          <h3>{title}</h3>
          <SeverityMark severity={severity} />
          {ask.route === 'legal' && <Tag>{words.byLegal}</Tag>}
        </div>
        <p>{missing}</p>
        {first !== undefined && <p className={styles.faint}>{words.should(first.says)}</p>}
        {said.says !== 'cleared' && (
          <AskAnswer
            ask={ask}
            agreement={agreement}
            says={said.says}
            isSaying={ticking.isPending}
            onSay={ticking.mutate}
          />
        )}
        {ticking.error !== null && (
          <Problem
            error={ticking.error}
            again={() => ticking.mutate(ticking.variables ?? { says: 'asked', note: '' })}
          />
        )}
        <details>
          <summary>{words.details}</summary>
          <div className={styles.details}>
            {about !== null && <p>{about}</p>}
            <Wording ask={ask} />
            <Why ask={ask} names={names} />
            {ask.cites.length > 0 && (
              <section>
                <h4>{ask.findings.every(({ outcome }) => outcome === 'missing') ? words.closest : words.paper}</h4>
                {ask.cites.map(({ start, clause, heading, quote }) => (
                  <Quote key={start} from={[clause, heading].filter((part) => part !== null).join(' ') || undefined}>
                    {quote}
                  </Quote>
                ))}
              </section>
            )}
          </div>
        </details>
      </div>
    </li>
  );
}

function Wording({ ask: { wording } }: { readonly ask: Ask }) {
  if (wording === null) return <p className={styles.faint}>{words.noWording}</p>;
  return (
    <section>
      <h4>{words.wording}</h4>
      <dl className={styles.wording}>
        {steps.map((step) => (
          <div key={step}>
            <dt>
              {words[step]} <CopyButton text={wording[step]} label={words.copy[step]} />
            </dt>
            <dd className="words">{wording[step]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Why({ ask: { findings }, names }: { readonly ask: Ask; readonly names: ReadonlyMap<string, string> }) {
  return (
    <section>
      <h4>{words.why}</h4>
      <ul className={styles.laws}>
        {findings.map((finding) => (
          <li key={finding.fingerprint}>
            <strong>{names.get(finding.jurisdiction) ?? finding.jurisdiction}</strong>
            <p>{finding.says}</p>
            <p>{finding.why}</p>
            <AskedBy by={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
