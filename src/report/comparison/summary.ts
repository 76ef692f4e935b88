import type { Comparison, Flip, ReportChange, Turn } from '../../model/comparison.ts';
import { counted } from '../layout.ts';

export const turnNames = {
  opened: 'gap opened',
  worse: 'worse',
  other: 'otherwise',
  better: 'better',
  closed: 'gap closed',
} satisfies Record<Turn, string>;

export const kindNames = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  moved: 'moved',
  renumbered: 'renumbered',
} satisfies Record<ReportChange['kind'], string>;

/** The whole comparison in one sentence: what to do first comes first. */
export function summary({ before, after, unmarked, findings, changes, references }: Comparison): string {
  if (before.unread === 'everything' || after.unread === 'everything')
    return 'Nothing was compared, as a draft could not be read.';
  const hidden = unmarked.edits.length + unmarked.accepted.length;
  const parts = [
    ...(hidden === 0 ? [] : [`${counted(hidden, 'edit')} not shown as tracked changes`]),
    ...turnCounts(findings),
    ...changeCounts(changes),
    ...(references.length === 0
      ? []
      : [`${counted(references.length, 'reference')} that ${references.length === 1 ? 'leads' : 'lead'} elsewhere`]),
  ];
  return parts.length === 0
    ? 'No difference found: the same words, and every finding as it was.'
    : `${parts.join(', ')}.`;
}

/** "2 gaps opened", "1 gap closed", "3 findings worse". */
export function turnCounts(findings: readonly Pick<Flip, 'turn'>[]): readonly string[] {
  const words = {
    opened: (count) => `${counted(count, 'gap')} opened`,
    worse: (count) => `${counted(count, 'finding')} worse`,
    other: (count) => `${counted(count, 'finding')} with another reason`,
    better: (count) => `${counted(count, 'finding')} better`,
    closed: (count) => `${counted(count, 'gap')} closed`,
  } satisfies Record<Turn, (count: number) => string>;
  return (['opened', 'worse', 'closed', 'better', 'other'] as const).flatMap((turn) => {
    const count = findings.filter((each) => each.turn === turn).length;
    return count === 0 ? [] : [words[turn](count)];
  });
}

function changeCounts(changes: readonly ReportChange[]): readonly string[] {
  const kinds = ['changed', 'added', 'removed', 'moved', 'renumbered'] as const;
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter((each) => each.kind === kind && each.isSure).length;
    return count === 0 ? [] : [`${count} ${kindNames[kind]}`];
  });
  const unsure = changes.filter(({ isSure }) => !isSure).length;
  if (unsure > 0) counts.push(`${unsure} not found where a part could not be read`);
  return counts.length === 0 ? [] : [`clauses: ${counts.join(', ')}`];
}

/** Why an unmarked edit is said or is not: one sentence, or null where there is nothing to say. */
export function trackingInWords({ unmarked, changes, after }: Comparison): string | null {
  if (unmarked.tracked) {
    return unmarked.edits.length + unmarked.accepted.length > 0
      ? null
      : 'The newer draft holds tracked changes, and without them it reads as the older one: every edit is shown.';
  }
  return changes.some(({ kind }) => kind !== 'renumbered')
    ? `${after.format === 'docx' ? 'The newer draft holds no tracked changes' : 'The newer draft is of a kind that shows no tracked changes, or holds none'}, so none of the changes below is marked in it.`
    : null;
}
