import { type Clock, type ClockDuty, shortestHours, timeInWords } from '../model/clock.ts';
import type { Day } from '../model/day.ts';
import { type Citation, type Force, standing } from '../model/law.ts';
import { type Measure, type Topic, type Track, topics } from '../model/measure.ts';
import { csvMark, csvRow } from './csv-row.ts';
import { aboutSheet } from './formats/xlsx/about.ts';
import type { Cell } from './formats/xlsx/cell.ts';
import type { Row, Sheet } from './formats/xlsx/sheet.ts';
import { workbook } from './formats/xlsx/workbook.ts';
import { zipped } from './formats/xlsx/zipped.ts';

/** The law of some jurisdictions side by side, to be taken away: what there is to enforce with, or who must be told by when. */
export type LawExport = {
  readonly asOf: Day;
  /** In the order in which they are shown. */
  readonly jurisdictions: readonly { readonly code: string; readonly name: string }[];
  readonly what:
    | { readonly of: 'remedies'; readonly measures: readonly Measure[]; readonly track: Track | null }
    | { readonly of: 'clocks'; readonly clocks: readonly Clock[] };
};

type LawFormat = (law: LawExport) => AsyncIterable<string | Uint8Array>;

/** Every way to take it away, by the name that a person asks for it with. */
export const lawFormats = { csv, xlsx } satisfies Record<string, LawFormat>;

async function* csv(law: LawExport): AsyncIterable<string> {
  const { columns, rows } = tableOf(law);
  yield csvMark;
  yield csvRow(columns.map(({ name }) => name));
  for (const row of rows) yield csvRow(row.map(textOf));
}

async function* xlsx(law: LawExport): AsyncIterable<Uint8Array> {
  const { columns, rows } = tableOf(law);
  const table: Sheet = {
    name: law.what.of === 'remedies' ? 'Remedies' : 'Clocks',
    columns: () => columns,
    rows: () => rows,
  };
  const about = aboutSheet([
    [
      'this table',
      'A reading aid for people who decide. The own law of each jurisdiction, and not of those that it is part of.',
    ],
    ['law as of', { day: law.asOf }],
    ['not looked up', 'Nothing is known of it here. It does not say that there is no such law.'],
    ['confirmed', 'yes: found in a public copy on the day of the check. no: recalled, and not yet found.'],
  ]);
  yield* zipped(workbook([table, about]));
}

function tableOf(law: LawExport) {
  return law.what.of === 'remedies' ? remedies(law, law.what) : clocks(law, law.what);
}

const place = [
  { name: 'jurisdiction', width: 26 },
  { name: 'code', width: 8 },
] as const;

const source = [
  { name: 'stands', width: 14 },
  { name: 'from', width: 12 },
  { name: 'until', width: 12 },
  { name: 'instrument', width: 36 },
  { name: 'provision', width: 24 },
  { name: 'link', width: 40 },
  { name: 'confirmed', width: 11 },
  { name: 'checked on', width: 12 },
  { name: 'check again by', width: 14 },
] as const;

/** A row for each fact; where nothing was looked up of a topic, a row that says so. */
function remedies(
  { asOf, jurisdictions }: LawExport,
  { measures, track }: { readonly measures: readonly Measure[]; readonly track: Track | null },
) {
  const rows = Object.entries(topics)
    .filter(([, topic]) => track === null || topic.track === track)
    .flatMap(([topic, { track, title }]) =>
      jurisdictions.flatMap(({ code, name }): readonly Row[] => {
        const own = measures.filter((each) => each.jurisdiction === code && each.topic === (topic as Topic));
        const head = [name, code, track, title];
        const shown = own.flatMap(({ says, needs, law, force }): readonly Row[] => {
          const stands = standing(force, asOf);
          return stands === 'past' ? [] : [[...head, says, needs.join(', '), ...cited(law, force, words[stands])]];
        });
        return shown.length === 0 ? [[...head, null, null, 'not looked up', ...Array(8).fill(null)]] : shown;
      }),
    );
  const own = [
    { name: 'track', width: 14 },
    { name: 'topic', width: 26 },
    { name: 'says', width: 70 },
    { name: 'needs in the contract', width: 30 },
  ];
  return { columns: [...place, ...own, ...source], rows };
}

function clocks({ asOf, jurisdictions }: LawExport, { clocks }: { readonly clocks: readonly Clock[] }) {
  const rows = jurisdictions.flatMap(({ code, name }) => {
    const own = clocks.flatMap((clock): readonly Row[] => {
      const stands = standing(clock.force, asOf);
      if (clock.jurisdiction !== code || stands === 'past') return [];
      const { duty, actor, tells, trigger, startsOn, within, vendorKnowledge, vendorWindow, note, law, force } = clock;
      const time = within === null ? 'without delay; no number' : timeInWords(clock);
      const who = [name, code, duties[duty], actor, tells, trigger, startsOn, time, shortestHours(clock)];
      return [[...who, vendorKnowledge, vendorWindow, note, ...cited(law, force, words[stands])]];
    });
    return own.length > 0 ? own : [[name, code, ...Array(10).fill(null), 'not looked up', ...Array(8).fill(null)]];
  });
  const own = [
    { name: 'duty', width: 22 },
    { name: 'who', width: 30 },
    { name: 'tells', width: 34 },
    { name: 'from', width: 50 },
    { name: 'starts on', width: 14 },
    { name: 'within', width: 22 },
    { name: 'hours, at the least', width: 12 },
    { name: "supplier's knowledge", width: 16 },
    { name: 'supplier better tells within (hours, our advice)', width: 16 },
    { name: 'note', width: 60 },
  ];
  return { columns: [...place, ...own, ...source], rows };
}

function cited(law: Citation, { from, until }: Force, stands: string): Row {
  const { instrument, provision, link, confirmed, checkedOn, recheckBy } = law;
  const day = (each: Day | null): Cell => (each === null ? null : { day: each });
  return [
    ...[stands, day(from), day(until), instrument, provision, link, confirmed ? 'yes' : 'no'],
    ...[day(checkedOn), day(recheckBy)],
  ];
}

const words = { law: 'law', guidance: 'guidance', prepare: 'not yet law' } as const;

const duties = {
  'vendor-to-customer': 'supplier to customer',
  'customer-to-authority': 'to an authority',
  'customer-to-individual': 'to the people concerned',
  'customer-to-market': 'to the market',
  'follow-up': 'later report',
  'payment-report': 'payment of a ransom',
} satisfies Record<ClockDuty, string>;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return `${cell}`;
  return 'day' in cell ? cell.day : cell.mark;
}
