import { z } from 'zod';
import { clockDuties, clockStarts, clockUnits } from '../../model/clock.ts';
import { type Force, standing } from '../../model/law.ts';
import { topics, tracks } from '../../model/measure.ts';
import { keptAnswer } from '../kept-answer.ts';
import { notFound } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { day, knownCodes, today } from './deal-shape.ts';
import { lawShape, lawState } from './report-shape.ts';

const law = lawShape;
const force = z.object({ state: lawState, from: z.string().nullable(), until: z.string().nullable() });
const stands = z
  .enum(['law', 'guidance', 'prepare'])
  .describe('What it is on the day that is asked about; prepare: not yet law, and to be prepared for.');

const kindShape = z
  .object({ id: z.string(), family: z.string(), title: z.string(), says: z.string() })
  .meta({ id: 'ClauseKind' });

const scoreShape = z.object({ precision: z.number().nullable(), recall: z.number().nullable() });

const measuredShape = z
  .object({
    part: z.string().nullable().describe('Of the kind; null: of the whole.'),
    set: z.string(),
    label: z.string(),
    papers: z.int(),
    having: z.int().describe('Papers of the set that have the label.'),
    found: z.int().describe('Papers that we say have it.'),
    ours: scoreShape.describe('Precision is null where nothing was found, recall where no paper has the label.'),
    baseline: scoreShape.nullable().describe('Of a bag-of-words classifier that was trained on the same data.'),
  })
  .meta({ id: 'Measured' });

const freshnessShape = z
  .object({
    of: z.enum(['requirement', 'clock', 'measure']),
    id: z.string(),
    jurisdiction: z.string(),
    instrument: z.string(),
    provision: z.string(),
    confirmed: z.boolean().describe('Found in a public copy; else recalled, and not yet found.'),
    checkedOn: z.string(),
    recheckBy: z.string().nullable().describe('Null for house policy.'),
    overdue: z.boolean().describe('That day is over, and nobody held it against its source again.'),
  })
  .meta({ id: 'Freshness' });

const requirementShape = z
  .object({
    id: z.string(),
    jurisdiction: z.string(),
    clause: z.string(),
    severity: z.enum(['must', 'should', 'consider']),
    protects: z.string(),
    says: z.string(),
    why: z.string(),
    must: z.looseObject({ check: z.string() }),
    law,
    force,
  })
  .meta({ id: 'Requirement' });

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
    law,
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
    law,
    force,
    stands,
  })
  .meta({ id: 'Measure' });

const jurisdictionShape = z
  .object({ code: z.string(), name: z.string(), includes: z.array(z.string()) })
  .meta({ id: 'Jurisdiction' });

const describeLibrary = route({
  method: 'get',
  path: '/library',
  id: 'describeLibrary',
  title: 'Which library and program this service has',
  needs: 'signed-in',
  replies: {
    200: {
      says: 'Its hash, and how much it holds.',
      gives: {
        json: z.object({
          hash: z.string(),
          version: z.string(),
          kinds: z.int(),
          jurisdictions: z.int(),
          requirements: z.int(),
          clocks: z.int(),
          measures: z.int(),
        }),
      },
    },
  },
  handle: async (_asked, { library, version }) => {
    const { hash, kinds, jurisdictions, requirements, clocks, measures } = library;
    const counts = {
      kinds: kinds.length,
      jurisdictions: jurisdictions.length,
      requirements: requirements.length,
      clocks: clocks.length,
      measures: measures.length,
    };
    return { is: 'json', body: { hash, version, ...counts } };
  },
});

const listKinds = route({
  method: 'get',
  path: '/kinds',
  id: 'listKinds',
  title: 'List the kinds of clauses',
  needs: 'signed-in',
  replies: { 200: { says: 'In library order.', gives: { json: z.object({ items: z.array(kindShape) }) } } },
  handle: (_asked, service) =>
    keptAnswer(['kinds'], service, async () => ({
      items: service.library.kinds.map(({ id, family, title, says }) => ({ id, family, title, says })),
    })),
});

