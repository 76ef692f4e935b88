import type { Agreement } from '../../api/shapes.ts';

/** How the newest draft of an agreement stands: `unread`, where it was read and some of it could not be. */
export type Standing = 'none' | 'queued' | 'running' | 'failed' | 'unread' | 'done';

export function standingOf({ analysis, unread }: Pick<Agreement, 'analysis' | 'unread'>): Standing {
  if (analysis === null) return 'none';
  return analysis.state === 'done' && unread ? 'unread' : analysis.state;
}

/** Whether something will become of it by itself. */
export function isUnderWay(agreement: Pick<Agreement, 'analysis' | 'unread'>): boolean {
  const standing = standingOf(agreement);
  return standing === 'queued' || standing === 'running';
}

/** How many of some agreements are being read, could not be, and have gaps that must be closed. */
export function counted(rows: readonly Pick<Agreement, 'analysis' | 'unread' | 'gaps'>[]) {
  return {
    reading: rows.filter(isUnderWay).length,
    failed: rows.filter((row) => ['failed', 'unread'].includes(standingOf(row))).length,
    gaps: rows.filter(({ gaps }) => gaps !== null && gaps.must > 0).length,
  };
}
