import { useLocation, useParams } from 'wouter';
import { PageHeader } from '../../parts/page-header.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { administrationWords } from '../../words/administration.ts';
import { Keys } from './keys.tsx';
import { People } from './people.tsx';
import { Running } from './running.tsx';
import { Teams } from './teams.tsx';
import { Trail } from './trail.tsx';

const parts = ['people', 'teams', 'keys', 'trail', 'service'] as const;
type Part = (typeof parts)[number];

const contents: Readonly<Record<Part, () => React.ReactNode>> = {
  people: () => <People />,
  teams: () => <Teams />,
  keys: () => <Keys />,
  trail: () => <Trail />,
  service: () => <Running />,
};

/** The address says which part: /administration/trail. */
export function View() {
  const { '*': rest = '' } = useParams<{ readonly '*'?: string }>();
  const [, navigate] = useLocation();
  const [first = ''] = rest.split('/');
  const chosen: Part = parts.find((part) => part === first) ?? 'people';
  return (
    <>
      <PageHeader title={administrationWords.title} lead={administrationWords.lead} />
      <Tabs
        label={administrationWords.title}
        chosen={chosen}
        onChoose={(part) => navigate(`/administration/${part}`)}
        tabs={parts.map((id) => ({
          id,
          name: administrationWords.parts[id],
          content: id === chosen ? contents[id]() : null,
        }))}
      />
    </>
  );
}
