import { z } from 'zod';
import { clockDuties, clockStarts, clockUnits } from '../../model/clock.ts';
import { type Force, standing } from '../../model/law.ts';
import { topics, tracks } from '../../model/measure.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { day, knownCodes, today } from './deal-shape.ts';
import { force, shownForce } from './force-shape.ts';
import { lawShape } from './report-shape.ts';

const stands = z
  .enum(['law', 'guidance', 'prepare'])
  .describe('What it is on the day that is asked about; prepare: not yet law, and to be prepared for.');

const clockShape = z
  .object({
    id: z.string(),
    jurisdiction: z.string(),
    duty: z.enum(clockDuties),
    actor: z.string(),
    trigger: z.string(),
    startsOn: z.enum(clockStarts),
    within: z
      .object({ count: z.int(), unit: z.enum(clockUnits) })
      .nullable()
      .describe('Null: without undue delay, with no number.'),
    tells: z.string(),
    vendorKnowledge: z.enum(['imputed', 'not-imputed', 'unclear']),
    vendorWindow: z.number().nullable().describe('Hours within which the other side had better tell. Ours, never law.'),
    note: z.string().nullable(),
    law: lawShape,
    force,
    stands,
  })
  .meta({ id: 'Clock' });

const measureShape = z
  .object({
    id: z.string(),
    jurisdiction: z.string(),
    topic: z.string(),
    says: z.string(),
    needs: z.array(z.string()).describe('Kinds of clauses without which a contract makes little use of it.'),
    law: lawShape,
    force,
    stands,
  })
  .meta({ id: 'Measure' });

const jurisdictionShape = z
  .object({ code: z.string(), name: z.string(), includes: z.array(z.string()) })
  .meta({ id: 'Jurisdiction' });

/** Of jurisdictions, in lower case; whether the library has them is another question. */
export const codes = z
  .string()
  .min(1)
  .max(400)
  .meta({ examples: ['eu,us'] })
  .transform((text) => text.split(',').map((each) => each.trim().toLowerCase()));

const listJurisdictions = route({
  method: 'get',
  path: '/jurisdictions',
  id: 'listJurisdictions',
  title: 'List the jurisdictions of the library',
  needs: 'signed-in',
  replies: { 200: { says: 'In library order.', gives: { json: z.object({ items: z.array(jurisdictionShape) }) } } },
  handle: async (_asked, { library }) => ({
    is: 'json',
    body: { items: library.jurisdictions.map(({ code, name, includes }) => ({ code, name, includes })) },
  }),
});

const compareJurisdictions = route({
  method: 'get',
  path: '/jurisdictions/compare',
  id: 'compareJurisdictions',
  title: 'What jurisdictions give to enforce with, side by side',
  says: 'The own law of each, and not of those that it is part of. A topic without a cell was not looked up.',
  needs: 'signed-in',
  query: z.object({ codes: codes.describe('As in eu,us,cn.'), asOf: day.optional().describe('Else today (UTC).') }),
  replies: {
    200: {
      says: 'A row for each topic, with the measures of each jurisdiction by its code.',
      gives: {
        json: z.object({
          asOf: z.string(),
          rows: z.array(
            z.object({
              topic: z.string(),
              track: z.enum(tracks),
              title: z.string(),
              cells: z.record(z.string(), z.array(measureShape)),
            }),
          ),
          clocks: z.array(clockShape),
        }),
      },
    },
  },
  handle: async ({ query }, service) => {
    const { library } = service;
    const asked = knownCodes(query.codes, library, 'query');
    const asOf = query.asOf ?? today(service);
    const rows = Object.entries(topics).flatMap(([topic, { track, title }]) => {
      const cells = asked.flatMap((code) => {
        const own = library.measures
          .filter((each) => each.topic === topic && each.jurisdiction === code)
          .flatMap((each) => shownMeasure(each, asOf));
        return own.length === 0 ? [] : [[code, own] as const];
      });
      return cells.length === 0 ? [] : [{ topic, track, title, cells: Object.fromEntries(cells) }];
    });
    return { is: 'json', body: { asOf, rows, clocks: clocksOf(asked, asOf, service) } };
  },
});

const listClocks = route({
  method: 'get',
  path: '/clocks',
  id: 'listClocks',
  title: 'Who must tell whom within how long',
  needs: 'signed-in',
  query: z.object({
    codes: codes.optional().describe('Of these jurisdictions, as in eu,us; else of all.'),
    asOf: day.optional(),
  }),
  replies: {
    200: { says: 'In library order.', gives: { json: z.object({ asOf: z.string(), items: z.array(clockShape) }) } },
  },
  handle: async ({ query }, service) => {
    const { library } = service;
    const asked = query.codes === undefined ? null : knownCodes(query.codes, library, 'query');
    const asOf = query.asOf ?? today(service);
    return { is: 'json', body: { asOf, items: clocksOf(asked, asOf, service) } };
  },
});

export const jurisdictionRoutes: readonly Route[] = [listJurisdictions, compareJurisdictions, listClocks];

function shownMeasure(measure: Service['library']['measures'][number], asOf: string) {
  const stands = standsAs(measure.force, asOf);
  if (stands === null) return [];
  const { id, jurisdiction, topic, says, needs, law, force } = measure;
  return [{ id, jurisdiction, topic, says, needs, law, force: shownForce(force), stands }];
}

/** Null where it is law no more. */
function standsAs(force: Force, asOf: string) {
  const stands = standing(force, asOf);
  return stands === 'past' ? null : stands;
}

function clocksOf(codes: readonly string[] | null, asOf: string, { library }: Service) {
  return library.clocks
    .filter((each) => codes === null || codes.includes(each.jurisdiction))
    .flatMap((clock) => {
      const stands = standsAs(clock.force, asOf);
      if (stands === null) return [];
      const { id, jurisdiction, duty, actor, trigger, startsOn, within, tells, vendorKnowledge, vendorWindow } = clock;
      return [
        {
          ...{ id, jurisdiction, duty, actor, trigger, startsOn, within, tells, vendorKnowledge, vendorWindow },
          ...{ note: clock.note, law: clock.law, force: shownForce(clock.force), stands },
        },
      ];
    });
}
