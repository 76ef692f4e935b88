import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../src/model/span.ts';
import type { Findings } from '../../api/findings.ts';
import { queries } from '../../api/queries.ts';
import type { Agreement, NewRuling } from '../../api/shapes.ts';
import { Problem } from '../../parts/problem.tsx';
import { SplitPane } from '../../parts/split-pane.tsx';
import { tell } from '../../parts/toast.tsx';
import { useMe } from '../../shell/session.ts';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import { useAddress } from './address.ts';
import { type Filter, filtered, type Grouping, grouped, groupings } from './arrange.ts';
import { Detail } from './detail.tsx';
import { DocumentPart } from './document-part.tsx';
import { FindingList } from './finding-list.tsx';
import { Header } from './header.tsx';
import { type Item, itemsOf } from './items.ts';
import { Matrix } from './matrix.tsx';
import { Notices } from './notices.tsx';
import { Overview } from './overview.tsx';
import { rowId } from './row-id.ts';
import { useRule } from './ruling.ts';
import { type FormKind, SayForm } from './say-form.tsx';
import { useWorkspaceKeys } from './use-workspace-keys.ts';
import styles from './workspace.module.css';

const everything: Filter = { show: 'open', text: '', jurisdiction: null, severity: null, span: null };

/** A report in front of a reviewer: the paper, what was found, and what they say of it. */
export function Review({
  agreement,
  findings,
  draft,
  isBeingRead,
  problem,
  again,
}: {
  readonly agreement: Agreement;
  readonly findings: Findings;
  readonly draft: string | null;
  readonly isBeingRead: boolean;
  readonly problem: unknown;
  readonly again: () => void;
}) {
  const { person, may } = useMe();
  const [{ finding: named, requirement, as }, go] = useAddress();
  const kinds = useQuery(queries.kinds());
  const rulings = useQuery(queries.rulings(agreement.id));
  const versions = useQuery(queries.versions(agreement.id));
  const [filter, setFilter] = useState(everything);
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const [form, setForm] = useState<{ readonly kind: FormKind; readonly said: NewRuling | null } | null>(null);
  const { rule, unkept, forget } = useRule({ agreement: agreement.id, version: draft, who: person.name });
  const { document } = findings;
  const items = useMemo(() => {
    const families = new Map(kinds.data?.items.map(({ id, family }) => [id, family]));
    return itemsOf(document, { families, conflictTitle });
  }, [document, kinds.data]);
  const finding = named ?? items.find((item) => item.requirement === requirement)?.key ?? null;
  const chosen = items.find(({ key }) => key === finding) ?? null;
  const groups = useMemo(() => {
    const shown = new Set(filtered(items, filter));
    // What is chosen stays where it is until something else is: a decision takes nothing away from under the hands.
    return grouped(
      items.filter((item) => shown.has(item) || item.key === finding),
      grouping,
    );
  }, [items, filter, grouping, finding]);
  const order = useMemo(() => groups.flatMap((group) => group.items), [groups]);

  // Whoever was led to a finding begins at its row.
  const focusAfter = useRef<string | null>(chosen === null ? null : rowId(chosen));
  // After every drawing: what is to have the focus may only now be there.
  useEffect(() => {
    const id = focusAfter.current;
    const element = id === null ? null : window.document.getElementById(id);
    if (element === null) return;
    focusAfter.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  });
  const choose = (item: Item | null) => {
    setForm(null);
    focusAfter.current = rowId(item);
    go({ finding: item?.key ?? null, as: 'findings' });
  };
  const step = (by: 1 | -1) => {
    const at = chosen === null ? (by === 1 ? -1 : 0) : order.indexOf(chosen);
    const next = order[at + by];
    if (next !== undefined) choose(next);
    else if (by === -1) choose(null);
  };
  const open = (kind: FormKind) => {
    if (chosen === null || as === 'matrix' || !may(kind === 'decide' ? 'decide' : 'upload')) return;
    setForm({ kind, said: null });
  };
  const close = () => {
    setForm(null);
    focusAfter.current = rowId(chosen);
  };
  const say = async (item: Item, said: NewRuling) => {
    close();
    if (await rule(item.key, said)) tell(workspaceWords.kept(t.decisions[said.says], item.title));
  };
  useWorkspaceKeys({
    step,
    open,
    nextGrouping: () =>
      setGrouping((by) => groupings[(groupings.indexOf(by) + 1) % groupings.length] ?? 'jurisdiction'),
    overview: () => choose(null),
    matrix: () => go({ as: as === 'matrix' ? 'findings' : 'matrix' }),
  });
  const mayDecide = may('decide');
  const failed = chosen === null ? undefined : unkept.get(chosen.key);
  return (
    <div className={styles.workspace} data-whole>
      <Header agreement={agreement} findings={findings} versions={versions.data?.items ?? []} />
      <Notices agreement={agreement} findings={findings} isBeingRead={isBeingRead} />
      {problem !== null && (
        <div className={styles.notice}>
          <Problem error={problem} again={again} />
        </div>
      )}
      {as === 'matrix' ? (
        <Matrix items={items} chosen={finding} choose={choose} close={() => choose(chosen)} />
      ) : (
        <SplitPane
          name="workspace"
          at={42}
          label={workspaceWords.divider}
          first={
            <DocumentPart
              version={findings.version}
              format={document.format}
              characters={document.read.characters}
              items={order}
              chosen={chosen}
              choose={choose}
              onSelect={(span: Span | null) => setFilter((before) => ({ ...before, span }))}
            />
          }
          second={
            <div className={styles.right}>
              <FindingList
                {...{ items, groups, chosen, choose, filter, setFilter, grouping, setGrouping, unkept }}
                route={findings.route.route}
              />
              {chosen === null ? (
                <Overview
                  agreement={agreement}
                  findings={findings}
                  items={items}
                  rulings={rulings.data ?? null}
                  versions={versions.data?.items ?? []}
                  choose={choose}
                />
              ) : (
                <Detail
                  key={chosen.key}
                  item={chosen}
                  document={document}
                  version={findings.version}
                  rulings={rulings.data?.items ?? null}
                  versions={versions.data?.items ?? []}
                  unkept={failed ?? null}
                  onAgain={() => failed !== undefined && void say(chosen, failed.said)}
                  onChange={() => {
                    if (failed === undefined) return;
                    forget(chosen.key);
                    setForm({ kind: kindOf(failed.said), said: failed.said });
                  }}
                  open={open}
                  mayDecide={mayDecide}
                  mayComment={may('upload')}
                  form={
                    form !== null && (
                      <SayForm
                        key={form.kind}
                        item={chosen}
                        kind={form.kind}
                        before={form.said}
                        who={person.name}
                        onSay={(said) => void say(chosen, said)}
                        onCancel={close}
                      />
                    )
                  }
                />
              )}
            </div>
          }
        />
      )}
    </div>
  );
}

function kindOf({ says }: NewRuling): FormKind {
  return says === 'comment' ? 'comment' : says === 'assigned' ? 'assign' : 'decide';
}

function conflictTitle(id: string): string {
  const titles: Readonly<Record<string, string>> = t.workspace.conflicts;
  return titles[id] ?? workspaceWords.outcomes.conflict;
}
