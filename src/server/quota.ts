import type { Actor } from '../model/person.ts';
import { RequestProblem } from './problem.ts';
import type { Upload } from './route.ts';
import type { Service } from './service.ts';

/** Throws where a person would have uploaded more on this day (UTC) than they may. Counted from the trail, so on all machines together. */
export async function demandQuota(
  files: readonly Pick<Upload, 'bytes'>[],
  { person }: Actor,
  { store, settings, now }: Pick<Service, 'store' | 'settings' | 'now'>,
): Promise<void> {
  const day = now().toISOString().slice(0, 10);
  let bytes = files.reduce((sum, each) => sum + each.bytes, 0);
  let after: string | null = null;
  do {
    const { items, next } = await store.trail.list({
      limit: 500,
      after,
      what: 'upload',
      subject: null,
      actor: person.id,
    });
    const today = items.filter(({ at }) => at.startsWith(day));
    for (const { facts } of today) bytes += typeof facts.bytes === 'number' ? facts.bytes : 0;
    after = today.length < items.length ? null : next;
  } while (after !== null && bytes <= settings.quotaBytes);
  if (bytes <= settings.quotaBytes) return;
  const megabytes = Math.floor(settings.quotaBytes / 1024 / 1024);
  throw new RequestProblem(
    'over-quota',
    `With these files you would have uploaded more than ${megabytes} MB today, which is the most for one person in a day (UTC).`,
    'Go on tomorrow, or ask whoever runs the service to raise LACUNA_QUOTA_MB.',
  );
}
