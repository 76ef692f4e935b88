import path from 'node:path';
import type { Files, Reports } from '../model/store.ts';
import type { Fault } from '../model/trail.ts';
import type { Scanning } from '../scan/scan.ts';
import { firstDifference } from './first-difference.ts';
import { isDamaged } from './verify-files.ts';
import type { Known } from './verify-reports.ts';
import type { World } from './world.ts';

export type MadeAgain = {
  /** How many came out the same, byte for byte, and of how many nothing can be said, by why. */
  readonly same: number;
  readonly apart: Readonly<Record<Apart, number>>;
  readonly faults: readonly Fault[];
};

/** Another program or library; time, memory or what was installed decided it; its file is damaged or gone, which is told elsewhere. */
type Apart = 'made otherwise' | 'not for certain' | 'no file';

type Again = {
  readonly reports: readonly Known[];
  readonly kept: Pick<Reports, 'find'>;
  readonly files: Pick<Files, 'open'>;
  readonly analyst: ReturnType<Scanning['openAnalyst']>;
  readonly library: string;
};

/** What it needs of the world. */
export type Small = Pick<World, 'version' | 'printedReport' | 'writePieces' | 'inTemporary'>;

/** Makes reports again from the stored bytes, and compares each with the one that is kept. */
export async function makeAgain(again: Again, world: Small): Promise<MadeAgain> {
  const apart: Record<Apart, number> = { 'made otherwise': 0, 'not for certain': 0, 'no file': 0 };
  const faults: Fault[] = [];
  let same = 0;
  for (const report of again.reports) {
    if (report.library !== again.library || report.program !== world.version) {
      apart['made otherwise'] += 1;
      continue;
    }
    const outcome = await oneAgain(report, again, world);
    if (outcome === 'same') same += 1;
    else if (typeof outcome === 'string') apart[outcome] += 1;
    else faults.push(outcome);
  }
  return { same, apart, faults };
}

async function oneAgain(
  { key, sha256, deal }: Known,
  { kept, files, analyst }: Again,
  { printedReport, writePieces, inTemporary }: Small,
): Promise<'same' | Apart | Fault> {
  const at = `report ${key}`;
  const text = await printedReport((await kept.find(key))?.bytes ?? new Uint8Array()).catch(() => null);
  if (text === null) return { at, says: 'it cannot be opened any more, so there is nothing to compare' };
  const content = await files.open(sha256);
  if (content === null) return 'no file';
  return inTemporary(async (folder) => {
    const copy = path.join(folder, 'file');
    try {
      await writePieces(copy, content);
    } catch (error) {
      if (isDamaged(error)) return 'no file';
      throw error;
    }
    // Under the name that it had: the report holds it, and its ending says which reader is asked first.
    const made = await analyst.analyze({ file: { path: copy, name: nameIn(text) }, sha256, deal, attempt: 'verify' });
    const now = await printedReport(made.report.bytes);
    if (now === text) return 'same';
    if (made.key !== key) return 'not for certain';
    const place = firstDifference(read(text), read(now)) ?? 'the way it is written';
    return { at, says: `made again from the same file, library and program it differs, first in ${place}` };
  });
}

/** The name in a report, which may have been changed into anything. */
function nameIn(text: string): string {
  const report = read(text);
  const isNamed = typeof report === 'object' && report !== null && 'name' in report && typeof report.name === 'string';
  return isNamed ? `${report.name}` : '';
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
