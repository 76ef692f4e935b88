import picomatch from 'picomatch';
import { inside } from '../model/part.ts';
import { slashed } from './walk.ts';

type Looked = {
  /** Paths of what earlier scans saw. */
  readonly known: readonly string[];
  /** Paths of what this scan saw. */
  readonly there: readonly string[];
  /** Paths of what could not be listed or looked into: nothing is known of what lies there. */
  readonly unread: readonly string[];
  /** Whole paths and globs. */
  readonly asked: readonly string[];
};

/** Which of the known paths are no more: those where this scan looked, and that it did not see. What nobody asked for stays. */
export function gone({ known, there, unread, asked }: Looked): readonly string[] {
  const seen = new Set(there);
  const lost = known.filter((path) => !seen.has(path));
  if (lost.length === 0) return [];
  const globs = asked.map((each) => picomatch(slashed(each), { dot: true }));
  const isAsked = (path: string): boolean =>
    around(path).some(
      (outer) => asked.includes(outer) || (isOnDisk(outer) && globs.some((fits) => fits(slashed(outer)))),
    );
  const hidden = new Set(unread);
  return lost.filter((path) => isAsked(path) && !around(path).some((outer) => hidden.has(outer)));
}

/** A glob says what lies on disk, and nothing of what lies in that. */
function isOnDisk(path: string): boolean {
  return !path.includes(inside);
}

/** The path itself, that of every file that holds it, and of every folder above. */
function around(path: string): readonly string[] {
  const all = [path];
  for (let outer = path; outer !== ''; ) {
    const at = outer.lastIndexOf(inside);
    const above = at === -1 ? folderAbove(outer) : outer.slice(0, at);
    if (above === outer) break;
    all.push(above);
    outer = above;
  }
  return all;
}

function folderAbove(path: string): string {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return at <= 0 ? path.slice(0, at + 1) : path.slice(0, at);
}
