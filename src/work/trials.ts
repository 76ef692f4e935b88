import { createHash } from 'node:crypto';
import type { Library, LibraryFile, LibraryProblem } from '../model/library.ts';
import type { Analyst } from './benches.ts';

/** A draft of the house policy at work: the library that it gives, and threads that hold files against it. */
export type Trial = { readonly library: Library } & Pick<Analyst, 'analyze' | 'keyOf'>;

export type Trials = {
  /** Does the work with a draft, or gives every fault of it. The first time that a draft is asked for takes seconds. */
  readonly at: <Result>(
    files: readonly LibraryFile[],
    work: (trial: Trial) => Promise<Result>,
  ) => Promise<Result | Faults>;
  readonly close: () => Promise<void>;
};

export type Faults = { readonly problems: readonly LibraryProblem[] };

type Opened = { readonly trial: Trial; readonly close: () => Promise<void> } | Faults;

/** A draft that nobody asks for any longer gives its threads and its memory back. */
const idleMs = 120_000;
/** Two people who write at the same time shall not end the threads of each other. */
const mostOpen = 2;

/** Drafts that somebody tries out, each with an analyst of its own for as long as it is asked for. */
export function openTrials(
  read: (files: readonly LibraryFile[]) => Promise<{ readonly library: Library } | Faults>,
  open: (library: Library) => Analyst,
): Trials {
  const drafts = new Map<string, { readonly opened: Promise<Opened>; users: number; usedAt: number }>();
  const load = async (files: readonly LibraryFile[]): Promise<Opened> => {
    const made = await read(files);
    if ('problems' in made) return made;
    const analyst = open(made.library);
    return { trial: { library: made.library, analyze: analyst.analyze, keyOf: analyst.keyOf }, close: analyst.close };
  };
  const end = async (digest: string): Promise<void> => {
    const draft = drafts.get(digest);
    drafts.delete(digest);
    const opened = await draft?.opened.catch(() => undefined);
    if (opened !== undefined && 'close' in opened) await opened.close();
  };
  const endIdle = async (): Promise<void> => {
    const idle = [...drafts].filter(([, { users }]) => users === 0).sort(([, a], [, b]) => a.usedAt - b.usedAt);
    const old = idle.filter(([, { usedAt }]) => performance.now() - usedAt >= idleMs).length;
    const ending = Math.max(old, drafts.size - mostOpen);
    await Promise.all(idle.slice(0, ending).map(([digest]) => end(digest)));
  };
  const timer = setInterval(() => void endIdle(), idleMs / 4);
  timer.unref();
  return {
    at: async (files, work) => {
      const digest = createHash('sha256')
        .update(JSON.stringify(files.map(({ path, text }) => [path, text])))
        .digest('hex');
      const draft = drafts.get(digest) ?? { opened: load(files), users: 0, usedAt: 0 };
      drafts.set(digest, draft);
      draft.users += 1;
      try {
        const opened = await draft.opened;
        return 'problems' in opened ? opened : await work(opened.trial);
      } catch (error) {
        // A thread that was lost while it read the draft: the next who asks begins anew.
        if (
          await draft.opened.then(
            () => false,
            () => true,
          )
        )
          drafts.delete(digest);
        throw error;
      } finally {
        draft.users -= 1;
        draft.usedAt = performance.now();
        await endIdle();
      }
    },
    close: async () => {
      clearInterval(timer);
      await Promise.all([...drafts.keys()].map(end));
    },
  };
}
