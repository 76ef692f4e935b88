import type { AgreementFlips, ScanComparison, ScanTotals } from '../../model/scan-comparison.ts';
import { counted } from '../layout.ts';

/** "3 gaps opened, 5 gaps closed; 2 because the library is another.": what both scans come to, in two sentences. */
export function scanSummary({ totals }: ScanComparison): readonly string[] {
  return [findingsInWords(totals), agreementsInWords(totals)];
}

function findingsInWords(totals: ScanTotals): string {
  const { findings, inNew } = totals;
  const { opened, closed, worse, better, other } = findings;
  const parts = [
    ...(opened > 0 ? [`${counted(opened, 'gap')} opened`] : []),
    ...(closed > 0 ? [`${counted(closed, 'gap')} closed`] : []),
    ...(worse > 0 ? [`${counted(worse, 'finding')} worse`] : []),
    ...(better > 0 ? [`${counted(better, 'finding')} better`] : []),
    ...(other > 0 ? [`${counted(other, 'finding')} with another reason`] : []),
    ...(inNew > 0 ? [`${counted(inNew, 'gap')} in new agreements`] : []),
  ];
  return parts.length === 0 ? 'Every finding stands as it stood.' : `${parts.join(', ')}${causesInSum(totals)}.`;
}

function agreementsInWords({ agreements }: ScanTotals): string {
  const parts = (['new', 'gone', 'renamed', 'changed', 'same'] as const).flatMap((kind) =>
    agreements[kind] === 0 ? [] : [`${agreements[kind]} ${kind === 'same' ? 'with the same bytes' : kind}`],
  );
  const unread = agreements.unread === 0 ? '' : `; ${agreements.unread} could not be read`;
  return `Agreements: ${parts.length === 0 ? 'none' : parts.join(', ')}${unread}.`;
}

function causesInSum({ causes }: ScanTotals): string {
  const names = {
    file: 'the file was changed',
    library: 'the library is another',
    program: 'the program is another',
    deal: 'the deal is another',
    date: 'the law is of another day',
    decision: 'somebody decided otherwise, or a waiver lapsed',
    elsewhere: 'the agreements beside are others, or were read in another way',
    change: 'a clause was changed',
  } satisfies Record<keyof typeof causes, string>;
  const order = ['decision', 'file', 'change', 'library', 'program', 'deal', 'date', 'elsewhere'] as const;
  const parts = order.flatMap((by) => (causes[by] === undefined ? [] : [`${causes[by]} because ${names[by]}`]));
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

/** What became of an agreement, in a word or two. */
export function agreementInWords({ kind, was, unread }: AgreementFlips): string {
  const did = { new: 'new', gone: 'gone', renamed: `was ${was ?? ''}`, changed: 'changed', same: 'the same bytes' }[
    kind
  ];
  if (unread === null) return did;
  return `${did}; could not be read in the ${unread === 'after' ? 'newer' : 'older'} scan, so nothing is said of its findings`;
}
