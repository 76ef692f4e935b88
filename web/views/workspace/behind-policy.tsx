import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, good } from '../../api/client.ts';
import type { Findings } from '../../api/findings.ts';
import { keys } from '../../api/queries.ts';
import type { Agreement } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { tell } from '../../parts/toast.tsx';
import { useMe } from '../../shell/session.ts';
import { workspaceWords } from '../../words/workspace.ts';

/** That a report is by an earlier version of the house policy, and how to have one by the version in force: of the newest draft. */
export function BehindPolicy({ agreement, findings }: { readonly agreement: Agreement; readonly findings: Findings }) {
  const client = useQueryClient();
  const { may } = useMe();
  const { policy, version } = findings;
  const words = workspaceWords.policy;
  const again = useMutation({
    meta: { isShown: true },
    mutationFn: () => good(api.POST('/versions/{version}/analyses', { params: { path: { version } }, body: {} })),
    onSuccess: () => tell(words.asked),
    onSettled: () => client.invalidateQueries({ queryKey: keys.agreement(agreement.id) }),
  });
  if (policy === null || policy.of === policy.inForce) return null;
  const mayAsk = may('upload') && version === agreement.version?.id;
  return (
    <Banner
      kind="warn"
      title={words.behind(policy.of, policy.inForce)}
      {...(mayAsk
        ? {
            actions: (
              <Button small icon="refresh" onPress={() => again.mutate()} isPending={again.isPending}>
                {words.again}
              </Button>
            ),
          }
        : {})}
    >
      <p>{words.says(policy.inForce)}</p>
      {again.error !== null && <Problem error={again.error} />}
    </Banner>
  );
}
