import type { Fallback } from '../../../model/clause-kind.ts';
import { isAccepted } from '../../../model/decision.ts';
import type { Outcome } from '../../../model/finding.ts';
import type { Citation } from '../../../model/law.ts';
import { placeInWords } from '../../../model/place.ts';
import type { DocumentReport, Passage, ReportFamily, ReportLine } from '../../../model/report.ts';
import type { Severity } from '../../../model/requirement.ts';
import { decisionInWords } from '../../decision-in-words.ts';
import { shortened } from '../../layout.ts';
import { cited, isDoubtful, sourceInWords } from '../text/citation.ts';
import { whereabouts } from '../text/places.ts';

// What the page knows. The grid needs a letter for each requirement of each agreement; all else lies beside it, agreement by
// agreement, and is opened when somebody asks.

/** What the page opens with. */
export type PageIndex = {
  readonly jurisdictions: Readonly<Record<string, string>>;
  /** In the order in which they came. Letters of the rows stand in this order too. */
  readonly requirements: readonly PageRequirement[];
  readonly rows: readonly PageRow[];
  readonly families: readonly PageFamily[];
};

/** Agreements that were read together: of each the sentences that say why, and what goes before what. */
export type PageFamily = { readonly name: string; readonly says: readonly string[] };

export type PageRequirement = Pick<ReportLine, 'jurisdiction' | 'title' | 'severity' | 'says' | 'why'> & {
  readonly id: string;
  readonly law: PageLaw;
  readonly fallback: Fallback | null;
};

type PageLaw = Pick<Citation, 'link' | 'linkSeen' | 'confirmed'> & { readonly says: string };

export type PageRow = {
  readonly name: string;
  readonly paper: string;
  readonly parties: string;
  /** Name of its family, or empty. */
  readonly family: string;
  /** A letter for each requirement: see `letters`. Shorter where the last were not asked. */
  readonly letters: string;
  readonly unread: boolean;
  readonly conflicts: number;
};

export const letters = {
  missing: 'M',
  forbidden: 'F',
  weak: 'W',
  unsure: '?',
  met: '+',
  clear: '-',
  'not-applicable': ' ',
} satisfies Record<Outcome, string>;

/** In place of the letter of its outcome, for a line that somebody decided to leave as it is. */
const accepted = 'a';

/** What is known of one agreement. */
export type PageDetails = {
  readonly problems: readonly string[];
  readonly conflicts: readonly (Quoted & {
    readonly says: string;
    readonly severity: Severity;
    readonly law: string;
  })[];
  readonly lines: readonly PageLine[];
  readonly clocks: readonly { readonly law: string; readonly says: string; readonly isLate: boolean }[];
};

export type PageLine = Quoted & {
  /** By its place among the requirements. */
  readonly requirement: number;
  readonly outcome: Outcome;
  /** What somebody decided about it, and whether that still holds. */
  readonly decided?: { readonly says: string; readonly holds: boolean };
  readonly because?: string;
  /** What its family makes of it. */
  readonly family?: string;
  readonly nearest?: PageQuote & { readonly says: string };
  readonly parts?: readonly string[];
};

type Quoted = { readonly quotes: readonly PageQuote[] };
export type PageQuote = { readonly at: string; readonly words: string };

// A page of thousands of agreements is read by a browser: what a clause says at length is in the JSON and in the agreement.
const quoted = { gap: 400, met: 160 };
const quotes = { gap: 3, met: 1 };

/** Numbers requirements as they come, so that the same one is written down once for all agreements. */
export function requirementList() {
  const places = new Map<string, number>();
  const all: PageRequirement[] = [];
  return {
    all: all as readonly PageRequirement[],
    placeOf: (line: ReportLine): number => {
      const { requirement: id, jurisdiction, title, severity, says, why, law, fallback } = line;
      const known = places.get(id);
      if (known !== undefined) {
        const before = all[known];
        if (before?.fallback === null && fallback !== undefined) all[known] = { ...before, fallback };
        return known;
      }
      const { link, linkSeen } = law;
      const own = { id, jurisdiction, title, severity, says, why, fallback: fallback ?? null };
      places.set(id, all.length);
      all.push({ ...own, law: { says: sourceInWords(line), link, linkSeen, confirmed: !isDoubtful(line) } });
      return all.length - 1;
    },
  };
}

