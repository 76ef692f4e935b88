import { isAccepted } from '../../model/decision.ts';
import { policyInWords } from '../../model/policy.ts';
import type { Problem } from '../../model/problem.ts';
import type {
  Decided,
  DocumentReport,
  ReportConflict,
  ReportHead,
  ReportLine,
  ReportStream,
} from '../../model/report.ts';
import type { Severity } from '../../model/requirement.ts';
import { citesOf } from '../cites.ts';
import { decisionInWords } from '../decision-in-words.ts';
import { isDoubtful, linked, type Source, sourceInWords, sourceLabel, unconfirmed } from './text/citation.ts';
import { outcomes } from './text/outcomes.ts';
import { quoted } from './text/places.ts';
import { writable } from './writable.ts';

/**
 * For servers that show test results: a suite for each agreement, a case for each requirement, for what does not go together and for
 * what could not be read at all. A gap of any severity is a failure of that type; one that somebody accepted is skipped, and so is
 * what is unsure or not asked; what could not be read at all is an error. Elements and attributes are those that Jenkins, GitLab and Surefire have in common; no time is told.
 */
export async function* junit({ documents, ...head }: ReportStream): AsyncIterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lacuna">\n';
  for await (const document of documents()) yield suite(document, head);
  yield '</testsuites>\n';
}

/** One test: passed where it has no result. */
type Case = { readonly classname: string; readonly name: string; readonly result?: Result; readonly output?: string };

type Result = {
  readonly element: 'failure' | 'error' | 'skipped';
  readonly type?: string;
  readonly message: string;
  readonly body?: string;
};

function suite(document: DocumentReport, head: ReportHead): string {
  const { name, problems, conflicts, lines, sha256 } = document;
  const unread = problems.filter(({ hides }) => hides === 'everything');
  const cases = [...unread.map(ofProblem), ...conflicts.map(ofConflict), ...lines.map(ofLine)];
  const count = (element: Result['element']): number =>
    cases.filter(({ result }) => result?.element === element).length;
  const counts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  const { library, version, policy } = head.engine;
  const properties = {
    ...{ sha256, library, lacuna: version },
    ...(policy === undefined ? {} : { 'house policy': policyInWords(policy) }),
  };
  const notes = problems.filter(({ hides }) => hides !== 'everything');
  return [
    `  <testsuite${attributes({ name, ...counts })}>`,
    '    <properties>',
    ...Object.entries(properties).map(([key, value]) => `      <property${attributes({ name: key, value })}/>`),
    '    </properties>',
    ...cases.map(testcase),
    ...(notes.length === 0 ? [] : [`    <system-err>${escaped(notes.map(note).join('\n'))}</system-err>`]),
    '  </testsuite>\n',
  ].join('\n');
}

function testcase({ classname, name, result, output }: Case): string {
  const open = `    <testcase${attributes({ classname, name })}`;
  if (result === undefined && output === undefined) return `${open}/>`;
  return [
    `${open}>`,
    ...(result === undefined ? [] : [`      ${element(result)}`]),
    ...(output === undefined ? [] : [`      <system-out>${escaped(output)}</system-out>`]),
    '    </testcase>',
  ].join('\n');
}

function element({ element: name, body, ...stated }: Result): string {
  const open = `<${name}${attributes(stated)}`;
  return body === undefined ? `${open}/>` : `${open}>${escaped(body)}</${name}>`;
}

function ofProblem({ code, says }: Problem): Case {
  return { classname: 'file', name: code, result: { element: 'error', type: code, message: says } };
}

function note({ code, says }: Problem): string {
  return `${code}: ${says}`;
}

function ofConflict(about: ReportConflict): Case {
  const { conflict, says, law, cites } = about;
  const body = [
    ...decided(about),
    ...(law === null ? [] : sourceOf({ jurisdiction: '', law })),
    ...cites.map((cite) => `It says: ${quoted(cite)}`),
  ].join('\n');
  return { classname: 'conflict', name: `${conflict}: ${says}`, result: failure(about, says, body) };
}

/** What somebody accepted fails nothing. */
function failure(about: Decided & { readonly severity: Severity }, message: string, body: string): Result {
  const { decision, severity } = about;
  if (decision !== undefined && isAccepted(about)) return { element: 'skipped', message: decisionInWords(decision) };
  return { element: 'failure', type: severity, message, ...(body === '' ? {} : { body }) };
}

function decided({ decision }: Decided): readonly string[] {
  return decision === undefined ? [] : [`Decision: ${decisionInWords(decision)}`];
}

function ofLine(line: ReportLine): Case {
  const { jurisdiction, requirement, title, outcome, says, because = '' } = line;
  const named = { classname: jurisdiction, name: `${requirement}: ${title}` };
  const { word } = outcomes[outcome];
  switch (outcome) {
    case 'missing':
    case 'weak':
    case 'forbidden':
      return { ...named, result: failure(line, `${word}: ${says}`, gap(line)) };
    case 'unsure':
    case 'not-applicable':
      return { ...named, result: { element: 'skipped', message: `${word}: ${because}` } };
    case 'met':
      return { ...named, output: [...inFamily(line), ...line.cites.map(quoted)].join('\n') };
    case 'clear':
      return named;
    default:
      return outcome satisfies never;
  }
}

function gap(line: ReportLine): string {
  const { why, because, nearest, fallback } = line;
  return [
    ...decided(line),
    `Why: ${why}`,
    ...sourceOf(line),
    ...(because === undefined ? [] : [`But: ${because}`]),
    ...inFamily(line),
    ...citesOf(line).map((cite) => `It says: ${quoted(cite)}`),
    ...(nearest === undefined ? [] : [`Closest: ${quoted(nearest)}`, `It ${nearest.says}.`]),
    ...(fallback === undefined
      ? []
      : [`Ask for: ${fallback.preferred}`, `or at least: ${fallback.acceptable}`, `not below: ${fallback.walkAway}`]),
  ].join('\n');
}

function inFamily({ family }: ReportLine): readonly string[] {
  return family === undefined ? [] : [`Family: ${family.says}`];
}

function sourceOf(of: Source): readonly string[] {
  const link = linked(of.law);
  return [
    `${sourceLabel(of)}: ${sourceInWords(of)}`,
    ...(link === null ? [] : [link]),
    ...(isDoubtful(of) ? [unconfirmed] : []),
  ];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  // A parser makes blanks of line breaks and tabs in attributes, unless they are written so.
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(`${value}`).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`)
    .join('');
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return writable(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
