import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys, queries } from './queries.ts';
import type { Analysis } from './shapes.ts';

/**
 * An analysis as it stands, followed until it is done or has failed; null follows nothing. When it ends, all that is known of
 * `agreement` is read anew. The events of the service tell of it; while they do not come through, it is asked every few seconds.
 */
export function useAnalysis(analysis: string | null, agreement: string) {
  const client = useQueryClient();
  const query = useQuery({
    ...queries.analysis(analysis ?? ''),
    enabled: analysis !== null,
    refetchInterval: ({ state }) => (state.data === undefined || isOver(state.data) ? false : 5_000),
  });
  const over = query.data !== undefined && isOver(query.data);
  useEffect(() => {
    if (analysis === null || over) return;
    const source = new EventSource(`/api/analyses/${encodeURIComponent(analysis)}/events`);
    source.addEventListener('analysis', (event: MessageEvent<string>) => {
      const now: Analysis = JSON.parse(event.data);
      client.setQueryData(queries.analysis(analysis).queryKey, now);
      // The service ends the stream then, which a browser takes for a broken one and opens anew.
      if (isOver(now)) source.close();
    });
    return () => source.close();
  }, [analysis, over, client]);
  useEffect(() => {
    if (!over) return;
    void client.invalidateQueries({ queryKey: keys.agreement(agreement) });
    void client.invalidateQueries({ queryKey: keys.agreements });
  }, [over, agreement, client]);
  return query;
}

export function isOver({ state }: Pick<Analysis, 'state'>): boolean {
  return state === 'done' || state === 'failed';
}
