import { isAccepted, isGap } from '../../../model/decision.ts';
import { house } from '../../../model/house.ts';
import type { Citation } from '../../../model/law.ts';
import { placeInWords } from '../../../model/place.ts';
import type { Decided, DocumentReport, Passage, ReportConflict, ReportLine } from '../../../model/report.ts';
import { citesOf } from '../../cites.ts';
import { decisionInWords } from '../../decision-in-words.ts';
import { linked, unconfirmed } from '../text/citation.ts';
import { quoted } from '../text/places.ts';
import type { Cell } from './cell.ts';
import type { Row } from './sheet.ts';

const widths = {
  agreement: 36,
  jurisdiction: 18,
  title: 24,
  outcome: 11,
  severity: 10,
  accepted: 10,
  says: 50,
  because: 40,
  family: 40,
  law: 30,
  provision: 20,
  confirmed: 14,
  checked: 12,
  link: 30,
  clause: 10,
  place: 14,
  quote: 60,
  'other places': 40,
  nearest: 50,
  'nearest because': 40,
  'wording to ask for': 60,
  'acceptable wording': 50,
  'walk away from': 50,
  decision: 30,
  'accepted until': 12,
  requirement: 24,
  fingerprint: 20,
  'policy version': 14,
} as const;

type Name = keyof typeof widths;
type Cells = Readonly<Partial<Record<Name, Cell>>>;

export const findingColumns = Object.entries(widths).map(([name, width]) => ({ name, width }));

/** A row for every line that is a gap or unsure, and for everything that does not go together; what was accepted too, marked. */
export function findingRows(document: DocumentReport, jurisdictionName: (code: string) => string): readonly Row[] {
  const lines = document.lines.filter(({ outcome }) => isGap(outcome) || outcome === 'unsure');
  const rows: readonly Cells[] = [
    ...lines.map((line) => ({ ...ofLine(line), jurisdiction: jurisdictionName(line.jurisdiction) })),
    ...document.conflicts.map(ofConflict),
  ];
  return rows.map((cells) =>
    findingColumns.map(({ name }) => (name === 'agreement' ? document.name : (cells[name as Name] ?? null))),
  );
}

function ofLine(line: ReportLine): Cells {
  const { requirement, title, outcome, severity, says, because = null, law, nearest, fallback, family } = line;
  return {
    requirement,
    title,
    outcome,
    severity,
    says,
    because,
    family: family?.says ?? null,
    ...(line.jurisdiction === house ? policy(line) : citation(law)),
    ...passages(citesOf(line)),
    ...decided(line),
    ...(nearest === undefined ? {} : { nearest: quoted(nearest), 'nearest because': `It ${nearest.says}.` }),
    ...(fallback === undefined
      ? {}
      : {
          'wording to ask for': fallback.preferred,
          'acceptable wording': fallback.acceptable,
          'walk away from': fallback.walkAway,
        }),
  };
}

function ofConflict(about: ReportConflict): Cells {
  const { conflict, severity, says, law, cites } = about;
  return {
    requirement: conflict,
    outcome: 'conflict',
    severity,
    says,
    ...(law === null ? {} : citation(law)),
    ...passages(cites),
    ...decided(about),
  };
}

function citation(law: Citation): Cells {
  return {
    law: law.instrument,
    provision: law.provision,
    confirmed: law.confirmed ? 'yes' : unconfirmed,
    checked: { day: law.checkedOn },
    link: linked(law),
  };
}

/** Nobody holds it against a source, so it is neither confirmed nor checked on a day. */
function policy({ law, policy: version }: ReportLine): Cells {
  const { instrument, provision } = law;
  return {
    law: instrument,
    provision,
    link: linked(law),
    ...(version === undefined ? {} : { 'policy version': version }),
  };
}

/** The first in columns of its own, the others together. */
function passages([first, ...others]: readonly Passage[]): Cells {
  if (first === undefined) return {};
  return {
    clause: first.clause,
    place: first.place === null ? null : placeInWords(first.place),
    quote: first.quote,
    'other places': others.map(quoted).join('\n'),
  };
}

function decided(about: Decided): Cells {
  const { decision, fingerprint } = about;
  if (decision === undefined) return { accepted: 'no', fingerprint };
  return {
    accepted: isAccepted(about) ? 'yes' : 'no',
    decision: decisionInWords(decision),
    ...(decision.by === 'baseline' || decision.until === null ? {} : { 'accepted until': { day: decision.until } }),
    fingerprint,
  };
}
