import type { Deal } from '../../../model/deal.ts';
import { isAccepted } from '../../../model/decision.ts';
import { sayMoney } from '../../../model/money.ts';
import { placeInWords } from '../../../model/place.ts';
import { policyInWords } from '../../../model/policy.ts';
import type { Problem } from '../../../model/problem.ts';
import type { DocumentReport, ReportHead, ReportLine, ReportProposal } from '../../../model/report.ts';
import { isRole, roleNames } from '../../../model/role.ts';
import type { View } from '../../../model/view.ts';
import { counted, printable, shortened } from '../../layout.ts';
import { acceptedWord, outcomeNames, outcomes, tally } from '../text/outcomes.ts';
import { whereabouts } from '../text/places.ts';
import type { Told } from './told.ts';

/** What an agreement is, what it was held against, by what, and what came of it. */
export function headerTold(document: DocumentReport, report: ReportHead): readonly Told[] {
  const parties = document.parties.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  return [
    { label: 'Paper', says: paper(document) },
    { label: 'Parties', says: parties.length === 0 ? 'none recognised' : parties.join('; ') },
    ...(document.family === undefined
      ? []
      : [{ label: 'Family', says: `that of ${document.family}, read together: see the end` }]),
    { label: 'Held against', says: heldAgainst(document, report) },
    ...proposed(document, report),
    { label: 'Deal', says: dealInWords(document.deal) },
    ...engineTold(report),
    { label: 'Outcome', says: outcomeInWords(document.lines) },
  ];
}

/** By which library, program and house policy. */
export function engineTold({ engine }: ReportHead): readonly Told[] {
  return [
    { label: 'Library', says: `${engine.library.slice(0, 12)}, Lacuna ${engine.version}` },
    ...(engine.policy === undefined ? [] : [{ label: 'House policy', says: policyInWords(engine.policy) }]),
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
function proposed({ proposals }: DocumentReport, report: ReportHead): readonly Told[] {
  const said = (each: ReportProposal): string => {
    return `${proposedInWords(each, report)} (${each.by}, ${whereabouts(each.cite)}: “${shortened(each.cite.quote, 60)}”)`;
  };
  const taken = proposals.filter(({ applied, because }) => applied && because === 'as the paper reads');
  const left = proposals.filter(({ applied }) => !applied);
  return [
    ...(taken.length === 0 ? [] : [{ label: 'Taken from it', says: taken.map(said).join('; ') }]),
    ...(left.length === 0
      ? []
      : [{ label: 'Left out', says: left.map((each) => `${said(each)}, ${each.because}`).join('; ') }]),
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

/** "we are the discloser (Customer); law as of 2026-11-24; personal data involved; no particular sector". */
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

/** What could not be read, then what is to be known besides; each with its title. */
export function problemsTold(
  all: readonly Problem[],
): readonly { readonly title: string; readonly hides: boolean; readonly items: readonly string[] }[] {
  const items = (hides: boolean) =>
    all
      .filter((each) => (each.hides !== 'nothing') === hides)
      .map(({ place, says }) => `${place === undefined ? '' : `${placeInWords(place)}: `}${says}`);
  return [
    { title: 'Could not be read', hides: true, items: items(true) },
    { title: 'To know about the file', hides: false, items: items(false) },
  ].filter((each) => each.items.length > 0);
}

/** What a jurisdiction is called. */
export function nameOf(code: string, { jurisdictions }: ReportHead): string {
  return printable(jurisdictions.find((each) => each.code === code)?.name ?? code);
}
