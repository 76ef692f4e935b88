import type { Actor } from '../model/person.ts';
import type { Agreements } from '../model/store.ts';
import { RequestProblem } from './problem.ts';
import type { Service } from './service.ts';

/**
 * Throws where a person would have uploaded more on this day (UTC) than they may, on all machines together. Asked where the files are
 * written down, so that many at once are added up too; asked before, it only saves the work.
 */
export async function demandQuota(
  files: readonly { readonly bytes: number }[],
  { person }: Actor,
  {
    agreements,
    settings,
    now,
  }: Pick<Service, 'settings' | 'now'> & { readonly agreements: Pick<Agreements, 'uploaded'> },
): Promise<void> {
  const day = `${now().toISOString().slice(0, 10)}T00:00:00.000Z`;
  const sent = files.reduce((sum, each) => sum + each.bytes, 0);
  if ((await agreements.uploaded(person.id, day)) + sent <= settings.quotaBytes) return;
  const megabytes = Math.floor(settings.quotaBytes / 1024 / 1024);
  throw new RequestProblem(
    'over-quota',
    `With these files you would have uploaded more than ${megabytes} MB today, which is the most for one person in a day (UTC).`,
    'Go on tomorrow, or ask whoever runs the service to raise LACUNA_QUOTA_MB.',
  );
}
