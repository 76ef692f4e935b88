import { useCallback, useState } from 'react';
import { useMe } from '../../shell/session.ts';
import { type PolicyDraft, parsedDraft } from './policy-draft.ts';

export type KeptDraft = {
  readonly draft: PolicyDraft | null;
  readonly setDraft: (draft: PolicyDraft | null) => void;
  /** It was begun before this page was opened. */
  readonly isFound: boolean;
  /** This browser keeps it: not where it has no room, or may not keep anything. */
  readonly isKept: boolean;
};

/** The draft of the house policy that somebody writes, kept in their browser until it is saved or thrown away. */
export function useKeptDraft(): KeptDraft {
  const { person } = useMe();
  const place = `lacuna-policy-draft-${person.id}`;
  const [draft, setDraft] = useState(() => parsedDraft(localStorage.getItem(place)));
  const [isFound, setFound] = useState(draft !== null);
  const [isKept, setKept] = useState(true);
  const change = useCallback(
    (next: PolicyDraft | null) => {
      setDraft(next);
      if (next === null) setFound(false);
      try {
        if (next === null) localStorage.removeItem(place);
        else localStorage.setItem(place, JSON.stringify(next));
        setKept(true);
      } catch {
        setKept(false);
      }
    },
    [place],
  );
  return { draft, setDraft: change, isFound, isKept };
}
