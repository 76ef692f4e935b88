import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { UserRole } from '../../src/model/person.ts';
import { queries } from '../api/queries.ts';
import type { Person } from '../api/shapes.ts';

/** Needs of routes that somebody may meet, as `GET /api/session` names them. */
export type MayNeed = 'public' | 'signed-in' | 'session' | 'read' | 'upload' | 'decide' | 'export' | 'admin';

/** Who is signed in, and what they may do. */
export type Me = {
  readonly person: Person;
  readonly may: (need: MayNeed) => boolean;
  readonly is: (role: UserRole) => boolean;
};

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Only inside of what is shown to those who are. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe is used where nobody is signed in.');
  return me;
}

/** The session as the service tells it: `data` is null where nobody is signed in any more. */
export function useSession() {
  return useQuery({ ...queries.session(), staleTime: 60_000 });
}
