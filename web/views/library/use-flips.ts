import { useEffect, useRef, useState } from 'react';
import { api, good } from '../../api/client.ts';
import { asRefused, type Refused } from '../../api/refused.ts';
import { type FlipItem, type Looked, withPage } from './flip-order.ts';
import type { PolicyDraft } from './policy-draft.ts';

type Files = PolicyDraft['files'];

export type Flips = {
  readonly state: 'none' | 'running' | 'stopped' | 'failed' | 'done';
  /** Null until the first page came. */
  readonly looked: Looked | null;
  readonly error: Refused | null;
  /** The draft is another one by now. */
  readonly isStale: boolean;
  readonly start: () => void;
  /** From where it was stopped or failed. */
  readonly goOn: () => void;
  readonly stop: () => void;
};

type Run = Pick<Flips, 'state' | 'looked' | 'error'> & { readonly of: Files | null };

/** Holds all agreements in sight against a draft, a page at a time, until it is through, stopped or left. */
export function useFlips(files: Files): Flips {
  const [run, setRun] = useState<Run>({ state: 'none', looked: null, error: null, of: null });
  const going = useRef<AbortController | null>(null);
  useEffect(() => () => going.current?.abort(), []);
  const isStale = run.of !== null && run.of !== files;
  useEffect(() => {
    // Nobody wants to know any more what a draft of before would do.
    if (isStale) going.current?.abort();
  }, [isStale]);
  const go = async (of: Files, from: Looked | null): Promise<void> => {
    going.current?.abort();
    const mine = new AbortController();
    going.current = mine;
    let looked = from;
    setRun({ state: 'running', looked, error: null, of });
    try {
      do {
        const body = { files: [...of], limit: 50, ...(looked?.next == null ? {} : { after: looked.next }) };
        const page = await good(api.POST('/policies/preview', { body, signal: mine.signal }));
        // The description tells of a place in part.
        looked = withPage(looked, { ...page, items: page.items as unknown as readonly FlipItem[] });
        if (mine.signal.aborted) break;
        setRun({ state: looked.next === null ? 'done' : 'running', looked, error: null, of });
      } while (looked.next !== null);
      if (mine.signal.aborted && going.current === mine) setRun({ state: 'stopped', looked, error: null, of });
    } catch (error) {
      if (going.current !== mine) return;
      if (mine.signal.aborted) setRun({ state: 'stopped', looked, error: null, of });
      else setRun({ state: 'failed', looked, error: asRefused(error), of });
    }
  };
  return {
    ...{ state: run.state, looked: run.looked, error: run.error, isStale },
    start: () => void go(files, null),
    goOn: () => void go(run.of ?? files, run.looked),
    stop: () => going.current?.abort(),
  };
}
