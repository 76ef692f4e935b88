import type { ReactNode } from 'react';
import type { DocumentReport, Passage, ReportLine } from '../../../src/model/report.ts';
import type { Ruling, Version } from '../../api/shapes.ts';
import { AskedBy } from '../../parts/asked-by.tsx';
import { Button } from '../../parts/button.tsx';
import { Cited } from '../../parts/cited.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { LawLink } from '../../parts/law-link.tsx';
import { DecisionMark, OutcomeMark } from '../../parts/outcome-mark.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SeverityMark } from '../../parts/severity-mark.tsx';
import { Tag } from '../../parts/tag.tsx';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import { number } from '../../words/written.ts';
import { shownDecision } from './decided.ts';
import styles from './detail.module.css';
import { History } from './history.tsx';
import { ItemMark } from './item-mark.tsx';
import { asksForDecision, type Item } from './items.ts';
import { Latency } from './latency.tsx';
import type { Unkept } from './ruling.ts';
import type { FormKind } from './say-form.tsx';
import { Signs } from './signs.tsx';
import { Wording } from './wording.tsx';

/** One finding: what is asked and by which law, what the paper says to it, what to ask for, and what was said of it. */
export function Detail({
  item,
  document,
  version,
  rulings,
  versions,
  unkept,
  onAgain,
  onChange,
  open,
  mayDecide,
  mayComment,
  form,
}: {
  readonly item: Item;
  readonly document: DocumentReport;
  readonly version: string;
  /** Of the whole agreement; null while they are on their way. */
  readonly rulings: readonly Ruling[] | null;
  readonly versions: readonly Version[];
  readonly unkept: Unkept | null;
  readonly onAgain: () => void;
  readonly onChange: () => void;
  readonly open: (kind: FormKind) => void;
  readonly mayDecide: boolean;
  readonly mayComment: boolean;
  readonly form: ReactNode;
}) {
  const { title, outcome, severity, jurisdiction, decision } = item;
  const { detail } = workspaceWords;
  const canDecide = mayDecide && asksForDecision(item);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.detail} aria-label={title} tabIndex={0}>
      <header className={styles.head}>
        <div className={styles.marks}>
          <ItemMark outcome={outcome} />
          <SeverityMark severity={severity} />
          {jurisdiction !== null && <Tag>{jurisdiction.toUpperCase()}</Tag>}
          {decision !== null && <DecisionMark {...shownDecision(decision)} />}
        </div>
        <h2 className={styles.title}>{title}</h2>
        {form === false && (
          <div className={styles.actions}>
            {canDecide && (
              <Button small look="primary" onPress={() => open('decide')}>
                {decision === null ? detail.decide : detail.decideAnew}
              </Button>
            )}
            {mayComment && (
              <>
                <Button small icon="comment" onPress={() => open('comment')}>
                  {detail.comment}
                </Button>
                <Button small icon="person" onPress={() => open('assign')}>
                  {detail.assign}
                </Button>
              </>
            )}
            <span className={styles.hint} aria-hidden="true">
              <Kbd>j</Kbd> <Kbd>k</Kbd> <Kbd>d</Kbd> <Kbd>c</Kbd> <Kbd>?</Kbd>
            </span>
          </div>
        )}
      </header>
      {unkept !== null && (
        <div className={styles.unkept}>
          <p>
            <strong>{detail.notKept(t.decisions[unkept.said.says])}</strong>
          </p>
          <Problem error={unkept.error} again={onAgain} />
          <Button small onPress={onChange}>
            {detail.change}
          </Button>
        </div>
      )}
      {form}
      {decision !== null && decision.by !== 'baseline' && (
        <p className={styles.reason}>
          {decision.reason} <span className={styles.faint}>{detail.by(decision.who)}</span>
        </p>
      )}
      <section className={styles.asked}>
        <h3>{detail.asked}</h3>
        <p>{item.says}</p>
        {item.of === 'requirement' && <p className={styles.faint}>{item.line.why}</p>}
        <Source item={item} />
      </section>
      {item.of === 'requirement' && <Found line={item.line} read={document.read} />}
      {item.of === 'conflict' && <Words title={detail.words} cites={item.conflict.cites} />}
      {item.of === 'requirement' && item.line.clause === 'notification-deadline' && document.latency !== null && (
        <Latency latency={document.latency} jurisdiction={item.jurisdiction} />
      )}
      {item.of === 'requirement' && item.line.fallback !== undefined && <Wording fallback={item.line.fallback} />}
      {item.of === 'requirement' && <Signs version={version} clause={item.line.clause} />}
      <History item={item} rulings={rulings} versions={versions} />
    </section>
  );
}

function Source({ item }: { readonly item: Item }) {
  if (item.of === 'requirement') return <AskedBy by={item.line} />;
  const { law } = item.conflict;
  return law === null ? <p className={styles.faint}>{workspaceWords.detail.ofPaper}</p> : <LawLink law={law} />;
}

/** What the paper says to what is asked. */
function Found({ line, read }: { readonly line: ReportLine; readonly read: DocumentReport['read'] }) {
  const { because, cites, parts = [], nearest, outcome, family } = line;
  const { detail } = workspaceWords;
  return (
    <section className={styles.found}>
      <h3>{detail.found}</h3>
      <p>
        {t.outcomes[outcome].says} {because !== undefined && detail.because(because)}
      </p>
      {family !== undefined && <p>{detail.family(t.outcomes[family.alone].word, family.says)}</p>}
      {parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <li key={part.part}>
              <OutcomeMark outcome={part.outcome} />
              <div>
                <strong>{part.title}</strong>
                <p>{detail.part(part.says)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {cites.map((cite) => (
        <Cited key={`${cite.start}-${cite.end}`} cite={cite} />
      ))}
      {nearest !== undefined && (
        <>
          <h3>{detail.nearest}</h3>
          <p>{detail.nearestSays(nearest.says)}</p>
          <Cited cite={nearest} />
        </>
      )}
      {(outcome === 'missing' || outcome === 'clear' || outcome === 'unsure') && (
        <p className={styles.faint}>
          {nearest === undefined && outcome === 'missing' && detail.noNearest}{' '}
          {detail.looked(number(read.blocks), number(read.characters))}
        </p>
      )}
    </section>
  );
}

function Words({ title, cites }: { readonly title: string; readonly cites: readonly Passage[] }) {
  if (cites.length === 0) return null;
  return (
    <section className={styles.found}>
      <h3>{title}</h3>
      {cites.map((cite) => (
        <Cited key={`${cite.start}-${cite.end}`} cite={cite} />
      ))}
    </section>
  );
}