const findKind = route({
  method: 'get',
  path: '/kinds/{kind}',
  id: 'findKind',
  title: 'What a kind of clause is, who asks for it, and wording to ask for',
  needs: 'signed-in',
  params: z.object({ kind: z.string().max(100) }),
  replies: {
    200: {
      says: 'The kind.',
      gives: {
        json: kindShape.extend({
          stances: z.array(z.object({ id: z.string(), strength: z.string(), says: z.string() })),
          parts: z.array(z.object({ id: z.string(), title: z.string(), lacks: z.string() })),
          fallback: z.object({ preferred: z.string(), acceptable: z.string(), walkAway: z.string() }),
          requirements: z.array(z.string()),
          examples: z.array(
            z.union([
              z.object({ match: z.string(), stance: z.string().nullable() }),
              z.object({ noMatch: z.string(), because: z.string() }),
            ]),
          ),
          measured: z
            .array(measuredShape)
            .describe('How well it was recognised on public sets of papers; none: no set has a label for it.'),
        }),
      },
    },
  },
  problems: ['not-found'],
  handle: async ({ params }, { library, figures }) => {
    const found = library.kinds.find((each) => each.id === params.kind);
    if (found === undefined) throw notFound('kind of clause');
    const { id, family, title, says, stances, parts, fallback } = found;
    const { preferred, acceptable, walkAway } = fallback;
    const body = {
      ...{ id, family, title, says },
      stances: stances.map((each) => ({ id: each.id, strength: each.strength, says: each.says })),
      parts: parts.map((each) => ({ id: each.id, title: each.title, lacks: each.lacks })),
      fallback: { preferred, acceptable, walkAway },
      requirements: library.requirements.filter(({ clause }) => clause === id).map((each) => each.id),
      examples: found.examples.map((each) =>
        'match' in each
          ? { match: each.match, stance: each.stance ?? null }
          : { noMatch: each.noMatch, because: each.because },
      ),
      measured: figures.filter(({ kind }) => kind === id).map(shownFigure),
    };
    return { is: 'json', body };
  },
});

const listRequirements = route({
  method: 'get',
  path: '/requirements',
  id: 'listRequirements',
  title: 'What laws and house policy ask for',
  needs: 'signed-in',
  query: z.object({ jurisdiction: z.string().max(20).optional(), kind: z.string().max(100).optional() }),
  replies: { 200: { says: 'In library order.', gives: { json: z.object({ items: z.array(requirementShape) }) } } },
  handle: async ({ query }, { library }) => {
    const { jurisdiction, kind } = query;
    if (jurisdiction !== undefined) knownCodes([jurisdiction], library, 'query');
    const items = library.requirements
      .filter((each) => jurisdiction === undefined || each.jurisdiction === jurisdiction)
      .filter((each) => kind === undefined || each.clause === kind)
      .map(shownRequirement);
    return { is: 'json', body: { items } };
  },
});

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

const listFreshness = route({
  method: 'get',
  path: '/freshness',
  id: 'listFreshness',
  title: 'When each rule was last held against its source, and which are overdue',
  needs: 'signed-in',
  query: z.object({
    on: day.optional().describe('Overdue on that day; else today (UTC).'),
    overdue: z.enum(['only']).optional().describe('Leaves out what is not overdue.'),
  }),
  replies: {
    200: {
      says: 'Requirements, clocks and measures, in library order.',
      gives: {
        json: z.object({ on: z.string(), overdue: z.int(), unconfirmed: z.int(), items: z.array(freshnessShape) }),
      },
    },
  },
  handle: async ({ query }, service) => {
    const { requirements, clocks, measures } = service.library;
    const on = query.on ?? today(service);
    const all = [
      ...requirements.map((each) => freshness('requirement', each, on)),
      ...clocks.map((each) => freshness('clock', each, on)),
      ...measures.map((each) => freshness('measure', each, on)),
    ];
    const late = all.filter((each) => each.overdue);
    const unconfirmed = all.filter((each) => !each.confirmed).length;
    const items = query.overdue === 'only' ? late : all;
    return { is: 'json', body: { on, overdue: late.length, unconfirmed, items } };
  },
});

const codes = z
  .string()
  .min(1)
  .max(400)
  .meta({ examples: ['eu,us'] })
  .transform((text) => text.split(',').map((each) => each.trim().toLowerCase()));

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

export const libraryRoutes: readonly Route[] = [
  describeLibrary,
  listKinds,
  findKind,
  listRequirements,
  listFreshness,
  listJurisdictions,
  compareJurisdictions,
  listClocks,
];

type Library = Service['library'];

/** Due on the day itself, and overdue from the next. */
function freshness(
  of: 'requirement' | 'clock' | 'measure',
  { id, jurisdiction, law }: Pick<Library['measures'][number], 'id' | 'jurisdiction' | 'law'>,
  on: string,
) {
  const { instrument, provision, confirmed, checkedOn, recheckBy } = law;
  const overdue = recheckBy !== null && recheckBy < on;
  return { of, id, jurisdiction, instrument, provision, confirmed, checkedOn, recheckBy, overdue };
}

function shownFigure({ part, set, label, papers, having, found, ours, baseline }: Service['figures'][number]) {
  return { part, set, label, papers, having, found, ours, baseline };
}

function shownRequirement(requirement: Library['requirements'][number]) {
  const { id, jurisdiction, clause, severity, protects, says, why, must, law, force } = requirement;
  return { id, jurisdiction, clause, severity, protects, says, why, must, law, force: shownForce(force) };
}

function shownMeasure(measure: Library['measures'][number], asOf: string) {
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

function shownForce({ state, from, until }: Library['measures'][number]['force']) {
  return { state, from, until };
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
