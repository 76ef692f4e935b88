/** By key, in the order in which the keys are first met; each group in the order given. */
export function grouped<Key, Each>(all: readonly Each[], key: (each: Each) => Key): ReadonlyMap<Key, readonly Each[]> {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const own = key(each);
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [each]);
    else group.push(each);
  }
  return groups;
}
