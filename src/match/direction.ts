import type { AgreementTypeId, Document } from '../model/document.ts';
import type { Bearer, DutyFact } from '../model/fact.ts';
import type { Direction } from '../model/match.ts';
import { rolePattern } from '../model/roles.ts';
import type { Span } from '../model/span.ts';

const open: Direction = { owes: null, to: null, mutual: false };

/**
 * Who owes what a match says to whom, read off the duty that it states and the words around it; all null where it states none.
 *
 * - A duty is owed by its bearer. To whom: the discloser by the recipient and the other way round, the other one by each
 *   party; by a party under its name, whom the words name behind the verb, else the other one of two parties.
 * - A right turns round: who "may audit", "may require" or "shall retain title" is owed it. A mere permission ("may disclose
 *   it to advisers") is owed by nobody.
 * - It is mutual where each party bears it, where both are named as bearers ("the Supplier and the Customer shall"), and
 *   where recipient and discloser are parts that both play: in a mutual agreement, or where no party is called so.
 */
export function directionOf(document: Document, duty: DutyFact | null, span: Span): Direction {
  if (duty === null) return open;
  const { bearer, modality, modal, subject } = duty;
  const behind = document.text.slice(modal.end, Math.max(modal.end, span.end));
  const mutual = isMutual(document, bearer) || isBoth(document.text, subject, modal);
  const other = otherThan(document, bearer, behind);
  if (modality === 'may') return demands.test(behind) ? { owes: other, to: bearer, mutual } : { ...open, mutual };
  return modality === 'shall' && keeps.test(behind)
    ? { owes: other, to: bearer, mutual }
    : { owes: bearer, to: other, mutual };
}

/** "may at any time, upon notice, audit": what somebody may ask of another. */
const demands =
  /^(?:[\s,]+(?!(?:disclos|use|retain|copy|keep|assign|subcontract)\w*)[\p{L}’'-]+){0,9}?[\s,]+(?:audit|inspect|examine|verify|require|demand|request|claim|seek|recover|obtain|terminate|suspend|withhold|call\s+for|have\s+access|enter)\b/iu;

/** "shall retain all right and title", "shall be entitled to": what somebody has. */
const keeps =
  /^\s+(?:(?:at\s+all\s+times|always|exclusively|solely|also|hereby)\s+)?(?:retain\s+(?:all|any|sole|full|exclusive|its|the|title|ownership)|own|remain\s+the|be\s+(?:the\s+)?(?:sole\s+|exclusive\s+)*(?:owner|entitled)|have\s+(?:the|all|full|sole|a)\s+(?:right|title|exclusive|ownership)|hold\s+(?:all\s+)?(?:right|title)|receive)\b/i;

const oneWay: readonly (AgreementTypeId | undefined)[] = ['nda-one-way'];

function isMutual(document: Document, { who }: Bearer): boolean {
  if (who === 'each-party') return true;
  if (who === 'named') return false;
  if (document.type?.id === 'nda-mutual') return true;
  const isFixed = document.parties.some(({ role }) => role !== null && /\b(?:recipient|receiv|disclos)/i.test(role));
  return document.parties.length > 1 && !isFixed && !oneWay.includes(document.type?.id);
}

/** Whether the verb has another subject beside the bearer: "the Supplier and the Customer shall each". */
function isBoth(text: string, subject: Span, modal: Span): boolean {
  return (
    besides.test(text.slice(Math.max(0, subject.start - 60), subject.start)) ||
    /^\s+(?:and|or)\s+(?:the\s+)?\p{Lu}/u.test(text.slice(subject.end, Math.max(subject.end, modal.start)))
  );
}

const besides = new RegExp(`(?:${rolePattern})\\s+(?:and|or)\\s+(?:the\\s+)?$`, 'u');

function otherThan(document: Document, bearer: Bearer, behind: string): Bearer | null {
  switch (bearer.who) {
    case 'recipient':
      return { who: 'discloser' };
    case 'discloser':
      return { who: 'recipient' };
    case 'each-party':
      return { who: 'each-party' };
    case 'named':
      return namedBehind(document, bearer.name, behind) ?? otherOfTwo(document, bearer.name);
    default:
      return bearer satisfies never;
  }
}

// A hostile file may name any number of parties.
const mostParties = 40;

/** The first one named behind the verb who is not the bearer. */
function namedBehind(document: Document, name: string, behind: string): Bearer | null {
  const own = namesOf(document, name);
  for (const hit of behind.matchAll(anybodyIn(document))) {
    const { discloser, recipient, each, name: other } = hit.groups ?? {};
    if (discloser !== undefined) return { who: 'discloser' };
    if (recipient !== undefined) return { who: 'recipient' };
    if (each !== undefined) return otherOfTwo(document, name) ?? { who: 'each-party' };
    if (other !== undefined && !own.has(other.toLowerCase())) return { who: 'named', name: other };
  }
  return null;
}

const anybody = new WeakMap<Document, RegExp>();

/** Whoever is named in a document: made once for it, since that takes longer than to look for them in a sentence. */
function anybodyIn(document: Document): RegExp {
  const before = anybody.get(document);
  if (before !== undefined) return before;
  const known = document.parties
    .slice(0, mostParties)
    .flatMap((party) => (party.role === null ? [party.name] : [party.role, party.name]));
  const names = known.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const either =
    '(?<discloser>[Dd]isclosing [Pp]arty|Discloser)|(?<recipient>[Rr]eceiving [Pp]arty|Recipient)|(?<each>(?:each\\s)?other\\s[Pp]arty)';
  const made = new RegExp(
    `(?<![\\p{L}-])(?:${either}|(?<name>${[...names, rolePattern].join('|')}))(?![\\p{L}-])`,
    'gu',
  );
  anybody.set(document, made);
  return made;
}

function otherOfTwo(document: Document, name: string): Bearer | null {
  const own = namesOf(document, name);
  const [first, ...rest] = document.parties.filter(
    (party) => !own.has(party.name.toLowerCase()) && !own.has((party.role ?? '').toLowerCase()),
  );
  if (first === undefined || rest.length > 0 || document.parties.length !== 2) return null;
  return { who: 'named', name: first.role ?? first.name };
}

/** All names of the party that is called so, in small letters. */
function namesOf({ parties }: Document, called: string): ReadonlySet<string> {
  const names = new Set([called.toLowerCase()]);
  for (const { name, role } of parties) {
    const both = [name, ...(role === null ? [] : [role])].map((each) => each.toLowerCase());
    if (both.some((each) => names.has(each))) for (const each of both) names.add(each);
  }
  return names;
}
