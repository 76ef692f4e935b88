import type { Ruling, Version } from '../../api/shapes.ts';
import type { Item } from './items.ts';

/** What was said before a draft came and still stands: of a finding that it has, or of one that it has no more. */
export type CarriedOver = {
  readonly standing: readonly { readonly item: Item; readonly ruling: Ruling }[];
  readonly gone: readonly Ruling[];
};

/** `items` are the findings of that draft. The service says what stands; here is only told what of it is older than the draft. */
export function carriedOver(
  items: readonly Item[],
  rulings: { readonly items: readonly Ruling[]; readonly standing: readonly string[] },
  draft: Pick<Version, 'number' | 'uploadedAt'>,
): CarriedOver {
  if (draft.number === 1) return { standing: [], gone: [] };
  const stands = new Set(rulings.standing);
  const before = rulings.items.filter(({ id, at }) => stands.has(id) && at < draft.uploadedAt);
  const about = (ruling: Ruling) =>
    items.find(
      (item) =>
        item.decision !== null &&
        item.requirement === ruling.requirement &&
        (ruling.fingerprint ?? item.key) === item.key,
    );
  const found = before.map((ruling) => ({ ruling, item: about(ruling) }));
  return {
    standing: found.flatMap(({ ruling, item }) => (item === undefined ? [] : [{ ruling, item }])),
    gone: found.flatMap(({ ruling, item }) => (item === undefined ? [ruling] : [])),
  };
}

/** Number of the draft that lay there when something was said; null where none did. */
export function draftAt(versions: readonly Pick<Version, 'number' | 'uploadedAt'>[], at: string): number | null {
  return versions.filter(({ uploadedAt }) => uploadedAt <= at).at(-1)?.number ?? null;
}
