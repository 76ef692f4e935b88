import type { Lacked } from '../portfolio/lacks.ts';
import type { Window } from '../portfolio/notice.ts';
import { searchWords } from '../portfolio/search-words.ts';
import { closest } from './closest.ts';
import type { Asked, AskFlags } from './query-asked.ts';
import { UsageError } from './usage-error.ts';

/** A kind by its id. Throws a UsageError that names those alike. */
export async function kindAsked(id: string, { library, portfolio, titles }: Asked) {
  const known = library.kinds.map((each) => each.id);
  if (known.includes(id)) return { kind: id, title: `“${titles.get(id) ?? id}”` };
  const { kinds } = await portfolio.ids();
  if (kinds.includes(id)) return { kind: id, title: id };
  throw new UsageError('not-found', `found no clause kind "${id}", ${closest(id, known)}`);
}

/** A requirement, a kind, or the kind of one jurisdiction ("eu/audit-rights", or --jurisdiction eu). Throws where there is none such. */
export async function lackedAsked(what: string, { jurisdiction }: AskFlags, asked: Asked): Promise<Lacked> {
  const { library, portfolio, titles } = asked;
  const requirement = library.requirements.find((each) => each.id === what);
  if (requirement !== undefined) {
    const called = titles.get(requirement.clause) ?? requirement.clause;
    return { by: { requirement: what }, jurisdiction: null, title: `what ${what} asks for (“${called}”)` };
  }
  const [code, own] = what.includes('/')
    ? [what.slice(0, what.indexOf('/')), what.slice(what.indexOf('/') + 1)]
    : [null, what];
  const by = code ?? jurisdiction ?? null;
  const kindOf = (title: string): Lacked => {
    const where = by === null ? '' : `, as ${by} asks for it`;
    return { by: { kind: own }, jurisdiction: by, title: `${title}${where}` };
  };
  const isKnown = code === null || library.jurisdictions.some((each) => each.code === code);
  const title = titles.get(own);
  if (isKnown && title !== undefined) return kindOf(`“${title}”`);
  // The library that read the agreements may have known others. Gone through only then: it takes a while.
  const ids = await portfolio.ids();
  const jurisdictions = [...library.jurisdictions.map((each) => each.code), ...ids.jurisdictions];
  if (code !== null && !jurisdictions.includes(code)) {
    throw new UsageError('not-found', `found no jurisdiction "${code}", ${closest(code, jurisdictions)}`);
  }
  if (title !== undefined || ids.kinds.includes(own)) return kindOf(title === undefined ? own : `“${title}”`);
  if (ids.requirements.includes(what)) {
    return { by: { requirement: what }, jurisdiction: null, title: `what ${what} asks for` };
  }
  const known = [...library.requirements.map(({ id }) => id), ...titles.keys()];
  throw new UsageError('not-found', `found no requirement or clause kind "${what}", ${closest(own, known)}`);
}

/** What may be shared: several words are one thing ("customer data") where no sign or quotation mark says otherwise. */
export function thingAsked(args: readonly string[]): ReturnType<typeof wordsAsked> {
  const written = args.join(' ');
  const { expression } = wordsAsked([hasSigns(written) ? written : `"${written}"`]);
  return { written: `“${written}”`, expression };
}

function hasSigns(written: string): boolean {
  return /["“”()*]|\b(?:AND|OR|NOT)\b/.test(written);
}

/** What is searched for. A shell takes quotation marks away: an argument of several words among others is a phrase. */
export function wordsAsked(args: readonly string[]): { readonly written: string; readonly expression: string } {
  const isPhrase = (each: string) => args.length > 1 && /\s/.test(each) && !hasSigns(each);
  const written = args.map((each) => (isPhrase(each) ? `"${each}"` : each)).join(' ');
  const read = searchWords(written);
  if ('expression' in read) return { written, expression: read.expression };
  throw new UsageError(
    'bad-argument',
    `could not search for ${written === '' ? 'nothing' : written}: ${read.fault}; expected words, "phrases", OR, NOT, begin*, NEAR(a b, 10) or brackets`,
  );
}

export function limitAsked(given: string): number {
  const limit = Number(given);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100_000) return limit;
  throw new UsageError('bad-argument', `found --limit ${given}, expected a whole number from 1 to 100000`);
}

export function windowAsked(
  none: string | undefined,
  { longerThan, atMost }: { readonly longerThan?: string; readonly atMost?: string },
): Window {
  const given = [none, longerThan, atMost].filter((each) => each !== undefined);
  if (given.length > 1) {
    throw new UsageError(
      'bad-argument',
      `found ${given.join(' and ')}, expected one of none, --longer-than or --at-most`,
    );
  }
  if (none !== undefined && none !== 'none') {
    throw new UsageError('bad-argument', `found ${none}, expected "none", --longer-than TIME or --at-most TIME`);
  }
  if (longerThan !== undefined) return { is: 'longer-than', ...timeAsked('--longer-than', longerThan) };
  if (atMost !== undefined) return { is: 'at-most', ...timeAsked('--at-most', atMost) };
  return { is: none === undefined ? 'any' : 'none' };
}

const hoursIn = { h: 1, hour: 1, hours: 1, d: 24, day: 24, days: 24, w: 168, week: 168, weeks: 168 };

function timeAsked(flag: string, given: string): { readonly hours: number; readonly written: string } {
  const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(given.trim()) ?? [];
  const each = Object.entries(hoursIn).find(([name]) => name === unit.toLowerCase())?.[1];
  if (each === undefined) {
    throw new UsageError(
      'bad-argument',
      `found ${flag} ${given}, expected hours, days or weeks, as in 72h, "3 days" or 2w`,
    );
  }
  const hours = Number(count) * each;
  return { hours, written: each === 1 ? `${hours} hours` : `${given.trim()} (${hours} hours)` };
}
