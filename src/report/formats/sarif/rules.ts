import type { Fallback } from '../../../model/clause-kind.ts';
import type { ConflictId } from '../../../model/conflict.ts';
import { house } from '../../../model/house.ts';
import type { DocumentReport, ReportConflict, ReportLine } from '../../../model/report.ts';
import type { Severity } from '../../../model/requirement.ts';
import { isDoubtful, linked, type Source, sourceInWords, sourceLabel, unconfirmed } from '../text/citation.ts';
import { markdown, plain } from './words.ts';

/** What a rule is made of: a requirement, or a way in which things do not go together. */
export type RuleSource = {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly severity: Severity;
  /** What `says` says: what is asked of a paper, or what the results of this rule are. */
  readonly label: 'Asked' | 'Found';
  readonly why?: string;
  /** Null where each result has its own, or none. */
  readonly source: Source | null;
  readonly fallback?: Fallback;
  readonly tags: readonly string[];
};

export type Rule = ReturnType<typeof ruleOf>;

export const levels = { must: 'error', should: 'warning', consider: 'note' } as const satisfies Record<
  Severity,
  string
>;

const conflictTitles = {
  'law-reach': 'Law that governs from elsewhere',
  'arbitration-without-courts': 'Arbitration that shuts the courts out',
  'foreign-court': 'Courts whose judgments count for nothing there',
  'statutory-venue': 'Courts that the statute does not give it to',
  'evidence-export': 'Evidence that may not leave',
} satisfies Record<ConflictId, string>;

/** The rules that this document was held against, in the order of its results. */
export function ruleSources({ conflicts, lines }: DocumentReport): readonly RuleSource[] {
  return [...conflicts.map(ofConflict), ...lines.map(ofLine)];
}

/** Requirements have no such prefix. */
export function conflictRule(conflict: ConflictId): string {
  return `conflict-${conflict}`;
}

function ofConflict({ conflict, severity }: ReportConflict): RuleSource {
  return {
    id: conflictRule(conflict),
    title: conflictTitles[conflict],
    says: 'Two things that the deal wants do not go together; the result says which, with the words of the paper.',
    label: 'Found',
    severity,
    source: null,
    tags: ['conflict'],
  };
}

function ofLine(line: ReportLine): RuleSource {
  const { requirement: id, jurisdiction, clause, title, says, severity, why, fallback } = line;
  const wording = fallback === undefined ? {} : { fallback };
  const tags = [jurisdiction, clause];
  return { ...{ id, title, says, label: 'Asked', severity, why }, source: line, ...wording, tags };
}

export function ruleOf(source: RuleSource) {
  const { id, title, says, severity, tags } = source;
  const link = source.source?.law.link;
  return {
    id,
    name: pascalCase(title),
    shortDescription: { text: plain(title) },
    fullDescription: { text: plain(says) },
    help: help(source),
    ...(link && URL.canParse(link) ? { helpUri: link } : {}),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags,
      severity,
      ...(source.source === null ? {} : properties(source.source)),
    },
  };
}

function properties({ jurisdiction, law, policy }: Source) {
  const { instrument, provision, confirmed } = law;
  if (jurisdiction !== house) return { law: instrument, provision, confirmed };
  return { policy: instrument, provision, ...(policy === undefined ? {} : { policyVersion: policy }) };
}

/** The same twice, for viewers of both sorts. */
function help(source: RuleSource) {
  const rows = helpRows(source).flatMap(([label, words]) => (words == null ? [] : [{ label, words }]));
  return {
    text: rows.map(({ label, words }) => plain(`${label}: ${words}`)).join('\n'),
    markdown: rows.map(({ label, words }) => `**${label}:** ${markdown(words.replace(/\s+/g, ' '))}`).join('\n\n'),
  };
}

/** Why it is asked, by which law, whether that was confirmed, and the wording to ask for. */
function helpRows({ label, says, why, source, fallback }: RuleSource) {
  return [
    [label, says],
    ['Why', why],
    ...(source === null
      ? []
      : ([
          [sourceLabel(source), sourceInWords(source)],
          ['Link', linked(source.law)],
          ['Note', isDoubtful(source) ? unconfirmed : null],
        ] as const)),
    ['Ask for', fallback?.preferred],
    ['or at least', fallback?.acceptable],
    ['not below', fallback?.walkAway],
  ] as const;
}

/** An identifier that says what it is (section 3.49.7). */
function pascalCase(title: string): string {
  return (title.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
