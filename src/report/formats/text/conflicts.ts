import { isAccepted } from '../../../model/decision.ts';
import type { ReportConflict } from '../../../model/report.ts';
import { beside, shortened } from '../../layout.ts';
import { cited, unconfirmed } from './citation.ts';
import { decision } from './gap.ts';
import type { Paint } from './ink.ts';
import { acceptedWord } from './outcomes.ts';
import { whereabouts } from './places.ts';

const citesShown = 4;

/** What of the deal does not go together, with the words that show it. */
export function conflictsText(
  conflicts: readonly ReportConflict[],
  { paint, width }: { readonly paint: Paint; readonly width: number },
): readonly string[] {
  if (conflicts.length === 0) return [];
  const title = 'What does not go together ';
  const row = (label: string, text: string): readonly string[] => beside(label, text, { indent: 2, column: 12, width });
  return [
    '',
    `${paint('strong', title)}${paint('quiet', '─'.repeat(Math.max(0, width - title.length)))}`,
    ...[...conflicts.filter((each) => !isAccepted(each)), ...conflicts.filter(isAccepted)].flatMap((each) => [
      '',
      ...entry(each, row, paint),
    ]),
  ];
}

function entry(each: ReportConflict, row: Row, paint: Paint): readonly string[] {
  const { conflict, severity, says, law, cites } = each;
  const named = `${says.replace(/[.]$/, '')}. [${severity}, ${conflict}]`;
  if (isAccepted(each)) return [...row(acceptedWord, named), ...decision(each, row)];
  return [
    ...row('CONFLICT', named).map((line) => line.replace('CONFLICT', paint('poor', 'CONFLICT'))),
    ...decision(each, row),
    ...(law === null ? [] : row('Law', cited(law))),
    ...(law === null || law.confirmed ? [] : row('', unconfirmed).map((words) => paint('poor', words))),
    ...cites
      .slice(0, citesShown)
      .flatMap((cite, index) =>
        row(index === 0 ? 'It says' : '', `${whereabouts(cite)}: “${shortened(cite.quote, 120)}”`),
      ),
  ];
}

type Row = (label: string, text: string) => readonly string[];
