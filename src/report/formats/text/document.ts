import type { Deal } from '../../../model/deal.ts';
import { isAccepted } from '../../../model/decision.ts';
import { sayMoney } from '../../../model/money.ts';
import { placeInWords } from '../../../model/place.ts';
import { policyInWords } from '../../../model/policy.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Cite, DocumentReport, ReportHead, ReportLine, ReportProposal } from '../../../model/report.ts';
import { isRole, roleNames } from '../../../model/role.ts';
import type { View } from '../../../model/view.ts';
import { beside, counted, printable, shortened, wrapped } from '../../layout.ts';
import { clocksText } from './clocks.ts';
import { conflictsText } from './conflicts.ts';
import { enforcementText } from './enforcement.ts';
import { gap, type Written } from './gap.ts';
import type { Paint } from './ink.ts';
import { acceptedWord, outcomeNames, outcomes, tally, worstFirst } from './outcomes.ts';
import { partsInWords } from './parts.ts';
import { whereabouts } from './places.ts';

type Style = { readonly paint: Paint; readonly width: number };

/** One document: what it is, what could not be read, then jurisdiction by jurisdiction, worst first. */
export function documentText(document: DocumentReport, report: ReportHead, style: Style): readonly string[] {
  const written: Written = { closest: new Map(), wording: new Map(), said: new Map() };
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
  const row = (label: string, text: string): readonly string[] => beside(label, text, { indent: 0, column: 14, width });
  const parties = document.parties.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  return [
    paint('strong', shortened(document.name, width)),
    paint('quiet', '═'.repeat(width)),
    ...row('Paper', paper(document)),
    ...row('Parties', parties.length === 0 ? 'none recognised' : parties.join('; ')),
    ...(document.family === undefined ? [] : row('Family', `that of ${document.family}, read together: see the end`)),
    ...row('Held against', heldAgainst(document, report)),
    ...proposed(document, report, row),
    ...row('Deal', dealInWords(document.deal)),
    ...row('Library', `${report.engine.library.slice(0, 12)}, Lacuna ${report.engine.version}`),
    ...(report.engine.policy === undefined ? [] : row('House policy', policyInWords(report.engine.policy))),
    ...row('Outcome', outcomeInWords(document.lines)),
  ];
}

function paper({ type, format, pages, view, language, read }: DocumentReport): string {
  const parts = [
    type === null ? 'type not recognised' : `${type.replaceAll('-', ' ')} (as it reads)`,
    format ?? 'format not recognised',
    ...(pages === null ? [] : [counted(pages, 'page')]),
    ...(view === undefined ? [] : [viewsInWords[view]]),
    `${counted(read.blocks, 'block')} of text`,
    language === null ? 'language not recognised' : `language ${language}`,
  ];
  return parts.join(', ');
}

const viewsInWords = {
  final: 'with its tracked changes',
  original: 'without its tracked changes',
  markup: 'with what its tracked changes put in and take out',
} satisfies Record<View, string>;

function heldAgainst(document: DocumentReport, report: ReportHead): string {
  const codes = [...new Set(document.lines.map(({ jurisdiction }) => jurisdiction))];
  const names = codes.map((code) => {
    const included = report.jurisdictions.some((each) => each.code === code && !each.asked);
    return `${nameOf(code, report)}${included ? ' (included)' : ''}`;
  });
  return names.length === 0 ? 'nothing' : `${names.join(', ')}. No other law and no other policy.`;
}

/** What the paper points to, followed or not: the words, so that the asker can correct it. */
function proposed({ proposals }: DocumentReport, report: ReportHead, row: Row): readonly string[] {
  const said = (each: ReportProposal): string => {
    return `${proposedInWords(each, report)} (${each.by}, ${whereabouts(each.cite)}: “${shortened(each.cite.quote, 60)}”)`;
  };
  const taken = proposals.filter(({ applied, because }) => applied && because === 'as the paper reads');
  const left = proposals.filter(({ applied }) => !applied);
  return [
    ...(taken.length === 0 ? [] : row('Taken from it', taken.map(said).join('; '))),
    ...(left.length === 0 ? [] : row('Left out', left.map((each) => `${said(each)}, ${each.because}`).join('; '))),
  ];
}

function proposedInWords({ question, value }: ReportProposal, report: ReportHead): string {
  switch (question) {
    case 'jurisdictions':
      return nameOf(value, report);
    case 'personal-data':
      return 'personal data';
    case 'roles':
      return isRole(value) ? roleNames[value] : value;
    case 'sectors':
    case 'amount':
      return value;
    default:
      return question satisfies never;
  }
}

type Row = (label: string, text: string) => readonly string[];

