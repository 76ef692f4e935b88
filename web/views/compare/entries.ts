import type { Cause, Change, Comparison, Flip, Passage } from '../../api/shapes.ts';

/**
 * What differs, in the order in which a reader should look at it: what it comes to goes before the edits that made it so, of which a
 * draft that tracks nothing has hundreds.
 */
export const sectionIds = [
  'findings',
  'conflicts',
  'latency',
  'unmarked',
  'accepted',
  'terms',
  'references',
  'changes',
  'renumbered',
] as const;

export type SectionId = (typeof sectionIds)[number];

/** One difference. `shows`: the change that it is seen by in the drafts, by its index; null for none. */
export type Entry = { readonly key: string; readonly shows: number | null } & (
  | { readonly section: 'unmarked' | 'accepted' | 'changes' | 'renumbered'; readonly change: Change }
  | { readonly section: 'findings'; readonly flip: Flip }
  | { readonly section: 'conflicts'; readonly conflict: Comparison['conflicts'][number] }
  | { readonly section: 'latency'; readonly latency: NonNullable<Comparison['latency']> }
  | { readonly section: 'terms'; readonly term: Comparison['terms'][number] }
  | { readonly section: 'references'; readonly reference: Comparison['references'][number] }
);

/** Everything that differs, section by section; the keys stay the same for the same two drafts. */
export function entriesOf(comparison: Comparison): readonly Entry[] {
  const { unmarked, findings, conflicts, latency, terms, references, changes } = comparison;
  const hidden = (section: 'unmarked' | 'accepted', edits: readonly Change[]): readonly Entry[] =>
    edits.map((change, at) => ({ key: `${section}-${at}`, section, change, shows: seenBy(change, changes) }));
  const told = changes.map((change, at) => ({ change, shows: at, key: `change-${at}` }));
  return [
    ...findings.map(
      (flip): Entry => ({
        key: `finding-${flip.requirement}`,
        section: 'findings',
        flip,
        shows: causing(flip.causes),
      }),
    ),
    ...conflicts.map(
      (conflict, at): Entry => ({
        key: `conflict-${at}`,
        section: 'conflicts',
        conflict,
        shows: causing(conflict.causes),
      }),
    ),
    ...(latency === null
      ? []
      : [{ key: 'latency', section: 'latency', latency, shows: causing(latency.causes) } as const]),
    ...hidden('unmarked', unmarked.edits),
    ...hidden('accepted', unmarked.accepted),
    ...terms.map((term, at): Entry => ({ key: `term-${at}`, section: 'terms', term, shows: around(term, changes) })),
    ...references.map(
      (reference, at): Entry => ({
        key: `reference-${at}`,
        section: 'references',
        reference,
        shows: around(reference, changes),
      }),
    ),
    ...told.flatMap((each): readonly Entry[] =>
      each.change.kind === 'renumbered' ? [] : [{ ...each, section: 'changes' }],
    ),
    ...told.flatMap((each): readonly Entry[] =>
      each.change.kind === 'renumbered' ? [{ ...each, section: 'renumbered' }] : [],
    ),
  ];
}

/** Indexes of the changes that the newer draft does not show as tracked. */
export function untracked(entries: readonly Entry[]): ReadonlySet<number> {
  return new Set(
    entries.flatMap(({ section, shows }) =>
      (section === 'unmarked' || section === 'accepted') && shows !== null ? [shows] : [],
    ),
  );
}

function causing(causes: readonly Cause[]): number | null {
  return causes.find(({ change }) => change !== undefined)?.change ?? null;
}

/**
 * The change that says the same as an unmarked edit. The edits are found in the newer draft without its tracked changes, so that only
 * their words and places in the older one are the same.
 */
function seenBy(edit: Change, changes: readonly Change[]): number | null {
  const found = changes.findIndex(({ kind, before, after }) =>
    edit.before !== null
      ? before !== null && overlap(before, edit.before)
      : kind === edit.kind && after?.quote === edit.after?.quote,
  );
  return found === -1 ? null : found;
}

/** The change that a passage of both drafts lies in. */
function around(
  passages: { readonly before: Passage | null; readonly after: Passage | null },
  changes: readonly Change[],
): number | null {
  const found = changes.findIndex(
    ({ kind, before, after }) =>
      kind !== 'renumbered' &&
      ((after !== null && passages.after !== null && overlap(after, passages.after)) ||
        (before !== null && passages.before !== null && overlap(before, passages.before))),
  );
  return found === -1 ? null : found;
}

function overlap(a: Passage, b: Passage): boolean {
  return a.start < b.end && b.start < a.end;
}
