import { createHash } from 'node:crypto';
import type { KeptReport } from '../model/archive.ts';
import type { Reports } from '../model/store.ts';
import type { Fault } from '../model/trail.ts';

export type ReportsChecked = {
  /** Of all, in order of their keys; those whose bytes are not as they were written are in both. */
  readonly reports: readonly Known[];
  readonly damaged: ReadonlySet<string>;
  readonly faults: readonly Fault[];
};

/** What is needed to make a report again. */
export type Known = Omit<KeptReport, 'bytes' | 'madeAt'>;

/** Holds every report's bytes against its digest, and its digest against what the trail says was made. */
export async function checkReports(
  kept: Pick<Reports, 'all' | 'find'>,
  made: ReadonlyMap<string, string>,
): Promise<ReportsChecked> {
  const reports: Known[] = [];
  const damaged = new Set<string>();
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for await (const { madeAt, ...report } of kept.all()) {
    const { key, digest } = report;
    const at = `report ${key}`;
    reports.push(report);
    seen.add(key);
    const bytes = (await kept.find(key))?.bytes ?? new Uint8Array();
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== digest) {
      damaged.add(key);
      faults.push({ at, says: `its bytes have the digest ${found}, and ${digest} was written down with them` });
    }
    const said = made.get(key);
    if (said === undefined) faults.push({ at, says: `the trail knows no analysis that made it (${madeAt})` });
    else if (said !== digest) {
      faults.push({ at, says: `its digest is ${digest}, and the trail says that ${said} was made` });
    }
  }
  for (const key of made.keys()) {
    if (!seen.has(key)) {
      faults.push({ at: `report ${key}`, says: 'the trail says that it was made, and it is not there' });
    }
  }
  return { reports, damaged, faults };
}
