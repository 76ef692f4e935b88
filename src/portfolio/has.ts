import type { Portfolio } from '../model/portfolio.ts';
import type { Answer } from './answer.ts';
import { byEntry, type Chosen, present, rowOf, unreadRow } from './chosen.ts';
import { passageAt } from './passage.ts';

/** Which agreements have a kind, where, and in which words. */
export async function has(
  portfolio: Portfolio,
  { kind, title }: { readonly kind: string; readonly title: string },
  { all, chosen }: Chosen,
): Promise<Answer> {
  const asked = new Set(chosen.map(({ entry }) => entry));
  const matches = (await portfolio.matches([kind])).filter(({ entry }) => asked.has(entry));
  const clauses = await portfolio.clausesAt(matches.map(({ entry, start, end }) => ({ entry, start, end })));
  const placed = byEntry(
    matches.map((match, index) => {
      const { entry, stance, strength } = match;
      return { entry, strength, passage: passageAt(clauses[index] ?? [], match, { stance, strength }) };
    }),
  );
  const rows = chosen.flatMap((agreement) => {
    const own = placed.get(agreement.entry ?? 0) ?? [];
    if (own.length === 0) return [];
    const full = own.some(({ strength }) => strength === 'full');
    const says = full ? '' : 'in weak wording alone';
    const passages = own.flatMap(({ passage }) => present(passage));
    return [rowOf(agreement, { says, facts: { strength: full ? 'full' : 'weak' }, passages })];
  });
  const unread = chosen.filter((each) => each.unread !== null);
  return {
    asked: `Which agreements have ${title}?`,
    of: { agreements: all.length, chosen: chosen.length },
    groups: [
      { id: 'has', title: 'Recognised in', apart: false, rows },
      { id: 'unread', title: 'Could not be read', apart: true, rows: unread.map(unreadRow) },
    ],
    notes: [
      ...(chosen.length - rows.length - unread.length === 0
        ? []
        : [`In ${chosen.length - rows.length - unread.length} of ${chosen.length} no such clause was recognised.`]),
    ],
  };
}
