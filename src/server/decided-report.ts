import type { AgreementRow, KeptReport, Version } from '../model/archive.ts';
import type { DocumentReport } from '../model/report.ts';
import { ruled } from '../report/ruled.ts';
import { unpacked } from '../scan/scan.ts';
import { today } from './api/deal-shape.ts';
import { RequestProblem } from './problem.ts';
import type { Service } from './service.ts';
import { ruledBy } from './standing.ts';

/** The newest report of a version, or of the newest version that has one, with what people said beside its findings. */
export async function decidedReport(
  agreement: AgreementRow,
  of: Version | null,
  service: Pick<Service, 'store' | 'now'>,
): Promise<{ readonly version: Version; readonly kept: KeptReport; readonly document: DocumentReport }> {
  const { store } = service;
  const versions = of === null ? [...(await store.agreements.versions(agreement.id))].reverse() : [of];
  for (const version of versions) {
    const [newest] = await store.reports.of(version.id);
    const kept = newest === undefined ? null : await store.reports.find(newest.key);
    if (kept === null) continue;
    const report = await unpacked(kept.bytes, version.fileName, kept.deal.asOf);
    const rulings = await ruledBy(await store.rulings.of(agreement.id), store);
    return { version, kept, document: ruled(report, rulings, today(service)) };
  }
  throw noReport(agreement);
}

function noReport({ analysis }: AgreementRow): RequestProblem {
  if (analysis?.state === 'queued' || analysis?.state === 'running') {
    return new RequestProblem(
      'in-progress',
      'It is still being read: there is no report yet.',
      `Follow /api/analyses/${analysis.id}/events, and ask again when it is done.`,
    );
  }
  return new RequestProblem(
    'not-found',
    analysis?.because ?? 'There is no report of it.',
    'Ask for an analysis of its version, or upload it again in another format.',
  );
}
