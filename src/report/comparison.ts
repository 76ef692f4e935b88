import type { Change, Changes, Edit } from '../model/change.ts';
import type { Comparison, Draft, Hidden, ReportChange, Run, Unmarked } from '../model/comparison.ts';
import { type Document, quote } from '../model/document.ts';
import type { DocumentReport, ReportHead } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { causesAmong, type Made } from './comparison/causes.ts';
import { flips } from './comparison/flips.ts';
import { conflictFlips, latencyFlip } from './comparison/other-flips.ts';
import { passage } from './report.ts';

/** A draft, as read and as held against the law. */
export type Read = { readonly document: Document; readonly report: DocumentReport };

/** Two drafts, what became of the words, and what of that was not shown: spans become quotes, clause numbers and places. */
export function comparison(
  { before, after }: { readonly before: Read; readonly after: Read },
  { changes, terms, references }: Changes,
  unmarked: Unmarked,
  engine: ReportHead['engine'],
): Comparison {
  const documents = { before: before.document, after: after.document };
  const [old, now] = [draftOf(before.report), draftOf(after.report)];
  const told = changes.map((change) => reportChange(change, documents));
  const made = ({ report: { deal, sha256 } }: Read): Made => ({
    deal,
    library: engine.library,
    program: engine.version,
    sha256,
  });
  const isRead = old.hides !== 'everything' && now.hides !== 'everything';
  const causes = causesAmong(made(before), made(after), told);
  return {
    schemaVersion: 1,
    engine,
    before: old,
    after: now,
    unmarked,
    findings: isRead ? flips(before.report, after.report, causes) : [],
    conflicts: isRead ? conflictFlips(before.report, after.report, causes) : [],
    latency: isRead ? latencyFlip(before.report, after.report, causes) : null,
    changes: told,
    terms: terms.map((each) => ({
      kind: each.kind,
      term: each.term,
      before: 'before' in each ? passage(documents.before, each.before) : null,
      after: 'after' in each ? passage(documents.after, each.after) : null,
      runs: 'edits' in each ? runsOf(each.edits, documents) : [],
    })),
    references: references.map(({ number, before: from, after: to, was, now: leads }) => ({
      number,
      before: passage(documents.before, from),
      after: passage(documents.after, to),
      was: headed(documents.before, was),
      now: leads === null ? null : headed(documents.after, leads),
    })),
  };
}

type Documents = { readonly before: Document; readonly after: Document };

/** A change of these two documents, in their words. */
export function reportChange(change: Change, { before, after }: Documents): ReportChange {
  const runs: readonly Run[] =
    'edits' in change
      ? runsOf(change.edits, { before, after })
      : change.kind === 'added'
        ? [{ is: 'in', quote: quote(after, change.after) }]
        : [{ is: 'out', quote: quote(before, change.before) }];
  return {
    kind: change.kind,
    before: 'before' in change ? passage(before, change.before) : null,
    after: 'after' in change ? passage(after, change.after) : null,
    runs,
    isSure: !(
      (change.kind === 'removed' && unreadIn(after) !== 'nothing') ||
      (change.kind === 'added' && unreadIn(before) !== 'nothing')
    ),
  };
}

function runsOf(edits: readonly Edit[], { before, after }: Documents): readonly Run[] {
  return edits.map((edit) =>
    edit.is === 'out'
      ? { is: edit.is, quote: quote(before, edit.before) }
      : { is: edit.is, quote: quote(after, edit.after) },
  );
}

function headed(document: Document, clause: Span) {
  const { clause: number, heading } = passage(document, { start: clause.start, end: clause.start + 1 });
  return { clause: number, heading };
}

function draftOf({ name, sha256, format, pages, view, convertedBy, deal, problems }: DocumentReport): Draft {
  return {
    ...{ name, sha256, format, pages },
    ...(view === undefined ? {} : { view }),
    ...(convertedBy === undefined ? {} : { convertedBy }),
    deal,
    problems,
    hides: hiddenIn({ problems }),
    unread: unreadIn({ problems }),
  };
}

/** How much of its words was not read: what is written in another language was. */
export function unreadIn({ problems }: Pick<Document, 'problems'>): Hidden {
  return hiddenIn({ problems: problems.filter(({ code }) => code !== 'language') });
}

/** How much of a paper says nothing to the law. */
export function hiddenIn({ problems }: Pick<Document, 'problems'>): Hidden {
  if (problems.some(({ hides }) => hides === 'everything')) return 'everything';
  return problems.some(({ hides }) => hides === 'part') ? 'part' : 'nothing';
}
