import type { Deal } from '../model/deal.ts';
import { isGap } from '../model/decision.ts';
import { type Document, printed, quote } from '../model/document.ts';
import type {
  Entry,
  EntryClause,
  EntryDuration,
  EntryJurisdiction,
  EntryLine,
  EntryMatch,
  EntryParty,
} from '../model/entry.ts';
import { longestHours } from '../model/fact.ts';
import type { Found, Match } from '../model/match.ts';
import { bareParty } from '../model/party-name.ts';
import type { DocumentReport, ReportLine } from '../model/report.ts';

import { stretches } from './stretches.ts';

/** What a portfolio keeps of an agreement. `windows`: the matches that give the other side time to report an incident. */
export function entryOf(
  document: Document,
  { matches }: Pick<Found, 'matches'>,
  windows: ReadonlySet<Match>,
  report: DocumentReport,
): Entry {
  const clauses = stretches(document);
  const heading = document.blocks.find(({ kind }) => kind === 'heading') ?? null;
  return {
    title: heading === null ? null : quote(document, heading),
    type: report.type,
    language: report.language,
    unread: report.problems.find(({ hides }) => hides === 'everything')?.says ?? null,
    parties: report.parties.map((party) => partyOf(party, report.deal)),
    jurisdictions: jurisdictionsOf(report),
    clauses,
    matches: matches.map((match) => matchOf(document, match, clauses)),
    durations: matches.flatMap((match) => durationsOf(document, match, clauses, windows)),
    lines: report.lines.map(lineOf),
  };
}

/** The kind whose time is asked for by name, so that a match without any is kept too. */
const told = 'notification-deadline';

function partyOf({ name, role }: DocumentReport['parties'][number], deal: Deal): EntryParty {
  const folded = bareParty(name);
  const ours = deal.party;
  // A role may be nothing but a legal form ("Company").
  const isOurs = ours !== null && (plain(role ?? '') === plain(ours) || (folded !== '' && folded === bareParty(ours)));
  return { name, folded, role, whose: ours === null ? null : isOurs ? 'ours' : 'theirs' };
}

function plain(role: string): string {
  return role
    .toLowerCase()
    .replace(/^the\s+/, '')
    .trim();
}

function jurisdictionsOf({ deal, lines, proposals }: DocumentReport): readonly EntryJurisdiction[] {
  const held = new Set([...deal.jurisdictions, ...lines.map(({ jurisdiction }) => jurisdiction)]);
  const law = new Set(proposals.flatMap(({ by, value }) => (by === 'governing law' ? [value] : [])));
  return [
    ...[...held].map((code) => ({ code, how: 'held' }) as const),
    ...[...law].map((code) => ({ code, how: 'law' }) as const),
  ];
}

function matchOf(document: Document, match: Match, clauses: readonly EntryClause[]): EntryMatch {
  const { kind, stance, strength, span } = match;
  const { start, end, quote: words } = printed(document, span);
  const clause = clauseAt(clauses, start);
  const isWithin = end <= (clauses[clause]?.end ?? 0);
  return { kind, stance, strength, clause, start, end, quote: isWithin ? null : words };
}

/** By halves: a long paper has thousands of both. */
function clauseAt(clauses: readonly EntryClause[], offset: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function durationsOf(
  document: Document,
  match: Match,
  clauses: readonly EntryClause[],
  windows: ReadonlySet<Match>,
): readonly EntryDuration[] {
  const { kind, clause, start, end, quote: words } = matchOf(document, match, clauses);
  const at = { kind, clause, start, end, quote: words, counts: kind !== told || windows.has(match) };
  const stated = Object.entries(match.captures).flatMap(([capture, fact]) =>
    fact.kind !== 'duration'
      ? []
      : [
          {
            ...at,
            capture,
            hours: longestHours(fact),
            count: fact.count,
            unit: fact.unit,
            vague: fact.vague,
            said: quote(document, fact),
          },
        ],
  );
  if (stated.length > 0 || kind !== told) return stated;
  return [{ ...at, capture: 'deadline', hours: null, count: null, unit: null, vague: null, said: null }];
}

function lineOf(line: ReportLine): EntryLine {
  const { requirement, jurisdiction, clause, outcome, severity, because, nearest, cites } = line;
  const place = cites[0] ?? nearest;
  const why = because ?? (nearest === undefined ? null : `the closest place ${nearest.says}`);
  const isTold = isGap(outcome) || outcome === 'unsure';
  return {
    requirement,
    jurisdiction,
    kind: clause,
    outcome,
    severity,
    because: isTold ? why : null,
    start: place?.start ?? null,
    end: place?.end ?? null,
  };
}
