import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.ts';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import type { Grouping } from './arrange.ts';
import type { ItemOutcome } from './items.ts';

/** What a group is called, by its id. */
export function useGroupNames(grouping: Grouping): (id: string) => string {
  const laws = useQuery(queries.jurisdictions());
  const { families } = t.workspace;
  const { ofNone, outcomes } = workspaceWords;
  switch (grouping) {
    case 'jurisdiction':
      return (id) =>
        id === '' ? ofNone : (laws.data?.items.find(({ code }) => code === id)?.name ?? id.toUpperCase());
    case 'family':
      return (id) => (id === '' ? ofNone : (named(families, id) ?? id));
    case 'severity':
      return (id) => named(t.severities, id)?.word ?? id;
    case 'outcome':
      return (id) => (id === 'conflict' ? outcomes.conflict : (named(t.outcomes, id)?.word ?? id)) satisfies string;
    default:
      return grouping satisfies never;
  }
}

function named<Value>(words: Readonly<Record<string, Value>>, id: string | ItemOutcome): Value | undefined {
  return words[id];
}
