import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TickKind } from '../../../src/model/archive.ts';
import { api, good } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';

/** What became of an ask, and what is worth knowing of it; empty for nothing. */
export type Said = { readonly says: TickKind; readonly note: string };

/** Keeps what became of an ask; what the service says of it afterwards is read anew. */
export function useTick(agreement: string, clause: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { isShown: true },
    // One after the other: the last word is the one that stands.
    scope: { id: `tick-${agreement}-${clause}` },
    mutationFn: ({ says, note }: Said) =>
      good(
        api.POST('/agreements/{agreement}/ticks', {
          params: { path: { agreement } },
          body: { clause, says, note },
        }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [...keys.agreement(agreement), 'findings'] }),
        client.invalidateQueries({ queryKey: [...keys.agreement(agreement), 'ticks'] }),
      ]),
  });
}