function dealInWords({ side, party, asOf, personalData, sectors, roles, amount }: Deal): string {
  const us = side === 'mutual' ? 'both disclose' : `we are the ${side}`;
  return [
    `${us}${party === null ? '' : ` (${party})`}`,
    `law as of ${asOf}`,
    personalData ? 'personal data involved' : 'no personal data involved',
    sectors.length === 0
      ? 'no particular sector'
      : `${sectors.length === 1 ? 'sector' : 'sectors'} ${sectors.join(', ')}`,
    ...(amount === null ? [] : [`worth ${sayMoney(amount)}`]),
    ...(roles.length === 0 ? [] : [`role: ${roles.map((role) => roleNames[role]).join(', ')}`]),
  ].join('; ');
}

/** "2 missing, 1 weak, 14 met": what there is, and never a mark for the whole. */
function outcomeInWords(lines: readonly ReportLine[]): string {
  const parts = outcomeNames.flatMap((outcome) => {
    const count = tally(lines, outcome);
    return count === 0 ? [] : [`${count} ${outcomes[outcome].word}`];
  });
  const accepted = lines.filter(isAccepted).length;
  if (accepted > 0) parts.push(`${accepted} ${acceptedWord}`);
  return parts.length === 0
    ? 'nothing was held against it'
    : `${parts.join(', ')} of ${counted(lines.length, 'requirement')}`;
}

function problems(all: readonly Problem[], { paint, width }: Style): readonly string[] {
  const hiding = all.filter(({ hides }) => hides !== 'nothing');
  const harmless = all.filter(({ hides }) => hides === 'nothing');
  const list = (some: readonly Problem[]): readonly string[] =>
    some.flatMap(({ place, says }) =>
      beside('-', `${place === undefined ? '' : `${placeInWords(place)}: `}${says}`, { indent: 2, column: 2, width }),
    );
  return [
    ...(hiding.length === 0 ? [] : ['', paint('bad', 'Could not be read'), ...list(hiding)]),
    ...(harmless.length === 0 ? [] : ['', paint('strong', 'To know about the file'), ...list(harmless)]),
  ];
}

function jurisdiction(
  code: string,
  document: DocumentReport,
  report: ReportHead,
  written: Written,
  style: Style,
): readonly string[] {
  const lines = document.lines.filter((line) => line.jurisdiction === code);
  const name = `${nameOf(code, report)} `;
  const title = `${style.paint('strong', name)}${style.paint('quiet', '─'.repeat(Math.max(0, style.width - name.length)))}`;
  return [
    '',
    title,
    ...(document.read.blocks === 0
      ? leftOpen(lines, style)
      : worstFirst(lines).flatMap((line) => ['', ...gap(line, document, written, style)])),
    ...content(lines, style),
    ...notAsked(lines, style),
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
  const asAsked = lines.filter(({ outcome }) => outcome === 'met' || outcome === 'clear');
  if (asAsked.length === 0) return [];
  const rows = asAsked.flatMap((line) => {
    const { mark, ink } = outcomes[line.outcome];
    const where = line.outcome === 'met' ? placesOf(line.cites) : 'stands nowhere, as asked';
    const family = line.family === undefined ? '' : ` (${line.family.says})`;
    const [first, ...rest] = beside(mark, `${line.title} [${line.requirement}]: ${where}${family}`, {
      indent: 2,
      column: 12,
      width,
    });
    const parts =
      line.parts === undefined ? [] : beside('', partsInWords(line.parts), { indent: 2, column: 12, width });
    return [(first ?? '').replace(mark, paint(ink, mark)), ...rest, ...parts];
  });
  return ['', ...rows];
}

/** The best places first; the weaker ones beside them are named as such, unless they are the same. */
function placesOf(cites: readonly Cite[]): string {
  const named = (strength: Cite['strength']): readonly string[] => [
    ...new Set(cites.filter((cite) => cite.strength === strength).map(whereabouts)),
  ];
  const full = named('full');
  const best = shortList(full);
  const weaker = shortList(named('weak').filter((place) => !full.includes(place)));
  if (best === '') return weaker;
  return weaker === '' ? best : `${best} (weaker words too: ${weaker})`;
}

function shortList(places: readonly string[]): string {
  const more = places.length > 3 ? ` and ${counted(places.length - 3, 'more place')}` : '';
  return `${places.slice(0, 3).join('; ')}${more}`;
}

function notAsked(lines: readonly ReportLine[], { paint, width }: Style): readonly string[] {
  const reasons = new Map<string, number>();
  for (const { outcome, because } of lines) {
    if (outcome === 'not-applicable') reasons.set(because ?? '', (reasons.get(because ?? '') ?? 0) + 1);
  }
  if (reasons.size === 0) return [];
  const total = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const words = [...reasons]
    .map(([because, count]) => (reasons.size === 1 ? because : `${because} (${count})`))
    .join('; ');
  return ['', ...beside('not asked', `${total}: ${words}`, { indent: 2, column: 12, width })].map((line) =>
    paint('quiet', line),
  );
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

function nameOf(code: string, { jurisdictions }: ReportHead): string {
  return printable(jurisdictions.find((each) => each.code === code)?.name ?? code);
}
