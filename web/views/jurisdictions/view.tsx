import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'wouter';
import { queries } from '../../api/queries.ts';
import type { Jurisdiction } from '../../api/shapes.ts';
import { Banner } from '../../parts/banner.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { PartLinks } from '../../parts/part-links.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';
import { addressText, useAddress } from './address.ts';
import { Choose } from './choose.tsx';
import { Clocks } from './clocks.tsx';
import { columnsOf, ordered } from './columns.ts';
import styles from './jurisdictions.module.css';
import { Overview } from './overview.tsx';
import { type Part, parts } from './parts.ts';
import { Remedies } from './remedies.tsx';
import { TakeAway } from './take-away.tsx';
import { useKeys } from './use-keys.ts';

/** The address says which part (/jurisdictions/clocks), which countries, and how they are shown. */
export function View() {
  const { '*': rest = '' } = useParams<{ readonly '*'?: string }>();
  const chosen: Part = parts.find((part) => part === rest.split('/')[0]) ?? 'overview';
  const jurisdictions = useQuery(queries.jurisdictions());
  // House policy is ours, and gives nobody a remedy.
  const all = useMemo(() => jurisdictions.data?.items.filter(({ code }) => code !== 'house'), [jurisdictions.data]);
  if (all === undefined)
    return (
      <>
        <PageHeader title={jurisdictionWords.title} lead={jurisdictionWords.lead} />
        {jurisdictions.error === null ? (
          <Skeleton lines={10} />
        ) : (
          <Problem error={jurisdictions.error} again={() => void jurisdictions.refetch()} />
        )}
      </>
    );
  return <Compared all={all} part={chosen} />;
}

function Compared({ all, part }: { readonly all: readonly Jurisdiction[]; readonly part: Part }) {
  const [address, change] = useAddress();
  const codes = useMemo(() => all.map(({ code }) => code), [all]);
  // All of them at once: whoever adds a country waits for nothing, and the overview needs them all.
  const law = useQuery({ ...queries.compared(codes, address.on), placeholderData: keepPreviousData });
  const unknown = address.codes.filter((code) => !codes.includes(code));
  const query = addressText(address);
  const at = (id: Part) => `/jurisdictions${id === 'overview' ? '' : `/${id}`}${query === '' ? '' : `?${query}`}`;
  useKeys(at);
  const columns = useMemo(
    () => (law.data === undefined ? [] : ordered(columnsOf(all, address), address.order, law.data.rows)),
    [all, address, law.data],
  );
  const words = jurisdictionWords;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          part !== 'overview' && columns.length > 0 && <TakeAway columns={columns} address={address} part={part} />
        }
      />
      <Choose all={all} address={address} change={change} />
      {unknown.length > 0 && (
        <Banner kind="warn" title={words.choose.unknown(unknown)}>
          {words.choose.unknownSays}
        </Banner>
      )}
      <PartLinks
        label={words.partsOf}
        chosen={part}
        parts={parts.map((id) => ({ id, name: words.parts[id], href: at(id) }))}
      />
      {law.error !== null && <Problem error={law.error} again={() => void law.refetch()} />}
      {law.data === undefined ? (
        law.error === null && <Skeleton lines={12} />
      ) : (
        <div className={styles.part} aria-busy={law.isPlaceholderData}>
          {part === 'overview' && (
            <Overview all={all} law={law.data} address={address} change={change} toRemedies={at('remedies')} />
          )}
          {part === 'remedies' && (
            <Remedies
              all={all}
              law={law.data}
              columns={columns}
              address={address}
              change={change}
              toOverview={at('overview')}
            />
          )}
          {part === 'clocks' && (
            <Clocks law={law.data} columns={columns} address={address} change={change} toOverview={at('overview')} />
          )}
        </div>
      )}
    </>
  );
}
