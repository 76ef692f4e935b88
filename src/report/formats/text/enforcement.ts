import { type Topic, type Track, topics } from '../../../model/measure.ts';
import type { ReportHead, ReportMeasure } from '../../../model/report.ts';
import { beside, counted } from '../../layout.ts';
import { cited } from './citation.ts';
import { states } from './clocks.ts';
import type { Paint } from './ink.ts';
import { whereabouts } from './places.ts';

const tracks = {
  civil: 'in the civil courts',
  criminal: 'by criminal law',
  administrative: 'through authorities',
  diplomatic: 'between states',
} satisfies Record<Track, string>;

/**
 * Jurisdiction by jurisdiction and track by track, what there is to enforce with that needs something of the paper, and what of
 * that the paper has. What needs nothing of it is counted: a comparison of jurisdictions shows it.
 */
export function enforcementText(
  measures: readonly ReportMeasure[],
  { jurisdictions }: ReportHead,
  { paint, width }: { readonly paint: Paint; readonly width: number },
): readonly string[] {
  if (measures.length === 0) return [];
  const needing = measures.filter(({ has, weak, lacks }) => has.length + weak.length + lacks.length > 0);
  const rest = measures.length - needing.length;
  const title = 'To enforce it ';
  const codes = [...new Set(measures.map(({ jurisdiction }) => jurisdiction))];
  const row = (label: string, text: string): readonly string[] => beside(label, text, { indent: 4, column: 10, width });
  return [
    '',
    `${paint('strong', title)}${paint('quiet', '─'.repeat(Math.max(0, width - title.length)))}`,
    ...codes.flatMap((code) =>
      Object.entries(tracks).flatMap(([track, how]) => {
        const own = needing
          .filter((each) => each.jurisdiction === code && topics[each.topic].track === track)
          .sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
        if (own.length === 0) return [];
        const name = jurisdictions.find((each) => each.code === code)?.name ?? code;
        return [
          '',
          `  ${paint('strong', `${name}, ${how}`)}`,
          ...own.flatMap((each) => entry(each, row, paint, width)),
        ];
      }),
    ),
    ...(rest === 0
      ? []
      : [
          '',
          ...beside(
            '',
            `${counted(rest, 'fact')} more, for which the paper needs nothing: lacuna jurisdictions compare ${codes.join(',')}`,
            { indent: 2, column: 0, width },
          ).map((line) => paint('quiet', line)),
        ]),
  ];
}

const order = Object.keys(topics);

type Row = (label: string, text: string) => readonly string[];

function entry(measure: ReportMeasure, row: Row, paint: Paint, width: number): readonly string[] {
  const { topic, says, law, state, pending, has, weak, lacks } = measure;
  const mark = law.confirmed ? '' : '; UNCONFIRMED';
  const has_ = [...has, ...weak.map((each) => ({ ...each, title: `${each.title} (weak)` }))];
  return [
    ...beside('-', `${titleOf(topic)}: ${says}`, { indent: 2, column: 2, width }),
    ...row('Law', `${cited(law)}${states[state]}${pending ? '; prepare' : ''}${mark}`),
    ...(has_.length === 0
      ? []
      : row('Has', has_.map(({ title, cite }) => `${title}, ${whereabouts(cite)}`).join('; '))),
    ...(lacks.length === 0
      ? []
      : row('Lacks', lacks.map(({ title }) => title).join('; ')).map((line) => paint('poor', line))),
  ];
}

function titleOf(topic: Topic): string {
  return topics[topic].title;
}
