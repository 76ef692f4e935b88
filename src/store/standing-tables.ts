import type { ColumnType } from 'kysely';
import type { Severity } from '../model/requirement.ts';

/** Rows of what agreements come to, and of how people look at them. */
export type StandingTables = {
  readonly cell_columns: {
    readonly id: ColumnType<number, never, never>;
    readonly requirement: string;
    readonly jurisdiction: string;
    readonly kind: string;
    readonly severity: Severity;
  };
  /** `ended` is null in the one that lasts. `cells` as model/packed-cells.ts has them, `routes` and `ends` as JSON. */
  readonly standings: {
    readonly agreement: string;
    readonly at: string;
    readonly ended: string | null;
    readonly report: string;
    readonly unread: number;
    readonly routes: string;
    readonly cells: string;
    readonly ends: string;
  };
  /** `filter` as JSON. */
  readonly saved_views: {
    readonly id: string;
    readonly owner: string;
    readonly team: string | null;
    readonly name: string;
    readonly filter: string;
    readonly created_at: string;
  };
};
