import { useMemo } from 'react';
import { useParams } from 'wouter';
import { PageHeader } from '../../parts/page-header.tsx';
import { PartLinks } from '../../parts/part-links.tsx';
import { useMe } from '../../shell/session.ts';
import { portfolioWords } from '../../words/portfolio.ts';
import { Ending } from './ending.tsx';
import { useFilter } from './filter.ts';
import { GridPart } from './grid-part.tsx';
import styles from './portfolio.module.css';
import { SavedViews } from './saved-views.tsx';
import { SearchPart } from './search-part.tsx';
import { TakeAway } from './take-away.tsx';
import { TrendPart } from './trend-part.tsx';
import { useNames } from './use-names.ts';
import { usePortfolioKeys } from './use-portfolio-keys.ts';

const parts = ['grid', 'search', 'trend', 'ending'] as const;
type Part = (typeof parts)[number];

/** The address says which part (/portfolio/trend) and the filter, which the grid and the trend have in common. */
export function View() {
  const { '*': rest = '' } = useParams<{ readonly '*'?: string }>();
  const { may } = useMe();
  const { filter, view, change, put, query } = useFilter();
  const names = useNames();
  const chosen: Part = parts.find((part) => part === rest.split('/')[0]) ?? 'grid';
  const behind = useMemo(() => {
    const kept = new URLSearchParams(query);
    for (const own of ownOfSearch) kept.delete(own);
    return kept.size === 0 ? '' : `?${kept}`;
  }, [query]);
  usePortfolioKeys();
  const contents: Readonly<Record<Part, () => React.ReactNode>> = {
    grid: () => <GridPart filter={filter} change={change} names={names} />,
    search: () => <SearchPart names={names} />,
    trend: () => <TrendPart filter={filter} />,
    ending: () => <Ending names={names} />,
  };
  return (
    <div className={styles.portfolio} data-whole>
      <div className={styles.top}>
        <PageHeader
          title={portfolioWords.title}
          actions={
            chosen === 'grid' && (
              <>
                <SavedViews filter={filter} view={view} put={put} />
                {may('export') && <TakeAway filter={filter} />}
              </>
            )
          }
        />
      </div>
      {/* Not Tabs: a panel of those looks through all that is in it whenever something changes, and a grid changes as it is scrolled. */}
      <PartLinks
        label={portfolioWords.partsOf}
        chosen={chosen}
        parts={parts.map((id) => ({
          id,
          name: portfolioWords.parts[id],
          href: `/portfolio${id === 'grid' ? '' : `/${id}`}${behind}`,
        }))}
      />
      {contents[chosen]()}
    </div>
  );
}

/** What stands in the address for the search alone. */
const ownOfSearch = ['words', 'in', 'law', 'party', 'most'];
