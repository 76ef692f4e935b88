import { nearest } from '../library/nearest.ts';

/**
 * What to expect in place of an id that is not known: those that share a part, or the one a few letters away. The list of all would be
 * hundreds of ids.
 */
export function closest(id: string, known: readonly string[]): string {
  const parts = id.split('-').filter((part) => part.length > 2);
  const alike = known
    .map((each) => ({ each, shared: parts.filter((part) => each.split('-').includes(part)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.each < b.each ? -1 : 1))
    .slice(0, 5)
    .map(({ each }) => each);
  const meant = nearest(id, known);
  const suggested = [...new Set([...(meant === null ? [] : [meant]), ...alike])];
  return suggested.length === 0
    ? 'expected one that "lacuna library list" names'
    : `expected one that "lacuna library list" names, perhaps ${suggested.join(', ')}`;
}
