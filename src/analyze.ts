import { compare } from './compare/compare.ts';
import { unmarkedChanges } from './compare/unmarked.ts';
import { conflicts } from './evaluate/conflicts.ts';
import { enforcement } from './evaluate/enforcement.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { latency, noticeWindows } from './evaluate/latency.ts';
import { facts } from './facts/facts.ts';
import { kin } from './facts/kin.ts';
import { partyRoles } from './facts/roles.ts';
import { personalData, sectors } from './facts/sectors.ts';
import { touched } from './facts/touched.ts';
import { worth } from './facts/worth.ts';
import { explainKind, match, type Recognisers } from './match/match.ts';
import type { Change, Changes } from './model/change.ts';
import type { ClauseKind } from './model/clause-kind.ts';
import type { Comparison, Unmarked } from './model/comparison.ts';
import { answered, type Deal } from './model/deal.ts';
import type { Document } from './model/document.ts';
import type { Entry } from './model/entry.ts';
import type { Fact } from './model/fact.ts';
import type { InputFile } from './model/input-file.ts';
import type { Library } from './model/library.ts';
import type { Explanation, Found } from './model/match.ts';
import type { Problem } from './model/problem.ts';
import { settled } from './model/proposal.ts';
import type { Redlined, RedlineOrder } from './model/redline.ts';
import type { DocumentReport, ReportHead, ReportMatch } from './model/report.ts';
import { kindsBeside, type Requirement } from './model/requirement.ts';
import type { Format, Source } from './model/source.ts';
import { usualReading, type World } from './model/world.ts';
import { entryOf } from './portfolio/entry.ts';
import { wordFile } from './read/formats/docx/word-file.ts';
import { read } from './read/read.ts';
import { redline } from './redline/redline.ts';
import { comparison, type Read, reportChange, unreadIn } from './report/comparison.ts';
import { documentReport, reportMatches } from './report/report.ts';
import { namesOf } from './structure/paper-names.ts';
import { structure } from './structure/structure.ts';

export { families } from './family/families.ts';
export { withItems } from './match/learned/lead-ins.ts';
export {
  type Features,
  type LearnablePiece,
  learnablePieces,
  learnableText,
} from './match/learned/learnable.ts';
export { agreementEndings, type Looked, look, mayHoldFiles, paperEndings, partAt, unpack } from './read/unpack.ts';
export { linksAmong } from './structure/links.ts';

/** The whole analysis. Same file, library and deal in, same report out: no clock, no disk, no network. */
export async function analyze(file: InputFile, library: Library, deal: Deal, world: World): Promise<DocumentReport> {
  return (await findGaps(file, library, deal, world)).report;
}

/** The same, and with it the document that it is about. */
export async function analyzeWithDocument(
  file: InputFile,
  library: Library,
  deal: Deal,
  world: World,
): Promise<{ readonly document: Document; readonly report: DocumentReport }> {
  const { document, report } = await findGaps(file, library, deal, world);
  return { document, report };
}

/** The same, and with it every match of every kind. */
export async function analyzeWithMatches(
  file: InputFile,
  library: Library,
  deal: Deal,
  world: World,
): Promise<DocumentReport> {
  const { report, matches } = await analyzeWithMore(file, library, deal, world);
  return { ...report, matches: matches() };
}

/** The same, and what else a report may come with: every match of every kind, and what a portfolio keeps of the agreement. */
export async function analyzeWithMore(file: InputFile, library: Library, deal: Deal, world: World): Promise<Analysis> {
  const { document, found, report } = await findGaps(file, library, deal, world);
  return {
    report,
    matches: () => reportMatches(document, found.matches),
    entry: () => entryOf(document, found, new Set(noticeWindows(found, document, report.deal)), report),
  };
}

/** Made where they are asked for. */
export type Analysis = {
  readonly report: DocumentReport;
  readonly matches: () => readonly ReportMatch[];
  readonly entry: () => Entry;
};

async function findGaps(file: InputFile, library: Library, deal: Deal, world: World) {
  const document = asSaid(await readDocument(file, world), deal);
  const stated = facts(document);
  const found = match(document, stated, library);
  const report = held(document, stated, found, { library, deal });
  return { document, found, report };
}

/** What a paper is, whoever brings it may know better than its title. */
function asSaid(document: Document, { type }: Deal): Document {
  if (type === undefined) return document;
  return { ...document, type: { id: type, because: document.type?.because ?? { start: 0, end: 0 } } };
}

/** What was found, held against the law that the deal and the paper point to. */
function held(
  document: Document,
  stated: readonly Fact[],
  found: Found,
  { library, deal }: { readonly library: Library; readonly deal: Deal },
): DocumentReport {
  const ofData = found.matches.filter(({ kind }) => kind === 'data-location-transfer').map(({ span }) => span);
  const proposals = [
    ...touched(document, stated, ofData),
    ...personalData(document),
    ...sectors(document),
    ...partyRoles(document),
    ...worth(document, stated),
  ];
  const closed = settled(deal, proposals, library);
  return documentReport(
    document,
    {
      kin: kin(document, namesOf(document), stated),
      deal: closed,
      proposals,
      findings: evaluate(library, document, found, closed),
      conflicts: conflicts(library, { facts: stated, proposals, found }, closed),
      latency: latency(library, document, found, closed),
      enforcement: enforcement(library, found, closed),
    },
    library,
  );
}

