import type { Paper } from '../model/family.ts';
import type { Tie } from '../model/kin.ts';
import { bareParty } from '../model/party-name.ts';

/** A paper with what it is found by. */
export type KnownPaper = Paper & {
  readonly at: number;
  /** All that lies before the last slash of its name, or the file that it is a part of. */
  readonly folder: string;
  readonly bare: ReadonlySet<string>;
};

/** Prepares papers, in their order. What they say is from then on read beside the words of others, and so carries their name. */
export function knownPapers(papers: readonly Paper[]): readonly KnownPaper[] {
  return papers.map((paper, at) => ({
    ...paper,
    kin: {
      ...paper.kin,
      ties: paper.kin.ties.map((tie) => ({ ...tie, cite: { ...tie.cite, in: paper.name } })),
      precedence: paper.kin.precedence.map((each) => ({ ...each, cite: { ...each.cite, in: paper.name } })),
    },
    at,
    folder: folderOf(paper.name),
    bare: new Set(paper.parties.map(bareParty).filter((name) => name !== '')),
  }));
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf(' ▸ '), 0));
}

/** Papers that add to another one, and seldom stand alone. */
const dependentTypes: ReadonlySet<string | null> = new Set([
  'amendment',
  'order-form',
  'data-processing',
  'business-associate',
]);

export function isDependent({ type }: Paper): boolean {
  return dependentTypes.has(type);
}

/** Whether the words may mean this paper: they are its name, end in it, are its initials, or say what sort of paper it is. */
export function bears({ kin, type }: Paper, called: string): boolean {
  const sort = sorts[called];
  if (sort !== undefined) return type !== null && sort.includes(type);
  return kin.names.some(
    (name) => name === called || endsIn(name, called) || endsIn(called, name) || isShortFor(called, name),
  );
}

/** Whether they say it by its whole name. */
export function isNamed({ kin }: Paper, called: string): boolean {
  return kin.names.includes(called);
}

/** By two words at least that are no other paper's too, and not behind a "for": a cover page for the terms is not the terms. */
function endsIn(long: string, short: string): boolean {
  return (
    short.includes(' ') &&
    !isGeneral(short) &&
    long.endsWith(` ${short}`) &&
    !/\b(?:for|to|of|under)$/.test(long.slice(0, -short.length - 1))
  );
}

/** "msa" for "master services agreement". */
function isShortFor(short: string, long: string): boolean {
  const initials = () => long.split(' ').map((word) => word.charAt(0));
  return /^\p{L}{3,4}$/u.test(short) && long.includes(' ') && initials().join('').endsWith(short);
}

const processing = ['data-processing'];
const order = ['order-form'];

/** What papers of a type are called, whatever stands on them: initials like these mean no other. */
const sorts: Readonly<Record<string, readonly string[]>> = {
  dpa: processing,
  'data processing agreement': processing,
  'data processing addendum': processing,
  'data protection agreement': processing,
  'data protection addendum': processing,
  baa: ['business-associate'],
  'business associate agreement': ['business-associate'],
  nda: ['nda-mutual', 'nda-one-way'],
  mnda: ['nda-mutual'],
  'order form': order,
  'statement of work': order,
  sow: order,
  'work order': order,
};

/** Names that any paper may go by. */
export function isGeneral(called: string): boolean {
  return /^(?:agreement|contract|(?:(?:standard|general|key|framework|additional) )?terms|addendum|amendment|deed|order|cover page)$/.test(
    called,
  );
}

/** How many parties two papers have in common. */
export function shared(a: KnownPaper, b: KnownPaper): number {
  let count = 0;
  for (const party of a.bare) if (b.bare.has(party)) count += 1;
  return count;
}

/** Between the same parties, as far as both name any; papers that name none go by their folder. */
export function mayBelong(a: KnownPaper, b: KnownPaper, { dated }: Pick<Tie, 'dated'>): boolean {
  const common = shared(a, b);
  if (a.bare.size >= 2 && b.bare.size >= 2) {
    // An affiliate signs an order: then the day must tell that this very agreement is meant.
    return common >= 2 || (common === 1 && dated !== null && dated === b.kin.dated);
  }
  return common >= 1 || a.folder === b.folder;
}
