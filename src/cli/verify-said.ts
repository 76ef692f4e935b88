import type { Store } from '../model/store.ts';
import type { Fault, Said, TrailRow } from '../model/trail.ts';

/** What the trail says that people said: digests by the kind and the id of it. */
export type SaidInTrail = Map<string, string>;

/** Notes the digests that a row of the trail has. */
export function noteSaid({ what, subject, facts }: TrailRow, into: SaidInTrail): void {
  const put = (kind: Said['kind'], id: unknown, digest: unknown) => {
    if (typeof digest === 'string') into.set(`${kind} ${id}`, digest);
  };
  if (what === 'ruling') put('ruling', facts.ruling, facts.digest);
  if (what === 'tick') put('tick', facts.tick, facts.digest);
  if (what === 'handed-over') put('handover', `${subject?.id}/${facts.number}`, facts.digest);
  if (what === 'policy-saved') {
    put('policy', facts.policy, facts.digest);
    put('policy-note', facts.policy, facts.note);
  }
}

/** Holds what people said, as it is kept, against the digests in the trail. */
export async function checkSaid(
  said: ReturnType<Store['said']>,
  told: ReadonlyMap<string, string>,
): Promise<{ readonly said: number; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let count = 0;
  for await (const { kind, id, digest } of said) {
    const key = `${kind} ${id}`;
    seen.add(key);
    // A note is said with its policy.
    if (kind !== 'policy-note') count += 1;
    const at = atOf(key);
    const written = told.get(key);
    if (written === undefined) faults.push({ at, says: 'the trail does not know it' });
    else if (written !== digest) {
      faults.push({
        at,
        says: `it has the digest ${digest}, and the trail says that ${written} was written: it was changed`,
      });
    }
  }
  for (const key of told.keys()) {
    if (!seen.has(key)) faults.push({ at: atOf(key), says: 'the trail says that it was said, and it is not there' });
  }
  return { said: count, faults };
}

/** "handover A/2" as one would say it. */
function atOf(key: string): string {
  const [kind = '', id = ''] = key.split(' ');
  const [agreement, number] = id.split('/');
  if (kind === 'handover') return `handover ${number} of agreement ${agreement}`;
  if (kind === 'policy') return `version ${id} of the house policy`;
  return kind === 'policy-note' ? `the note on version ${id} of the house policy` : `${kind} ${id}`;
}