/** The report of a file that never became a document: the one Problem, and what it leaves open for every requirement. */
export function unreadReport(source: Source, problem: Problem, library: Library, deal: Deal): DocumentReport {
  return held(structure({ source, pieces: [], problems: [problem] }), [], nothingFound, { library, deal });
}

/** The middle steps alone: what a library recognises in a document. */
export function recognise(document: Document, library: Recognisers): Found {
  return match(document, facts(document), library);
}

const nothingFound = { matches: [], parts: [], nearest: {}, likely: {}, readings: () => [] };

/** The first two steps alone: the agreement as read. */
export async function readDocument(file: InputFile, world: World): Promise<Document> {
  return structure(await read(file, world));
}

/** So many paragraphs or lines fill a window several times over, and take no time beside reading the file. */
const openingPieces = 150;

/**
 * How the agreement begins, to be shown while the whole of it is read: the last block may go on beyond it. Of a PDF nothing is gained by
 * it, whose pages are all read before.
 */
export async function readOpening(file: InputFile, world: World): Promise<Document> {
  const reading = await read(file, world);
  return structure({ ...reading, pieces: reading.pieces.slice(0, openingPieces) });
}

/**
 * Why one kind was or was not found in a file, with the document that its spans belong to, and the report with the one line
 * of a requirement that asks for it, whatever jurisdictions the deal names; no report where there is no requirement.
 */
export async function explain(
  file: InputFile,
  { kind, requirement }: { readonly kind: ClauseKind; readonly requirement: Requirement | null },
  { library, deal }: { readonly library: Library; readonly deal: Deal },
  world: World,
): Promise<{ document: Document; explanation: Explanation; report: DocumentReport | null }> {
  const document = asSaid(await readDocument(file, world), deal);
  const stated = facts(document);
  const explanation = explainKind(document, stated, library, kind.id);
  if (requirement === null) return { document, explanation, report: null };
  const { matches, parts, nearest, likely } = explanation;
  const alone = { ...library, requirements: [requirement], clocks: [], measures: [] };
  const beside = match(document, stated, {
    ...library,
    kinds: library.kinds.filter(({ id }) => kindsBeside(requirement).includes(id)),
  });
  const found = {
    matches: [...matches, ...beside.matches],
    parts,
    nearest: nearest === null ? {} : { [kind.id]: nearest },
    likely: likely === null ? {} : { [kind.id]: likely },
    readings: () => [],
  };
  const named = answered(deal, { jurisdictions: [requirement.jurisdiction] });
  return { document, explanation, report: held(document, stated, found, { library: alone, deal: named }) };
}

/** Reads one of two drafts once more, in another view; null where that came to nothing. */
export type Reread = (which: 'before' | 'after', view: 'original' | 'final') => Promise<Document | null>;

/** The file itself with what is asked for written into it, or why nothing can be. What was asked rests on its text as it is usually read. */
export async function redlined(file: InputFile, order: RedlineOrder, world: World): Promise<Redlined | Problem> {
  const document = await readDocument(file, { ...world, reading: usualReading });
  if (document.source.format !== 'docx') return notWord(document.source.format);
  const unread = document.problems.find(({ hides }) => hides === 'everything');
  if (unread !== undefined) return unread;
  const opened = wordFile(file.bytes, world.limits);
  return 'code' in opened ? opened : redline(opened, document, order);
}

function notWord(format: Format | null): Problem {
  const found =
    format === null ? 'no paper that can be read' : format === 'pdf' ? 'a PDF' : `of another format (${format})`;
  return {
    code: 'unknown-format',
    says: `The file is ${found}; tracked changes can be written into a Word file (.docx) alone. Ask the other side for the paper as Word, or copy the wording.`,
    hides: 'nothing',
  };
}

/** Two drafts held against each other; where one could not be read at all, nothing is compared. */
export async function compareDrafts(
  drafts: { readonly before: Read; readonly after: Read },
  reread: Reread,
  engine: ReportHead['engine'],
): Promise<Comparison> {
  const { before, after } = drafts;
  const isRead = [before, after].every(({ document }) => unreadIn(document) !== 'everything');
  if (!isRead) return comparison(drafts, nothingChanged, nothingUnmarked, engine);
  return comparison(drafts, compare(before.document, after.document), await unmarkedIn(drafts, reread), engine);
}

const nothingChanged: Changes = { changes: [], terms: [], references: [] };
const nothingUnmarked: Unmarked = { tracked: false, edits: [], accepted: [] };

/** What came back beside its tracked changes, in the words of both; without them where it has none. */
async function unmarkedIn(
  { before, after }: { readonly before: Read; readonly after: Read },
  reread: Reread,
): Promise<Unmarked> {
  if (after.document.source.view === undefined) return nothingUnmarked;
  const hasTracked = before.document.source.view !== undefined;
  const final = before.document.source.view === 'original' ? await reread('before', 'final') : before.document;
  const original = hasTracked ? await reread('before', 'original') : null;
  const returned = after.document.source.view === 'original' ? after.document : await reread('after', 'original');
  if (final === null || returned === null || (hasTracked && original === null)) return nothingUnmarked;
  const { edits, editsOfPending, accepted } = unmarkedChanges({ final, original }, returned);
  const told = (from: Document, to: Document, changes: readonly Change[]) =>
    changes.map((change) => reportChange(change, { before: from, after: to }));
  const pending = original === null ? [] : told(original, returned, editsOfPending);
  return {
    tracked: true,
    edits: [...told(final, returned, edits), ...pending],
    accepted: original === null ? [] : told(original, final, accepted),
  };
}
