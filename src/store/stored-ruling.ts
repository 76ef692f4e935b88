import type { Ruling } from '../model/archive.ts';

/** A row as it is kept, in the order of its type and without what the driver adds. */
export function rulingOf(all: Ruling): Ruling {
  const { id, agreement, requirement, fingerprint, says, reason, approver, until, assignee, person, at } = all;
  return { id, agreement, requirement, fingerprint, says, reason, approver, until, assignee, person, at };
}
