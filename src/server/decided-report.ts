import type { Analysis, KeptAgreement, Version, VersionReport } from '../model/archive.ts';
import type { Day } from '../model/day.ts';
import type { Ruled } from '../model/decision.ts';
import type { DocumentReport } from '../model/report.ts';
import { byPolicy } from '../report/by-policy.ts';
import { ruled } from '../report/ruled.ts';
import { unpacked } from '../scan/scan.ts';
import { today } from './api/deal-shape.ts';
import { notFound, RequestProblem } from './problem.ts';
import type { Service } from './service.ts';
import { ruledBy } from './standing.ts';

/** The newest report of a draft, not opened yet, and all that what is shown of it depends on besides. */
export type Decided = {
  readonly version: Version;
  readonly kept: VersionReport;
  readonly rulings: readonly Ruled[];
  /** An acceptance ends on its day. */
  readonly on: Day;
};

/** Of a version, or of the newest version that has a report. */
export async function decided(
  agreement: Pick<KeptAgreement, 'id'>,
  of: Version | null,
  service: Pick<Service, 'store' | 'now'>,
): Promise<Decided> {
  const { store } = service;
  const versions = of === null ? [...(await store.agreements.versions(agreement.id))].reverse() : [of];
  for (const version of versions) {
    const [kept] = await store.reports.of(version.id);
    if (kept === undefined) continue;
    const rulings = await ruledBy(await store.rulings.of(agreement.id), store);
    return { version, kept, rulings, on: today(service) };
  }
  const [newest] = versions;
  const [analysis] = newest === undefined ? [] : await store.analyses.of(newest.id);
  throw noReport(analysis);
}

/** The report, with what people said beside its findings, and beside those of house policy by which version of it they are. */
export async function documentOf(
  { version, kept, rulings, on }: Decided,
  { store }: Pick<Service, 'store'>,
): Promise<DocumentReport> {
  const { bytes } = (await store.reports.find(kept.key)) ?? {};
  if (bytes === undefined) throw notFound('report');
  return byPolicy(ruled(await unpacked(bytes, version.fileName, kept.deal.asOf), rulings, on), kept.policy);
}

function noReport(analysis: Analysis | undefined): RequestProblem {
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
