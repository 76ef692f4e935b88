import type { Attachment, Clause, Reference } from '../model/document.ts';

const attached = /^(?:schedule|annex|appendi|exhibit|attachment)/i;

/**
 * The schedules, annexes and exhibits: those that the file holds, in reading order, and behind them those that it refers to and does
 * not hold. One that is only named in a law or in another paper is none.
 */
export function attachmentsOf(clauses: readonly Clause[], references: readonly Reference[]): readonly Attachment[] {
  const held = clauses.flatMap(({ number, label, heading, parent }, clause): readonly Attachment[] =>
    parent === null && attached.test(label)
      ? [
          {
            label: number,
            heading,
            clause,
            references: references.flatMap(({ target }, index) => (target === clause ? [index] : [])),
          },
        ]
      : [],
  );
  const absent = new Map<string, Attachment & { readonly references: readonly number[] }>();
  for (const [index, { of, target, keyword, number, heading }] of references.entries()) {
    if (of !== 'this' || target !== null || !attached.test(keyword)) continue;
    const label = `${singular(keyword)} ${number}`;
    const known = absent.get(label.toLowerCase());
    absent.set(label.toLowerCase(), {
      label: known?.label ?? label,
      heading: known?.heading ?? heading,
      clause: null,
      references: [...(known?.references ?? []), index],
    });
  }
  return [...held, ...absent.values()];
}

/** "Annex" for "Annexes", as a heading would print it. */
function singular(keyword: string): string {
  const one = keyword
    .toLowerCase()
    .replace(/appendices$/, 'appendix')
    .replace(/annexes$/, 'annex')
    .replace(/s$/, '');
  return `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
}
