import { type Topic, type Track, topics } from '../../../model/measure.ts';
import type { ReportHead, ReportMeasure } from '../../../model/report.ts';
import { counted } from '../../layout.ts';
import { cited } from '../text/citation.ts';
import { whereabouts } from '../text/places.ts';
import { states } from './clocks.ts';
import type { Told } from './told.ts';

/** What the measures stand under. */
export const enforcementTitle = 'To enforce it';

const tracks = {
  civil: 'in the civil courts',
  criminal: 'by criminal law',
  administrative: 'through authorities',
  diplomatic: 'between states',
} satisfies Record<Track, string>;

/** What a jurisdiction gives on one track. */
type Way = { readonly title: string; readonly measures: readonly ReportMeasure[] };

/**
 * Jurisdiction by jurisdiction and track by track, what there is to enforce with that needs something of the paper. `rest`: what
 * needs nothing of it, counted, which a comparison of jurisdictions shows; null where that is nothing.
 */
export function waysToEnforce(
  measures: readonly ReportMeasure[],
  { jurisdictions }: ReportHead,
): { readonly ways: readonly Way[]; readonly rest: string | null } {
  const needing = measures.filter(({ has, weak, lacks }) => has.length + weak.length + lacks.length > 0);
  const rest = measures.length - needing.length;
  const codes = [...new Set(measures.map(({ jurisdiction }) => jurisdiction))];
  const ways = codes.flatMap((code) =>
    Object.entries(tracks).map(([track, how]) => ({
      title: `${jurisdictions.find((each) => each.code === code)?.name ?? code}, ${how}`,
      measures: needing
        .filter((each) => each.jurisdiction === code && topics[each.topic].track === track)
        .sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic)),
    })),
  );
  return {
    ways: ways.filter((way) => way.measures.length > 0),
    rest:
      rest === 0
        ? null
        : `${counted(rest, 'fact')} more, for which the paper needs nothing: lacuna jurisdictions compare ${codes.join(',')}`,
  };
}

const order = Object.keys(topics);

/** "Interim injunction: A court may order interim relief." */
export function measureInWords({ topic, says }: ReportMeasure): string {
  return `${titleOf(topic)}: ${says}`;
}

/** By which law, and what of that which it needs the paper has and lacks. */
export function measureTold({ law, state, pending, has, weak, lacks }: ReportMeasure): readonly Told[] {
  const mark = law.confirmed ? '' : '; UNCONFIRMED';
  const has_ = [...has, ...weak.map((each) => ({ ...each, title: `${each.title} (weak)` }))];
  // What is not sure says so in words that stand out, and not as a link.
  const link = law.link !== null && law.linkSeen && law.confirmed ? { link: law.link } : {};
  return [
    { label: 'Law', says: `${cited(law)}${states[state]}${pending ? '; prepare' : ''}${mark}`, ...link },
    ...(has_.length === 0
      ? []
      : [{ label: 'Has', says: has_.map(({ title, cite }) => `${title}, ${whereabouts(cite)}`).join('; ') }]),
    ...(lacks.length === 0
      ? []
      : [{ label: 'Lacks', says: lacks.map(({ title }) => title).join('; '), ink: 'poor' as const }]),
  ];
}

function titleOf(topic: Topic): string {
  return topics[topic].title;
}
