import { inside, outermost } from '../../../model/part.ts';
import type { Problem } from '../../../model/problem.ts';
import { wellFormed } from './words.ts';

/** What is kept of each document. */
type Paper = {
  readonly name: string;
  readonly sha256: string;
  readonly problems: readonly Problem[];
  readonly about: Readonly<Record<string, unknown>>;
};

type Artifact = {
  readonly location: { readonly uri: string; readonly index: number };
  /** Of what lies in another file, the index of that one. */
  readonly parentIndex?: number;
  readonly roles?: readonly ['analysisTarget'];
  readonly hashes?: { readonly 'sha-256': string };
  readonly properties?: Readonly<Record<string, unknown>>;
};

/** Every document, behind the mails and archives that hold it; and which artifact has which name. */
export type Artifacts = { readonly list: readonly Artifact[]; readonly indexOf: ReadonlyMap<string, number> };

export function artifactsOf(papers: readonly Paper[]): Artifacts {
  const byName = new Map(papers.map((paper) => [paper.name, paper]));
  const indexOf = new Map<string, number>();
  const list: Artifact[] = [];
  for (const { name } of papers) {
    const steps = name.split(inside);
    steps.forEach((step, depth) => {
      const path = steps.slice(0, depth + 1).join(inside);
      if (indexOf.has(path)) return;
      const index = list.length;
      const parentIndex = indexOf.get(steps.slice(0, depth).join(inside));
      indexOf.set(path, index);
      list.push({
        // Section 3.24.2: of a nested one, the path within its parent, with a slash before it.
        location: { uri: parentIndex === undefined ? uriOf(step) : `/${encoded(step)}`, index },
        ...(parentIndex === undefined ? {} : { parentIndex }),
        ...readAs(byName.get(path)),
      });
    });
  }
  return { list, indexOf };
}

function readAs(paper: Paper | undefined): Partial<Artifact> {
  if (paper === undefined) return {};
  return { roles: ['analysisTarget'], hashes: { 'sha-256': paper.sha256 }, properties: paper.about };
}

/** The file on disk, which an editor can open: for a part, the mail or the archive around it. */
export function artifactLocation(name: string, { indexOf }: Artifacts) {
  const file = outermost(name);
  return { uri: uriOf(file), index: indexOf.get(file) ?? -1 };
}

/** Relative to where the scan was started, unless it was asked for by an absolute path. */
function uriOf(path: string): string {
  return path.startsWith('/') ? `file://${encoded(path)}` : encoded(path);
}

function encoded(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}
