import { z } from 'zod';
import { keptAnswer } from '../kept-answer.ts';
import { notFound } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { knownCodes } from './deal-shape.ts';
import { force, shownForce } from './force-shape.ts';
import { lawShape } from './report-shape.ts';

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
    law: lawShape,
    force,
  })
  .meta({ id: 'Requirement' });

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

export const libraryRoutes: readonly Route[] = [describeLibrary, listKinds, findKind, listRequirements];

function shownFigure({ part, set, label, papers, having, found, ours, baseline }: Service['figures'][number]) {
  return { part, set, label, papers, having, found, ours, baseline };
}

function shownRequirement(requirement: Service['library']['requirements'][number]) {
  const { id, jurisdiction, clause, severity, protects, says, why, must, law, force } = requirement;
  return { id, jurisdiction, clause, severity, protects, says, why, must, law, force: shownForce(force) };
}
