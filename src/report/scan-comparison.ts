import type { Cause, Flip } from '../model/comparison.ts';
import type { DocumentReport, ReportHead, ReportStream } from '../model/report.ts';
import type { AgreementFlips, ScanComparison, ScanTotals } from '../model/scan-comparison.ts';
import { type Causes, causesAmong, type Made } from './comparison/causes.ts';
import { flips } from './comparison/flips.ts';
import { conflictFlips } from './comparison/other-flips.ts';
import { type Pairing, pairing } from './comparison/pairing.ts';
import { hiddenIn } from './comparison.ts';

/** What both scans call an agreement, by what each does: where two folders were scanned, its name in there. */
export type Names = { readonly before: (name: string) => string; readonly after: (name: string) => string };

/**
 * What became of the agreements of one scan in another. Both are read several times, an agreement at a time; what is held of all of them
 * is a name and a hash, and of those whose places in the two scans differ, a report until its other is met.
 */
export async function compareScans(before: ReportStream, after: ReportStream, names: Names): Promise<ScanComparison> {
  const pairs = await pairing(before, after, names);
  const agreements = () => standingOtherwise(before, after, pairs, names);
  return {
    schemaVersion: 1,
    before: { engine: before.engine, deal: before.deal },
    after: { engine: after.engine, deal: after.deal },
    totals: await totalsOf(agreements()),
    agreements: async function* () {
      for await (const each of agreements()) if (isTold(each)) yield each;
    },
  };
}

function isTold({ kind, unread, findings, conflicts }: AgreementFlips): boolean {
  return kind !== 'same' || unread !== null || findings.length > 0 || conflicts.length > 0;
}

/** All agreements of the newer scan in its order, then those that are gone in the order of the older. */
async function* standingOtherwise(
  before: ReportStream,
  after: ReportStream,
  { older, gone }: Pairing,
  names: Names,
): AsyncIterable<AgreementFlips> {
  const wanted = new Set(older.values());
  const left = new Set(gone);
  const held = new Map<number, DocumentReport>();
  const missed: string[] = [];
  const stream = before.documents()[Symbol.asyncIterator]();
  let next = 0;
  // Reads on in the older scan, and holds what a later agreement of the newer one will ask for.
  const read = async (place: number): Promise<DocumentReport | null> => {
    while (!held.has(place)) {
      const { value, done } = await stream.next();
      if (done === true) return null;
      if (wanted.has(next)) held.set(next, value);
      if (left.has(next)) missed.push(value.name);
      next += 1;
    }
    const found = held.get(place) ?? null;
    held.delete(place);
    return found;
  };
  let at = 0;
  for await (const document of after.documents()) {
    const place = older.get(at);
    const old = place === undefined ? null : await read(place);
    yield old === null ? newAgreement(document) : compared(old, document, { before, after, names });
    at += 1;
  }
  await read(-1);
  for (const name of missed) yield { name, was: null, kind: 'gone', unread: null, findings: [], conflicts: [] };
}

function compared(
  old: DocumentReport,
  now: DocumentReport,
  { before, after, names }: { readonly before: ReportHead; readonly after: ReportHead; readonly names: Names },
): AgreementFlips {
  const isRenamed = names.before(old.name) !== names.after(now.name);
  const kind = isRenamed ? 'renamed' : old.sha256 !== now.sha256 ? 'changed' : 'same';
  const about = { name: now.name, was: isRenamed ? old.name : null, kind } as const;
  const unread = hiddenIn(now) === 'everything' ? 'after' : hiddenIn(old) === 'everything' ? 'before' : null;
  if (unread !== null) return { ...about, unread, findings: [], conflicts: [] };
  const causes = causesAmong(made(old, before), made(now, after), null);
  return { ...about, unread, findings: flips(old, now, causes), conflicts: conflictFlips(old, now, causes) };
}

function made({ deal, sha256 }: DocumentReport, head: ReportHead): Made {
  return { deal, library: head.engine.library, program: head.engine.version, sha256 };
}

/** Its gaps, which nobody opened: the agreement was not there. */
function newAgreement(document: DocumentReport): AgreementFlips {
  const isUnread = hiddenIn(document) === 'everything';
  const cause: Cause = { by: 'file', says: 'the agreement is new' };
  const causes: Causes = () => [cause];
  const nothing: DocumentReport = { ...document, lines: [], conflicts: [] };
  return {
    name: document.name,
    was: null,
    kind: 'new',
    unread: isUnread ? 'after' : null,
    findings: isUnread ? [] : flips(nothing, document, causes),
    conflicts: isUnread ? [] : conflictFlips(nothing, document, causes),
  };
}

async function totalsOf(agreements: AsyncIterable<AgreementFlips>): Promise<ScanTotals> {
  const counts = { new: 0, gone: 0, renamed: 0, changed: 0, same: 0, unread: 0 };
  const findings = { opened: 0, worse: 0, other: 0, better: 0, closed: 0 } satisfies Record<Flip['turn'], number>;
  const causes: Partial<Record<Cause['by'], number>> = {};
  let inNew = 0;
  for await (const each of agreements) {
    counts[each.kind] += 1;
    if (each.unread !== null) counts.unread += 1;
    for (const { turn, causes: why } of [...each.findings, ...each.conflicts]) {
      if (each.kind === 'new') inNew += 1;
      else {
        findings[turn] += 1;
        for (const by of new Set(why.map((cause) => cause.by))) causes[by] = (causes[by] ?? 0) + 1;
      }
    }
  }
  return { agreements: counts, findings, inNew, causes };
}
