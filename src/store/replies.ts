import type { Begun, Replies, ReplyKey } from '../model/store.ts';
import type { Database, On } from './database.ts';
import { storable } from './stored.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** For how long nothing is heard of a process before its work is taken to have ended with it; and how often it is heard of. */
const [aliveMs, beatMs] = [60_000, 20_000];

/** `within`: the same in a transaction of others. */
export function repliesOf({ db, now, write }: Database): Replies & {
  readonly within: (on: On) => Pick<Replies, 'end'>;
  readonly stop: () => void;
} {
  const later = (ms: number) => new Date(now().getTime() + ms).toISOString();
  const running = new Map<string, ReplyKey>();
  // What this process works on is said to be worked on for as long as it lives.
  const beat = setInterval(() => {
    for (const key of running.values()) void keepAlive(key).catch(() => {});
  }, beatMs);
  beat.unref();
  const keepAlive = async ({ person, key }: ReplyKey) => {
    await db
      .updateTable('replies')
      .set({ alive_until: later(aliveMs) })
      .where('person', '=', person)
      .where('key', '=', key)
      .where('status', 'is', null)
      .execute();
  };
  const within = (on: On): Pick<Replies, 'end'> => ({
    end: async (of, { status, body, location }) => {
      const ended = await on
        .updateTable('replies')
        .set({ status, body: storable(body), location })
        .where('person', '=', of.person)
        .where('key', '=', storable(of.key))
        .where('status', 'is', null)
        .returning('key')
        .executeTakeFirst();
      running.delete(nameOf(of));
      return ended !== undefined;
    },
  });
  return {
    begin: async (of, request) => {
      const begun = await write(async (on): Promise<Begun> => {
        await on.deleteFrom('replies').where('begun_at', '<=', later(-dayMs)).execute();
        const row = {
          person: of.person,
          key: storable(of.key),
          request,
          begun_at: later(0),
          alive_until: later(aliveMs),
        };
        const fresh = await on
          .insertInto('replies')
          .values({ ...row, status: null, body: null, location: null })
          .onConflict((at) => at.doNothing())
          .returning('key')
          .executeTakeFirst();
        if (fresh !== undefined) return { is: 'new' };
        const known = await on
          .selectFrom('replies')
          .selectAll()
          .where('person', '=', row.person)
          .where('key', '=', row.key)
          .executeTakeFirstOrThrow();
        if (known.request !== request) return { is: 'other-request' };
        const { status, body, location } = known;
        if (status !== null) return { is: 'done', reply: { status, body: body ?? '', location } };
        const taken = await on
          .updateTable('replies')
          .set({ alive_until: row.alive_until })
          .where('person', '=', row.person)
          .where('key', '=', row.key)
          .where('alive_until', '<=', later(0))
          .returning('key')
          .executeTakeFirst();
        return { is: taken === undefined ? 'running' : 'new' };
      });
      if (begun.is === 'new') running.set(nameOf(of), { person: of.person, key: storable(of.key) });
      return begun;
    },
    ...within(db),
    drop: async (of) => {
      running.delete(nameOf(of));
      await db
        .deleteFrom('replies')
        .where('person', '=', of.person)
        .where('key', '=', storable(of.key))
        .where('status', 'is', null)
        .execute();
    },
    within,
    stop: () => clearInterval(beat),
  };
}

function nameOf({ person, key }: ReplyKey): string {
  return `${person} ${storable(key)}`;
}