/** The row of the grid for an agreement. */
export function rowOf(document: DocumentReport, placeOf: (line: ReportLine) => number): PageRow {
  const { name, type, format, pages, parties, problems, lines, conflicts } = document;
  const row: string[] = [];
  for (const line of lines) row[placeOf(line)] = isAccepted(line) ? accepted : letters[line.outcome];
  const told = [type, format, pages === null ? null : `${pages} ${pages === 1 ? 'page' : 'pages'}`];
  return {
    name,
    paper: told.filter((part) => part !== null).join(', '),
    parties: parties.map((party) => party.name).join('; '),
    family: document.family ?? '',
    letters: Array.from(row, (letter) => letter ?? ' ').join(''),
    unread: problems.some(({ hides }) => hides === 'everything'),
    conflicts: conflicts.length,
  };
}

/** All that the page tells of an agreement. What was not asked is left out. */
export function detailsOf(document: DocumentReport, placeOf: (line: ReportLine) => number): PageDetails {
  const { problems, conflicts, lines, latency } = document;
  return {
    problems: problems.map(({ says, place }) => (place === undefined ? says : `${placeInWords(place)}: ${says}`)),
    conflicts: conflicts.map(({ says, severity, law, cites }) => ({
      says,
      severity,
      law: law === null ? '' : cited(law),
      quotes: cites.slice(0, quotes.gap).map((cite) => quoteOf(cite, quoted.gap)),
    })),
    lines: lines.filter(({ outcome }) => outcome !== 'not-applicable').map((line) => lineOf(line, placeOf(line))),
    clocks: (latency?.clocks ?? [])
      .filter(({ outcome }) => outcome !== 'not-asked')
      .map(({ law, says, outcome }) => ({ law: cited(law), says, isLate: outcome === 'too-late' })),
  };
}

function lineOf(line: ReportLine, requirement: number): PageLine {
  const { outcome, because, cites, nearest, parts, decision, family } = line;
  const size = outcome === 'met' || outcome === 'clear' ? 'met' : 'gap';
  return {
    requirement,
    outcome,
    quotes: cites.slice(0, quotes[size]).map((cite) => quoteOf(cite, quoted[size])),
    ...(decision === undefined ? {} : { decided: { says: decisionInWords(decision), holds: isAccepted(line) } }),
    ...(because === undefined ? {} : { because }),
    ...(family === undefined ? {} : { family: family.says }),
    ...(nearest === undefined ? {} : { nearest: { ...quoteOf(nearest, quoted.gap), says: nearest.says } }),
    ...(parts === undefined
      ? {}
      : { parts: parts.filter((part) => part.outcome === 'weak').map(({ title, says }) => `${title}: ${says}`) }),
  };
}

export function familyOf({ name, papers, orders, doubts }: ReportFamily): PageFamily {
  const words = (cite: Passage | null) =>
    cite === null ? '' : `, ${whereabouts(cite)}: “${shortened(cite.quote, quoted.met)}”`;
  return {
    name,
    says: [
      ...papers.map(
        ({ name, because, cite, aside }) =>
          `${name}: ${because}${words(cite)}${aside === null ? '' : `. What it has does not count for the others: ${aside}`}.`,
      ),
      ...orders.map(({ above, below, cite }) => `${above} goes before ${below}${words(cite)}.`),
      ...doubts.map((doubt) => `Not settled: ${doubt}.`),
    ],
  };
}

function quoteOf(passage: Passage, length: number): PageQuote {
  return { at: whereabouts(passage), words: shortened(passage.quote, length) };
}
