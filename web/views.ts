import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { UserRole } from '../src/model/person.ts';
import type { MayNeed } from './shell/session.ts';

/** A view: a folder of `views/` whose `view.tsx` exports `View`, loaded when somebody goes there. */
export type ViewAt = {
  readonly id: ViewId;
  /** As wouter reads it; what stands behind it in the address is the view's own. */
  readonly path: string;
  /** What somebody must be able to do to see it. */
  readonly needs: MayNeed;
  readonly draws: LazyExoticComponent<ComponentType>;
};

export type ViewId =
  | 'home'
  | 'review'
  | 'workspace'
  | 'compare'
  | 'portfolio'
  | 'library'
  | 'jurisdictions'
  | 'administration'
  | 'sign-in'
  | 'set-up';

// A view that has no file yet is not there: it has no route, and nothing leads to it.
const files = import.meta.glob<{ readonly View: ComponentType }>('./views/*/view.tsx');

const signedIn: readonly Omit<ViewAt, 'draws'>[] = [
  { id: 'home', path: '/', needs: 'signed-in' },
  { id: 'review', path: '/review/*?', needs: 'upload' },
  { id: 'workspace', path: '/agreements/:agreement/*?', needs: 'read' },
  { id: 'compare', path: '/compare/:agreement/*?', needs: 'read' },
  { id: 'portfolio', path: '/portfolio/*?', needs: 'read' },
  { id: 'library', path: '/library/*?', needs: 'signed-in' },
  { id: 'jurisdictions', path: '/jurisdictions/*?', needs: 'signed-in' },
  { id: 'administration', path: '/administration/*?', needs: 'admin' },
];

/** For whoever is not signed in. */
export const open: readonly ViewAt[] = drawn([
  { id: 'sign-in', path: '/sign-in', needs: 'public' },
  { id: 'set-up', path: '/set-up', needs: 'public' },
]);

export const views: readonly ViewAt[] = drawn(signedIn);

/** Whether there is such a view: link to it only then. */
export function hasView(id: ViewId): boolean {
  return `./views/${id}/view.tsx` in files;
}

function drawn(list: readonly Omit<ViewAt, 'draws'>[]): readonly ViewAt[] {
  return list.flatMap((view) => {
    const load = files[`./views/${view.id}/view.tsx`];
    if (load === undefined) return [];
    return [{ ...view, draws: lazy(async () => ({ default: (await load()).View })) }];
  });
}

/** What stands in the navigation, in this order, and for whom: an entry is shown to whoever has one of the roles. */
export const navigation = [
  { id: 'home', to: '/', key: 'h', roles: ['procurement', 'legal', 'operations', 'admin'] },
  { id: 'review', to: '/review', key: 'r', roles: ['procurement', 'legal', 'operations'] },
  { id: 'portfolio', to: '/portfolio', key: 'p', roles: ['legal', 'operations'] },
  { id: 'library', to: '/library', key: 'l', roles: ['procurement', 'legal', 'operations', 'admin'] },
  { id: 'jurisdictions', to: '/jurisdictions', key: 'j', roles: ['procurement', 'legal', 'operations'] },
  { id: 'administration', to: '/administration', key: 'a', roles: ['admin'] },
] as const satisfies readonly {
  readonly id: ViewId;
  readonly to: string;
  /** Pressed behind "g". */
  readonly key: string;
  readonly roles: readonly UserRole[];
}[];

/** Addresses of what lies in a view, in one place. */
export const to = {
  agreement: (agreement: string) => `/agreements/${encodeURIComponent(agreement)}`,
  /** The first finding of a requirement, or of a conflict; in the newest draft that has a report, unless another is named. */
  finding: (agreement: string, requirement: string, draft?: string) =>
    `/agreements/${encodeURIComponent(agreement)}?${new URLSearchParams({ requirement, ...(draft === undefined ? {} : { draft }) })}`,
  review: (agreement: string) => `/review/${encodeURIComponent(agreement)}`,
  compare: (agreement: string) => `/compare/${encodeURIComponent(agreement)}`,
  /** What a jurisdiction gives to enforce with, to put others beside it. */
  jurisdiction: (code: string) => `/jurisdictions/remedies?codes=${encodeURIComponent(code)}`,
  signIn: (back: string) => `/sign-in?to=${encodeURIComponent(back)}`,
};
