import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { queries } from '../../api/queries.ts';
import type { Version } from '../../api/shapes.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useMe } from '../../shell/session.ts';
import { to } from '../../views.ts';
import { compareWords } from '../../words/compare.ts';
import { useAddress } from './address.ts';
import { Compared } from './compared.tsx';

/** Two drafts of the agreement that the address names: the newest and the one before it, unless it names others. */
export function View() {
  const { agreement: id = '' } = useParams<{ readonly agreement: string }>();
  const [{ older, newer }] = useAddress();
  const { may } = useMe();
  const agreement = useQuery(queries.agreement(id));
  const versions = useQuery(queries.versions(id));
  if (agreement.data === undefined || versions.data === undefined) {
    const error = agreement.error ?? versions.error;
    return (
      <>
        <PageHeader title={agreement.data?.title ?? compareWords.title} actions={<ToWorkspace agreement={id} />} />
        {error === null ? (
          <Skeleton lines={8} />
        ) : (
          <Problem error={error} again={() => void Promise.all([agreement.refetch(), versions.refetch()])} />
        )}
      </>
    );
  }
  const drafts = twoOf(versions.data.items, { older, newer });
  const { title } = agreement.data;
  if (drafts === null) {
    const { one } = compareWords;
    return (
      <>
        <PageHeader title={compareWords.of(title)} actions={<ToWorkspace agreement={id} />} />
        <Empty
          title={one.title}
          {...(may('upload') ? { actions: <ButtonLink href={to.review(id)}>{one.bring}</ButtonLink> } : {})}
        >
          {one.says}
        </Empty>
      </>
    );
  }
  return <Compared key={id} agreement={agreement.data} versions={versions.data.items} drafts={drafts} />;
}

function ToWorkspace({ agreement }: { readonly agreement: string }) {
  return <ButtonLink href={to.agreement(agreement)}>{compareWords.toWorkspace}</ButtonLink>;
}

/** What the address names where there is such a draft; null where the agreement has one alone. */
function twoOf(
  versions: readonly Version[],
  named: { readonly older: string | null; readonly newer: string | null },
): { readonly older: Version; readonly newer: Version } | null {
  const called = (id: string | null) => versions.find((each) => each.id === id);
  const newer = called(named.newer) ?? versions.filter(({ id }) => id !== named.older).at(-1);
  const before = versions.filter(({ number }) => newer !== undefined && number < newer.number).at(-1);
  const older = called(named.older) ?? before ?? versions.find(({ id }) => id !== newer?.id);
  return newer === undefined || older === undefined || newer.id === older.id ? null : { older, newer };
}
