import type { Relation, Tie } from '../model/kin.ts';
import type { Passage } from '../model/report.ts';
import { bears, isDependent, isGeneral, isNamed, type KnownPaper, mayBelong, shared } from './known-paper.ts';

/** That one paper says what it is to another, or that where the two lie says it. */
export type Kinship = {
  readonly from: KnownPaper;
  readonly to: KnownPaper;
  readonly relation: Relation | 'folder';
  readonly cite: Passage | null;
};

export type Kinships = {
  readonly sure: readonly Kinship[];
  /** What the words of a paper may mean, where several fit. */
  readonly doubtful: readonly {
    readonly from: KnownPaper;
    readonly called: string;
    readonly papers: readonly KnownPaper[];
  }[];
};

/** In a folder of more than so many agreements, that two lie in it says nothing. */
const crowd = 60;

/** Which paper is meant by each name that another one calls it by, and which lie together. Linear in the papers but for those between the same parties. */
export function kinships(papers: readonly KnownPaper[]): Kinships {
  const near = nearness(papers);
  const sure: Kinship[] = [];
  const doubtful: Kinships['doubtful'][number][] = [];
  for (const from of papers) {
    const others = near(from);
    if (others.length === 0) continue;
    for (const { relation, called, dated, cite } of from.kin.ties) {
      if (isGeneral(called) && relation !== 'under' && relation !== 'amends') continue;
      const meant = likeliest(from, { relation, called, dated }, others);
      // What a paper holds may be several: its order forms.
      if (meant.length === 1 || (relation === 'holds' && meant.length > 1))
        for (const to of meant) sure.push({ from, to, relation, cite });
      else if (meant.length > 1 && relation !== 'names') doubtful.push({ from, called, papers: meant });
    }
    const head =
      isDependent(from) && !sure.some((each) => each.from === from && isUpward(each)) ? headBeside(from, others) : null;
    if (head !== null) sure.push({ from, to: head, relation: 'folder', cite: null });
  }
  return { sure, doubtful };
}

/** Whether it says that the one is under the other. */
export function isUpward({ relation }: Kinship): boolean {
  return relation === 'under' || relation === 'amends' || relation === 'folder';
}

/** The papers that another may belong with: in its folder, or between two of the same parties. */
function nearness(papers: readonly KnownPaper[]): (paper: KnownPaper) => readonly KnownPaper[] {
  const byFolder = grouped(papers, ({ folder }) => [folder]);
  const byParties = grouped(papers, pairsOf);
  return (paper) => {
    const beside = byFolder.get(paper.folder) ?? [];
    const near = new Set(beside.length > crowd ? [] : beside);
    for (const pair of pairsOf(paper)) for (const other of byParties.get(pair) ?? []) near.add(other);
    near.delete(paper);
    return [...near].sort((a, b) => a.at - b.at);
  };
}

/** Every two of its parties. */
function pairsOf({ bare }: KnownPaper): readonly string[] {
  const names = [...bare].sort().slice(0, 8);
  return names.flatMap((name, index) => names.slice(index + 1).map((other) => `${name}|${other}`));
}

function grouped(papers: readonly KnownPaper[], keys: (paper: KnownPaper) => readonly string[]) {
  const groups = new Map<string, KnownPaper[]>();
  for (const paper of papers) {
    for (const key of keys(paper)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [paper]);
      else group.push(paper);
    }
  }
  return groups;
}

/** Those that may be meant: of that day, by their whole name, in the same folder, as far as any is. */
function likeliest(
  from: KnownPaper,
  { relation, called, dated }: Pick<Tie, 'relation' | 'called' | 'dated'>,
  others: readonly KnownPaper[],
): readonly KnownPaper[] {
  let fitting = others.filter((each) => bearsAs(each, called, from) && mayBelong(from, each, { dated }));
  // A name in passing says little where the parties do not say the rest.
  if (relation === 'names') fitting = fitting.filter((each) => shared(from, each) >= 2 || isWhole(each, called));
  if (dated !== null) fitting = fitting.filter(({ kin }) => kin.dated === null || kin.dated === dated);
  const narrower = [
    ({ kin }: KnownPaper) => dated !== null && kin.dated === dated,
    (each: KnownPaper) => isNamed(each, called),
    (each: KnownPaper) => !isDependent(each),
    (each: KnownPaper) => each.folder === from.folder,
  ];
  for (const fits of narrower) {
    if (fitting.length > 1 && fitting.some(fits)) fitting = fitting.filter(fits);
  }
  return fitting;
}

function isWhole(paper: KnownPaper, called: string): boolean {
  return called.split(' ').length >= 3 && isNamed(paper, called);
}

/** "The Agreement" of a paper that adds to one means none that adds to one itself. */
function bearsAs(paper: KnownPaper, called: string, from: KnownPaper): boolean {
  if (isGeneral(called)) return isDependent(from) && !isDependent(paper) && paper.kin.names.length > 0;
  return bears(paper, called);
}

/** The one agreement in its folder between the same parties to which it can be an addition. */
function headBeside(from: KnownPaper, others: readonly KnownPaper[]): KnownPaper | null {
  const heads = others.filter((each) => each.folder === from.folder && !isDependent(each) && shared(from, each) >= 2);
  const wider = heads.filter(({ type }) => type === null || !type.startsWith('nda'));
  const [head, another] = wider.length > 0 ? wider : heads;
  return head !== undefined && another === undefined ? head : null;
}
