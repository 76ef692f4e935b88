import type { Trail } from '../model/store.ts';
import type { WorkLog } from './start-work.ts';

/** Hash of the clause library, and version of the program. */
export type Makers = { readonly library: string; readonly program: string };

/** The service says with which library and program it wants its analyses made from now on, where that is news. */
export async function announceLibrary(
  trail: Pick<Trail, 'list' | 'record'>,
  { library, program }: Makers,
): Promise<void> {
  const last = await announced(trail);
  if (last?.library === library && last.program === program) return;
  await trail.record({ what: 'library-changed', subject: { kind: 'library', id: library }, facts: { program } }, null);
}

const lookEveryMs = 5_000;

/**
 * Tells whether a worker may work: not where the service asks for another library or program, whose reports would be others. It says so
 * in the log, once for each that is asked for. Where nobody has asked for any, it may.
 */
export function libraryCheck(trail: Pick<Trail, 'list'>, own: Makers, log: WorkLog): () => Promise<boolean> {
  let known: { readonly mine: boolean; readonly atMs: number } | null = null;
  let said = '';
  return async () => {
    if (known !== null && performance.now() - known.atMs < lookEveryMs) return known.mine;
    const asked = await announced(trail);
    const mine = asked === null || (asked.library === own.library && asked.program === own.program);
    known = { mine, atMs: performance.now() };
    const news = `${asked?.library} ${asked?.program}`;
    if (!mine && said !== news) {
      said = news;
      log.error(
        { own, asked },
        'this worker takes nothing: the service asks for another library or program. Start it with the version of the program that the service has, and the same LACUNA_LIBRARY and LACUNA_HOUSE',
      );
    }
    return mine;
  };
}

async function announced(trail: Pick<Trail, 'list'>): Promise<Makers | null> {
  const asked = { what: 'library-changed', subject: null, actor: null, limit: 1, after: null };
  const [row] = (await trail.list(asked)).items;
  if (row === undefined || row.subject === null) return null;
  return { library: row.subject.id, program: `${row.facts.program}` };
}
