import { open } from 'node:fs/promises';
import { type Anchor, anchorLine } from '../model/anchor.ts';
import type { Settings } from '../model/settings.ts';
import type { Trail } from '../model/store.ts';
import type { WorkLog } from './start-work.ts';

const everyRows = 100;
const everyMs = 5 * 60_000;
const lookEveryMs = 10_000;
const postMs = 10_000;

export type AnchorRequest = {
  readonly trail: Pick<Trail, 'head'>;
  readonly to: NonNullable<Settings['anchor']>;
  readonly now: () => Date;
  readonly log: WorkLog;
};

/**
 * Puts the newest hash of the trail down elsewhere: once at the start, then a hundred rows or five minutes after the last time, whichever
 * comes first, and once at the end, where anything was added. What could not be put down is tried again, and said in the log. Gives
 * how to end it.
 */
export function startAnchor(request: AnchorRequest): () => Promise<void> {
  const { trail, to, now, log } = request;
  let last: { readonly number: number; readonly atMs: number } | null = null;
  const look = async (atOnce: boolean): Promise<void> => {
    try {
      const head = await trail.head();
      if (head === null || head.number === last?.number) return;
      const isDue =
        atOnce || last === null || head.number - last.number >= everyRows || now().getTime() - last.atMs >= everyMs;
      if (!isDue) return;
      await putDown(head, to);
      last = { number: head.number, atMs: now().getTime() };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      log.error({ code }, 'the anchor of the trail could not be put down; tried again. LACUNA_ANCHOR says where to');
    }
  };
  let looking = look(true);
  const timer = setInterval(() => {
    looking = looking.then(() => look(false));
  }, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await looking;
    await look(true);
  };
}

/** On disk for certain, or taken by whoever listens, before it resolves. */
export async function putDown(anchor: Anchor, to: NonNullable<Settings['anchor']>): Promise<void> {
  if (to.in === 'file') {
    const handle = await open(to.file, 'a', 0o600);
    try {
      await handle.writeFile(`${anchorLine(anchor)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return;
  }
  // The one connection that goes elsewhere, and only where somebody set it up.
  const reply = await fetch(to.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: anchorLine(anchor),
    redirect: 'error',
    signal: AbortSignal.timeout(postMs),
  });
  await reply.body?.cancel();
  if (!reply.ok) throw Object.assign(new Error(`it was answered with ${reply.status}`), { code: reply.status });
}
