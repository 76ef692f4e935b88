import { LRUCache } from 'lru-cache';
import type { Version } from '../model/archive.ts';
import type { Store } from '../model/store.ts';
import { reportText } from '../scan/scan.ts';
import { etagOf } from './etag.ts';

/** A report as it is sent: JSON, under the name of a draft. */
export type ReportText = {
  readonly version: Version;
  readonly etag: string;
  readonly json: Uint8Array;
};

/** Null where the draft has no such report, or is not there. Who may see it is for whoever asks to find out, each time. */
export type ReportTexts = (version: string, report: string) => Promise<ReportText | null>;

/** As many hundred as somebody is likely to read in a day. */
const mostBytes = 32 * 1024 * 1024;

/**
 * Keeps the reports that were read last at hand, as they are sent: a draft and its reports never change, so nothing here grows old. Of
 * those who ask for the same one at once, one fetches it.
 */
export function reportTexts({ agreements, reports }: Pick<Store, 'agreements' | 'reports'>): ReportTexts {
  const fetchText = async (id: string, key: string): Promise<ReportText | undefined> => {
    const version = await agreements.version(id);
    const known = version === null ? undefined : (await reports.of(id)).find((report) => report.key === key);
    const kept = known === undefined ? null : await reports.find(key);
    if (version === null || known === undefined || kept === null) return undefined;
    const etag = etagOf(JSON.stringify([known.digest, version.fileName]));
    return { version, etag, json: await reportText(kept.bytes, version.fileName) };
  };
  const cache = new LRUCache<string, ReportText>({
    maxSize: mostBytes,
    // What takes long to make is the first to be put out by what others ask for meanwhile: whoever waits for it gets it all the same.
    ignoreFetchAbort: true,
    sizeCalculation: ({ json }) => json.length,
    fetchMethod: (both) => {
      const [version = '', report = ''] = both.split(' ');
      return fetchText(version, report);
    },
  });
  return async (version, report) => (await cache.fetch(`${version} ${report}`)) ?? null;
}
