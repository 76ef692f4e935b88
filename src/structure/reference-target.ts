import type { Clause } from '../model/document.ts';

/** Where a number must be looked for, when the words say so. */
export type Bounds = { readonly schedule?: string };

export type Cited = {
  /** "Section", "clauses", "Annex". */
  readonly keyword: string;
  /** As printed: "9.2(b)", "IV", "(a)", "first schedule". */
  readonly number: string;
  /** The clause that the reference stands in. */
  readonly from: number | null;
  readonly bounds: Bounds;
};

const attached = /^(?:schedule|annex|appendi|exhibit|attachment|anlage|anhang)/i;
const scheduleNumber =
  /^(?:(?:\p{Lu}[\p{L}]+ Schedule)|(?:schedule|annex(?:ure|e)?|appendix|exhibit|attachment|addendum|anlage|anhang) [^,]+|[^,\d]{3,60} (?:schedule|annex|appendix|exhibit|attachment|addendum)(?=, ))/iu;

/** The clause that is cited: its index, null where there is none, 'law' where it can only be an article of law. */
export function clauseFinder(text: string, clauses: readonly Clause[]): (cited: Cited) => number | null | 'law' {
  const byKey = new Map<string, number[]>();
  const scheduleOf = clauses.map(({ number }) => keyOf(scheduleNumber.exec(number)?.[0] ?? ''));
  for (const [index, clause] of clauses.entries()) {
    for (const key of keysOf(clause.number)) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  }
  // Under "A." a "5" is "A.5", and yet cited as "Section 5" where no other clause has that number.
  const bare = new Map<string, number[]>();
  for (const [index, { label }] of clauses.entries()) {
    const key = /^\d/.test(label) ? keyOf(label.replace(/[.):]+$/, '')) : '';
    if (key !== '') bare.set(key, [...(bare.get(key) ?? []), index]);
  }
  for (const [key, indexes] of bare) if (!byKey.has(key)) byKey.set(key, indexes);
  const hasArticles = clauses.some(({ label }) => /^art/i.test(label));
  const citesLaw = /\bGDPR\b|\bRegulation \(E|\bDirective \d|\bTFEU\b/.test(text);
  const citesClauses = /\bSCCs?\b|\bStandard Contractual Clauses\b/i.test(text);

  return ({ keyword, number, from, bounds }) => {
    if (attached.test(keyword)) {
      const schedule = scheduleNamed(keyword, number);
      // Those of the Standard Contractual Clauses and the United Kingdom's addendum to them: I to III, 1A, 1B.
      const standard = /^annex/i.test(keyword) && /^(?:I{1,3}(?:\.?[A-C])?|1[AB])$/.test(number);
      return schedule === null && standard && citesClauses ? 'law' : schedule;
    }
    if (/^art/i.test(keyword) && !hasArticles && citesLaw) return 'law';
    if (/^§/.test(keyword) && !clauses.some(({ label }) => label.startsWith('§'))) return 'law';
    if (number.startsWith('(')) return below(number, from);
    const places =
      bounds.schedule === undefined ? [from === null ? '' : (scheduleOf[from] ?? ''), ''] : [keyOf(bounds.schedule)];
    for (let key = keyOf(number); key !== ''; key = key.replace(/\([^()]*\)$|^[^(]*$/, '')) {
      const hits = /^art/i.test(keyword) ? (byKey.get(`article${key}`) ?? byKey.get(key)) : byKey.get(key);
      const near = places
        .map((place) => hits?.find((index) => scheduleOf[index] === place))
        .find((hit) => hit !== undefined);
      const hit = near ?? (bounds.schedule === undefined && hits?.length === 1 ? hits[0] : undefined);
      if (hit === undefined) continue;
      // "9.2(b)" whose (b) runs on within the paragraph of 9.2: that is where it stands.
      const clause = clauses[hit];
      const rest = keyOf(number).slice(key.length);
      const holds =
        clause !== undefined &&
        text
          .slice(clause.start, clause.end)
          .toLowerCase()
          .includes(/\([^()]*\)$/.exec(rest)?.[0] ?? '');
      if (holds) return hit;
    }
    // "Clause 7" where nothing has that number: one of the Standard Contractual Clauses.
    return /^clauses?$/i.test(keyword) && citesClauses ? 'law' : null;
  };

  function scheduleNamed(keyword: string, number: string): number | null {
    const name = /schedule$/i.test(number) ? number : `${singular(keyword)} ${number}`;
    const key = keyOf(name);
    return (byKey.get(key) ?? byKey.get(key.replace(/\([^()]*\)$/, '')))?.[0] ?? null;
  }

  /** "paragraph (a)": of the clause that says so, or of one around it. */
  function below(number: string, from: number | null): number | null {
    const labels = keyOf(number).match(/\([^()]*\)/g) ?? [];
    for (let around = from; around !== null; around = clauses[around]?.parent ?? null) {
      let at: number | null = around;
      for (const label of labels) {
        const parent: number | null = at;
        at = clauses.findIndex(
          (clause) => clause.parent === parent && keyOf(clause.label).replace(/\.$/, '') === label,
        );
        if (at === -1) at = null;
        if (at === null) break;
      }
      if (at !== null) return at;
      // Running on within the paragraph.
      const clause = clauses[around];
      if (clause !== undefined && labels.length === 1 && text.slice(clause.start, clause.end).includes(`${labels[0]} `))
        return around;
    }
    return null;
  }
}

function singular(keyword: string): string {
  return keyword
    .toLowerCase()
    .replace(/appendices$/, 'appendix')
    .replace(/annexes$/, 'annex')
    .replace(/s$/, '');
}

/** The keys under which a clause may be cited: its number without its schedule and keyword, and with it. */
function keysOf(number: string): readonly string[] {
  if (number === '') return [];
  const schedule = scheduleNumber.exec(number)?.[0] ?? '';
  const rest = number.slice(schedule.length).replace(/^, /, '');
  if (rest === '') return [keyOf(number)];
  const last = rest.split(', ').at(-1) ?? rest;
  const plain = last.replace(/^(?:section|clause|paragraph|article|sec\.|art\.|artikel|part|chapter|§)\s?/i, '');
  const keys = new Set([keyOf(plain), keyOf(rest)]);
  if (/^art/i.test(last)) keys.add(`article${keyOf(plain)}`);
  return [...keys];
}

/** Lower case without spaces, roman numbers of articles and annexes as digits, so that "Annex II" is "ANNEX 2". */
function keyOf(number: string): string {
  return number
    .replace(/\b[IVXLC]{1,7}\b/g, (roman) => `${romanValue(roman) ?? roman}`)
    .toLowerCase()
    .replace(/[\s–—-]/g, '');
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Null for a letter that is no roman number of an agreement: "Exhibit C" is no hundredth. */
function romanValue(roman: string): number | null {
  if (/^[LC]$/.test(roman)) return null;
  let sum = 0;
  for (let at = 0; at < roman.length; at += 1) {
    const value = digits[roman.charAt(at)] ?? 0;
    sum += value < (digits[roman.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return sum;
}
