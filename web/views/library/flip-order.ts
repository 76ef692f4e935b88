import type { Flip } from '../../../src/model/comparison.ts';
import type { Severity } from '../../../src/model/requirement.ts';
import type { PolicyPreview } from '../../api/shapes.ts';

/** What a line of the policy comes to, as the report has it and by the draft. */
export type PolicyFlip = Omit<Flip, 'causes' | 'jurisdiction'> & { readonly was: Severity | null };

export type FlipItem = Omit<PolicyPreview['items'][number], 'flips'> & { readonly flips: readonly PolicyFlip[] };

/** What pages of a preview came to so far. */
export type Looked = Readonly<Record<'agreements' | 'looked' | 'same' | 'waiting' | 'read', number>> & {
  /** The worst first. */
  readonly items: readonly FlipItem[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
};

/** With the page that comes after it. */
export function withPage(
  before: Looked | null,
  page: Omit<PolicyPreview, 'items'> & { readonly items: readonly FlipItem[] },
): Looked {
  const { agreements, next } = page;
  const sum = (name: 'looked' | 'same' | 'waiting' | 'read') => (before?.[name] ?? 0) + page[name];
  return {
    ...{ agreements, next },
    ...{ looked: sum('looked'), same: sum('same'), waiting: sum('waiting'), read: sum('read') },
    items: [...(before?.items ?? []), ...page.items].sort((a, b) => compare(weights(b), weights(a))),
  };
}

/** Lines of the policy that change something, with the number of agreements; those that open gaps in most first. */
export function linesOf(items: readonly FlipItem[]) {
  const lines = new Map<
    string,
    { readonly requirement: string; readonly title: string; count: number; opens: number }
  >();
  for (const { flips } of items) {
    for (const { requirement, title, turn } of flips) {
      const line = lines.get(requirement) ?? { requirement, title, count: 0, opens: 0 };
      line.count += 1;
      line.opens += turn === 'opened' ? 1 : 0;
      lines.set(requirement, line);
    }
  }
  return [...lines.values()].sort((a, b) => b.opens - a.opens || b.count - a.count);
}

/** New must-gaps weigh most, then other new gaps, then what cannot be told, then how much changes. */
function weights({ flips, unread }: FlipItem): readonly number[] {
  const worse = flips.filter(({ turn }) => turn === 'opened' || turn === 'worse');
  const musts = worse.filter(({ severity }) => severity === 'must').length;
  return [musts, worse.length, unread === null ? 0 : 1, flips.length];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
