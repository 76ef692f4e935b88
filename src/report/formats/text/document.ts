import type { Problem } from '../../../model/problem.ts';
import type { DocumentReport, ReportHead, ReportLine } from '../../../model/report.ts';
import { beside, shortened, wrapped } from '../../layout.ts';
import { nothingWritten, type Written } from '../told/gap.ts';
import { headerTold, nameOf, problemsTold } from '../told/header.ts';
import { asAsked, notAsked } from '../told/rest.ts';
import { clocksText } from './clocks.ts';
import { conflictsText } from './conflicts.ts';
import { enforcementText } from './enforcement.ts';
import { gap } from './gap.ts';
import type { Paint } from './ink.ts';
import { laidOut, ruledTitle } from './laid-out.ts';
import { outcomes, worstFirst } from './outcomes.ts';
import { whereabouts } from './places.ts';

type Style = { readonly paint: Paint; readonly width: number };

/** One document: what it is, what could not be read, then jurisdiction by jurisdiction, worst first. */
export function documentText(document: DocumentReport, report: ReportHead, style: Style): readonly string[] {
  const written = nothingWritten();
  const codes = [...new Set(document.lines.map(({ jurisdiction }) => jurisdiction))];
  return [
    ...header(document, report, style),
    ...problems(document.problems, style),
    ...conflictsText(document.conflicts, style),
    ...codes.flatMap((code) => jurisdiction(code, document, report, written, style)),
    ...(document.read.blocks === 0 ? [] : clocksText(document.latency, style)),
    ...(document.read.blocks === 0 ? [] : enforcementText(document.enforcement, report, style)),
    ...matches(document, style),
  ];
}

function header(document: DocumentReport, report: ReportHead, { paint, width }: Style): readonly string[] {
  return [
    paint('strong', shortened(document.name, width)),
    paint('quiet', '═'.repeat(width)),
    ...laidOut(headerTold(document, report), { columns: { indent: 0, column: 14, width }, paint }),
  ];
}

function problems(all: readonly Problem[], { paint, width }: Style): readonly string[] {
  return problemsTold(all).flatMap(({ title, hides, items }) => [
    '',
    paint(hides ? 'bad' : 'strong', title),
    ...items.flatMap((item) => beside('-', item, { indent: 2, column: 2, width })),
  ]);
}

function jurisdiction(
  code: string,
  document: DocumentReport,
  report: ReportHead,
  written: Written,
  style: Style,
): readonly string[] {
  const lines = document.lines.filter((line) => line.jurisdiction === code);
  return [
    '',
    ruledTitle(nameOf(code, report), style),
    ...(document.read.blocks === 0
      ? leftOpen(lines, style)
      : worstFirst(lines).flatMap((line) => ['', ...gap(line, document, written, style)])),
    ...content(lines, style),
    ...notAskedText(lines, style),
  ];
}

/** What nobody can tell because no text was read, a line each: quotes and wording to ask for would only bury the reason. */
function leftOpen(lines: readonly ReportLine[], { paint, width }: Style): readonly string[] {
  const { mark, ink } = outcomes.unsure;
  const rows = worstFirst(lines).flatMap(({ title, severity, requirement }) =>
    beside(mark, `${title} [${severity}, ${requirement}]`, { indent: 2, column: 12, width }),
  );
  return ['', ...rows.map((row) => row.replace(mark, paint(ink, mark)))];
}

/** What is as asked, a line each: a reader checks it, and need not read it. */
function content(lines: readonly ReportLine[], { paint, width }: Style): readonly string[] {
  const columns = { indent: 2, column: 12, width };
  const rows = asAsked(lines).flatMap(({ line, where, parts }) => {
    const { mark, ink } = outcomes[line.outcome];
    const [first = '', ...rest] = beside(mark, `${line.title} [${line.requirement}]: ${where}`, columns);
    return [first.replace(mark, paint(ink, mark)), ...rest, ...(parts === null ? [] : beside('', parts, columns))];
  });
  return rows.length === 0 ? [] : ['', ...rows];
}

function notAskedText(lines: readonly ReportLine[], { paint, width }: Style): readonly string[] {
  const words = notAsked(lines);
  if (words === null) return [];
  return ['', ...beside('not asked', words, { indent: 2, column: 12, width })].map((line) => paint('quiet', line));
}

function matches({ matches: found }: DocumentReport, { paint, width }: Style): readonly string[] {
  if (found === undefined) return [];
  return [
    '',
    paint('strong', `Every match (${found.length})`),
    ...found.flatMap((match) => [
      `  ${match.kind} ${paint('quiet', `(${match.stance}, ${match.strength})`)} ${whereabouts({ ...match, heading: null })}`,
      ...wrapped(`“${shortened(match.quote, 240)}”`, width - 4).map((line) => `    ${line}`),
    ]),
  ];
}
