import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Decision, RuledAs } from '../../../src/model/decision.ts';
import type { DocumentReport } from '../../../src/model/report.ts';
import { api, good } from '../../api/client.ts';
import { keys, queries } from '../../api/queries.ts';
import type { NewRuling } from '../../api/shapes.ts';
import { asksForDecision } from './items.ts';

/** What somebody said that the service did not keep. */
export type Unkept = { readonly said: NewRuling; readonly error: unknown };

/**
 * Says something of a finding. It shows at once; where the service did not keep it, what was there before comes back, and `unkept` has
 * it by the fingerprint that was chosen, until it is said again or put away.
 */
export function useRule({
  agreement,
  version,
  who,
}: {
  readonly agreement: string;
  /** As the findings were asked for. */
  readonly version: string | null;
  readonly who: string;
}) {
  const client = useQueryClient();
  const [unkept, setUnkept] = useState<ReadonlyMap<string, Unkept>>(new Map());
  const put = (key: string, value: Unkept | null) =>
    setUnkept((before) => {
      const next = new Map(before);
      if (value === null) next.delete(key);
      else next.set(key, value);
      return next;
    });
  const findings = queries.findings(agreement, version).queryKey;
  const rulings = queries.rulings(agreement).queryKey;
  const mutation = useMutation({
    mutationFn: ({ said }: { readonly key: string; readonly said: NewRuling }) =>
      good(api.POST('/agreements/{agreement}/rulings', { params: { path: { agreement } }, body: said })),
    onMutate: async ({ key, said }) => {
      put(key, null);
      await Promise.all([client.cancelQueries({ queryKey: findings }), client.cancelQueries({ queryKey: rulings })]);
      const before = client.getQueryData(findings);
      client.setQueryData(findings, (now) =>
        now === undefined ? now : { ...now, document: withSaid(now.document, said, who) },
      );
      return { before };
    },
    onError: (error, { key, said }, context) => {
      if (context?.before !== undefined) client.setQueryData(findings, context.before);
      put(key, { said, error });
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.agreement(agreement) }),
  });
  return {
    unkept,
    forget: (key: string) => put(key, null),
    rule: (key: string, said: NewRuling) =>
      mutation.mutateAsync({ key, said }).then(
        () => true,
        () => false,
      ),
  };
}

/** The report as it will stand once the service has kept what was said, as far as can be told here: the service says it in full. */
export function withSaid(document: DocumentReport, said: NewRuling, who: string): DocumentReport {
  const { says } = said;
  if (says === 'comment' || says === 'assigned') return document;
  const decision = says === 'withdrawn' ? null : decisionOf(says, said, who);
  const decide = <Each extends { readonly fingerprint: string; readonly decision?: Decision }>(each: Each): Each => {
    const { decision: _before, ...rest } = each;
    return (decision === null ? rest : { ...rest, decision }) as Each;
  };
  const isMeant = (requirement: string, fingerprint: string) =>
    requirement === said.requirement && (said.fingerprint ?? fingerprint) === fingerprint;
  return {
    ...document,
    lines: document.lines.map((line) =>
      isMeant(line.requirement, line.fingerprint) && asksForDecision(line) ? decide(line) : line,
    ),
    conflicts: document.conflicts.map((each) => (isMeant(each.conflict, each.fingerprint) ? decide(each) : each)),
  };
}

function decisionOf(says: RuledAs, said: NewRuling, who: string): Decision {
  const isAccepted = said.says === 'accepted';
  return {
    by: 'ruling',
    says,
    reason: said.reason ?? '',
    who: isAccepted ? said.approver : who,
    until: isAccepted ? (said.until ?? null) : null,
    lapsed: false,
  };
}
