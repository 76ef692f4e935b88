import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { PageHeader } from '../../parts/page-header.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useMe } from '../../shell/session.ts';
import { libraryWords } from '../../words/library.ts';
import { Kinds } from './kinds.tsx';
import { Laws } from './laws.tsx';
import { Policy } from './policy.tsx';
import { TryClause } from './try-clause.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

const parts = ['kinds', 'laws', 'try', 'policy'] as const;
type Part = (typeof parts)[number];

/** The address says which part and what of it: /library/kinds/audit-rights, /library/laws/eu. */
export function View() {
  const { '*': rest = '' } = useParams<{ readonly '*'?: string }>();
  const [, navigate] = useLocation();
  const { may } = useMe();
  // Kept here, so that looking something up in another part loses none of it.
  const [clause, setClause] = useState('');
  const kept = useKeptDraft();
  const [first = '', item] = rest.split('/');
  const shown = parts.filter((part) => part !== 'try' || may('read'));
  const chosen: Part = shown.find((part) => part === first) ?? 'kinds';
  const tryOut = (words: string) => {
    setClause(words);
    navigate('/library/try');
  };
  const contents: Readonly<Record<Part, () => React.ReactNode>> = {
    kinds: () => <Kinds chosen={item ?? null} {...(may('read') ? { onTry: tryOut } : {})} />,
    laws: () => <Laws chosen={item ?? null} />,
    try: () => <TryClause text={clause} onText={setClause} />,
    policy: () => <Policy kept={kept} />,
  };
  return (
    <>
      <PageHeader title={libraryWords.title} lead={libraryWords.lead} />
      <Tabs
        label={libraryWords.title}
        chosen={chosen}
        onChoose={(part) => navigate(`/library/${part}`)}
        tabs={shown.map((id) => ({ id, name: libraryWords.parts[id], content: id === chosen ? contents[id]() : null }))}
      />
    </>
  );
}
