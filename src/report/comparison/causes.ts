import type { Cause, ReportChange } from '../../model/comparison.ts';
import type { Deal } from '../../model/deal.ts';
import { type Decision, isAccepted } from '../../model/decision.ts';
import { citedNumber } from '../../model/document.ts';
import { sayMoney } from '../../model/money.ts';
import { placeInWords } from '../../model/place.ts';
import type { Passage } from '../../model/report.ts';
import { overlaps } from '../../model/span.ts';

/** What a finding rests on in one report. */
export type Rests = { readonly cites: readonly Passage[]; readonly decision?: Decision | undefined };

/** Why something stands otherwise, by what it rested on and rests on now. At least one. */
export type Causes = (before: Rests, after: Rests) => readonly Cause[];

/** What one of two reports was made of. */
export type Made = {
  readonly deal: Deal;
  readonly library: string;
  readonly program: string;
  readonly sha256: string;
};

/** `changes`: of the words, where both drafts were compared; null where only the reports are there. */
export function causesAmong(before: Made, after: Made, changes: readonly ReportChange[] | null): Causes {
  const general = differences(before, after);
  const isSameFile = before.sha256 === after.sha256 && before.sha256 !== '';
  return (was, is) => {
    const decisions = decisionCause(was, is);
    if (decisions !== null) return [decisions];
    const own = (changes ?? []).flatMap((change, index): readonly Cause[] =>
      restsOn(was, change.before) || restsOn(is, change.after)
        ? [{ by: 'change', says: changeInWords(change), change: index }]
        : [],
    );
    if (own.length > 0) return [...own, ...general];
    if (changes === null && !isSameFile) return [{ by: 'file', says: 'the file was changed' }, ...general];
    if (general.length > 0) return general;
    return [{ by: 'elsewhere', says: elsewhere(isSameFile) }];
  };
}

function elsewhere(isSameFile: boolean): string {
  return isSameFile
    ? 'the file, the deal, the library and the program are the same: the agreements beside it are others, or it was read in another way'
    : 'the words that it rests on are the same, and others that bear on it were changed';
}

function restsOn({ cites }: Rests, passage: Passage | null): boolean {
  return passage !== null && cites.some((cite) => overlaps(cite, passage));
}

/** "clause 6.1 was changed", "clause 7.2, once 6.2, was moved". */
export function changeInWords({ kind, before, after, isSure }: ReportChange): string {
  const name = nameOf(after ?? before);
  const once =
    before !== null && after !== null && before.clause !== after.clause && before.clause !== null
      ? `, once ${citedNumber(before.clause)},`
      : '';
  const did = {
    added: isSure ? 'was added' : 'was not found in the older draft, of which a part could not be read',
    removed: isSure ? 'was removed' : 'was not found in the newer draft, of which a part could not be read',
    changed: 'was changed',
    moved: 'was moved',
    renumbered: 'has another number',
  } satisfies Record<ReportChange['kind'], string>;
  return `${name}${once} ${did[kind]}`;
}

/** "clause 6.1 (Notices)", "“Notices”", "page 3". */
export function nameOf(passage: Pick<Passage, 'clause' | 'heading' | 'place'> | null): string {
  if (passage === null) return 'the paper';
  const { clause, heading, place } = passage;
  const inBrief = heading === null ? null : heading.replace(/\s+/g, ' ').slice(0, 60);
  if (clause !== null) return inBrief === null ? citedNumber(clause) : `${citedNumber(clause)} (${inBrief})`;
  if (inBrief !== null) return `what stands under “${inBrief}”`;
  return place === null ? 'a passage' : `the passage on ${placeInWords(place)}`;
}

function decisionCause({ decision: was }: Rests, { decision: is }: Rests): Cause | null {
  const [accepted, accepts] = [isAccepted(asLine(was)), isAccepted(asLine(is))];
  if (accepted === accepts) return null;
  if (!accepts && is?.by === 'waiver') return { by: 'decision', says: `the waiver of ${is.who} lapsed on ${is.until}` };
  if (!accepts) return { by: 'decision', says: 'it was accepted, and is no more' };
  return { by: 'decision', says: accepting(is) };
}

function accepting(decision: Decision | undefined): string {
  if (decision === undefined || decision.by === 'baseline') return 'the baseline accepts it';
  const { who, until } = decision;
  if (decision.by === 'ruling' && decision.says === 'false-alarm') return `${who} calls it a false alarm`;
  return `${who} accepts it${until === null ? '' : ` until ${until}`}`;
}

function asLine(decision: Decision | undefined): { readonly decision?: Decision } {
  return decision === undefined ? {} : { decision };
}

/** What the reports were made of, but for the words. */
function differences(before: Made, after: Made): readonly Cause[] {
  const found: Cause[] = [];
  if (before.library !== after.library) found.push({ by: 'library', says: 'the library is another' });
  if (before.program !== after.program)
    found.push({ by: 'program', says: `the program is another (${before.program}, now ${after.program})` });
  const deal = dealDifferences(before.deal, after.deal);
  if (deal !== '') found.push({ by: 'deal', says: `the deal is another: ${deal}` });
  if (before.deal.asOf !== after.deal.asOf)
    found.push({ by: 'date', says: `it is held against the law of ${after.deal.asOf}, before of ${before.deal.asOf}` });
  return found;
}

function dealDifferences(before: Deal, after: Deal): string {
  const shown: readonly (readonly [string, (deal: Deal) => string])[] = [
    ['side', ({ side }) => side],
    ['jurisdictions', ({ jurisdictions }) => jurisdictions.join(', ')],
    ['personal data', ({ personalData }) => (personalData ? 'yes' : 'no')],
    ['sectors', ({ sectors }) => sectors.join(', ')],
    ['roles', ({ roles }) => roles.join(', ')],
    ['amount', ({ amount }) => (amount === null ? '' : sayMoney(amount))],
    ['party', ({ party }) => party ?? ''],
  ];
  return shown
    .flatMap(([name, say]) => {
      const [was, is] = [say(before), say(after)];
      return was === is ? [] : [`${name} ${was || 'none'}, now ${is || 'none'}`];
    })
    .join('; ');
}
