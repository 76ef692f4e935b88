import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../api/queries.ts';
import { t } from '../../words/words.ts';

/** What the ids of the library and of teams are called; an id stands for itself where nobody named it, or its name is on its way. */
export function useNames() {
  const laws = useQuery(queries.jurisdictions()).data?.items;
  const kinds = useQuery(queries.kinds()).data?.items;
  const teams = useQuery(queries.teams()).data?.items;
  return useMemo(() => {
    const families: Readonly<Record<string, string>> = t.workspace.families;
    const conflicts: Readonly<Record<string, string>> = t.workspace.conflicts;
    const law = new Map(laws?.map(({ code, name }) => [code, name]));
    const kind = new Map(kinds?.map(({ id, title }) => [id, title]));
    const team = new Map(teams?.map(({ id, name }) => [id, name]));
    return {
      law: (code: string) => law.get(code) ?? code.toUpperCase(),
      family: (family: string) => families[family] ?? family,
      kind: (id: string) => kind.get(id) ?? id,
      team: (id: string) => team.get(id) ?? id,
      conflict: (id: string) => conflicts[id] ?? null,
      /** Codes and ids in library order; empty while they are on their way. */
      order: { law: [...law.keys()], kind: [...kind.keys()], team: [...team.keys()] },
    };
  }, [laws, kinds, teams]);
}

export type Names = ReturnType<typeof useNames>;
