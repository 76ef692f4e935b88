import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import { overlaps, type Span } from '../model/span.ts';
import { compare } from './compare.ts';

/** A draft as it was sent: with its own tracked changes accepted, and, where it has any, without them. */
export type Sent = { readonly final: Document; readonly original: Document | null };

/**
 * What a returned draft has in its plain text that was not sent. `edits` go from the draft sent with its changes accepted, `editsOfPending`
 * from it without them (where these are still tracked in what came back), both to the returned draft without its tracked changes.
 * `accepted`: changes tracked when it was sent that are plain text now, from the draft sent without them to it with them.
 */
export type UnmarkedChanges = {
  readonly edits: readonly Change[];
  readonly editsOfPending: readonly Change[];
  readonly accepted: readonly Change[];
};

/** `returned` is the draft that came back, read without its tracked changes. */
export function unmarkedChanges({ final, original }: Sent, returned: Document): UnmarkedChanges {
  const edits = wordsIn(compare(final, returned).changes);
  if (original === null) return { edits, editsOfPending: [], accepted: [] };
  const ofPending = wordsIn(compare(original, returned).changes);
  const tracked = wordsIn(compare(original, final).changes);
  const found = { edits: [] as Change[], editsOfPending: [] as Change[] };
  for (const change of edits) {
    if (!('after' in change)) {
      // What was put in with tracking, and still is tracked, is not in the plain text either way.
      if (!touches(tracked, 'after', change.before)) found.edits.push(change);
      continue;
    }
    const pending = ofPending.find((each) => 'after' in each && overlaps(each.after, change.after));
    if (pending === undefined) continue;
    if (sizeOf(pending) >= sizeOf(change)) found.edits.push(change);
    else if (!found.editsOfPending.includes(pending)) found.editsOfPending.push(pending);
  }
  const accepted = tracked.filter((change) =>
    'after' in change
      ? !touches(edits, 'before', change.after)
      : ofPending.some((each) => each.kind === 'removed' && overlaps(each.before, change.before)),
  );
  return { ...found, accepted };
}

/** Numbers follow what was put in before them, tracked or not. */
function wordsIn(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ kind }) => kind !== 'renumbered');
}

function touches(changes: readonly Change[], side: 'before' | 'after', span: Span): boolean {
  return changes.some((change) => {
    const own =
      side === 'before' ? ('before' in change ? change.before : null) : 'after' in change ? change.after : null;
    return own !== null && overlaps(own, span);
  });
}

/** How much was put in and taken out, in code units. */
function sizeOf(change: Change): number {
  const length = ({ start, end }: Span): number => end - start;
  if (change.kind === 'added') return length(change.after);
  if (change.kind === 'removed') return length(change.before);
  return change.edits.reduce(
    (sum, edit) => sum + (edit.is === 'out' ? length(edit.before) : edit.is === 'in' ? length(edit.after) : 0),
    0,
  );
}
