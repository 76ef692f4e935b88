import { house } from '../../model/house.ts';
import type { Citation } from '../../model/law.ts';
import { placeInWords } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Decided, DocumentReport, Passage, ReportConflict, ReportLine, ReportStream } from '../../model/report.ts';
import { citesOf } from '../cites.ts';
import { csvMark, csvRow } from '../csv-row.ts';
import { decisionInWords } from '../decision-in-words.ts';
import { quoted } from './text/places.ts';

/**
 * The report as one table (RFC 4180, UTF-8 with a byte order mark, so that spreadsheet programs know the encoding): a row for every
 * line, for everything that does not go together, and for everything that could not be read or that a person should know.
 */
export async function* csv({ documents }: ReportStream): AsyncIterable<string> {
  yield `${csvMark}${csvRow(columns)}`;
  for await (const document of documents()) yield rowsOf(document).map(csvRow).join('');
}

const columns = [
  'agreement',
  'jurisdiction',
  'requirement',
  'title',
  'outcome',
  'severity',
  'says',
  'because',
  'family',
  'law',
  'provision',
  'link',
  'confirmed',
  'other agreement',
  'clause',
  'place',
  'quote',
  'other places',
  'nearest',
  'nearest because',
  'decision',
  'fingerprint',
  'policy version',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/** A document against which nothing was held has a row that says so. */
function rowsOf({ name, lines, conflicts, problems }: DocumentReport): readonly (readonly string[])[] {
  const rows: readonly Row[] = [...problems.map(ofProblem), ...conflicts.map(ofConflict), ...lines.map(ofLine)];
  const told: readonly Row[] = rows.length === 0 ? [{ outcome: 'note', says: 'Held against nothing.' }] : rows;
  return told.map((cells) => columns.map((column) => (column === 'agreement' ? name : (cells[column] ?? ''))));
}

function ofLine(line: ReportLine): Row {
  const { jurisdiction, requirement, title, outcome, severity, says, because = '', law, nearest, family } = line;
  return {
    jurisdiction,
    requirement,
    title,
    outcome,
    severity,
    says,
    because,
    family: family?.says ?? '',
    ...(jurisdiction === house ? policy(line) : citation(law)),
    ...passages(citesOf(line)),
    ...decided(line),
    ...(nearest === undefined ? {} : { nearest: quoted(nearest), 'nearest because': `It ${nearest.says}.` }),
  };
}

function ofConflict(about: ReportConflict): Row {
  const { conflict, severity, says, law, cites } = about;
  return {
    requirement: conflict,
    outcome: 'conflict',
    severity,
    says,
    ...(law === null ? {} : citation(law)),
    ...passages(cites),
    ...decided(about),
  };
}

function ofProblem({ code, says, hides, place }: Problem): Row {
  const outcome = { everything: 'unread', part: 'partly unread', nothing: 'note' }[hides];
  return { requirement: code, outcome, says, ...(place === undefined ? {} : { place: placeInWords(place) }) };
}

function decided({ decision, fingerprint }: Decided): Row {
  return { decision: decision === undefined ? '' : decisionInWords(decision), fingerprint };
}

function citation({ instrument, provision, link, confirmed }: Citation): Row {
  return { law: instrument, provision, link: link ?? '', confirmed: confirmed ? 'yes' : 'no' };
}

/** Nobody holds it against a source, so it is not confirmed either. */
function policy({ law: { instrument, provision, link }, policy: version }: ReportLine): Row {
  return { law: instrument, provision, link: link ?? '', 'policy version': `${version ?? ''}` };
}

/** The first in columns of its own, the others together. */
function passages([first, ...others]: readonly Passage[]): Row {
  if (first === undefined) return {};
  return {
    'other agreement': first.in ?? '',
    clause: first.clause ?? '',
    place: first.place === null ? '' : placeInWords(first.place),
    quote: first.quote,
    'other places': others.map(quoted).join('\n'),
  };
}
