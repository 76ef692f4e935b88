import { z } from 'zod';
import { choice } from '../../library/nearest.ts';
import { agreementTypeIds } from '../../library/words.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { AnswerPassage, Answer as Found } from '../../portfolio/answer.ts';
import { type Chosen, choose } from '../../portfolio/chosen.ts';
import { has } from '../../portfolio/has.ts';
import { lacks } from '../../portfolio/lacks.ts';
import { notice } from '../../portfolio/notice.ts';
import { agreementsAnswer, counterpartiesAnswer } from '../../portfolio/overview.ts';
import { search } from '../../portfolio/search.ts';
import { searchWords } from '../../portfolio/search-words.ts';
import { shares } from '../../portfolio/shares.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';

const filters = z.object({
  kind: z
    .string()
    .max(100)
    .optional()
    .describe('Only where this clause kind was recognised; in a search, in the clause.'),
  jurisdiction: z.string().max(20).optional().describe('Only what was held against this law.'),
  counterparty: z.string().max(200).optional().describe('In any spelling.'),
  type: z.enum(agreementTypeIds).optional(),
});

const fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const passage = z.object({
  clause: z.string(),
  heading: z.string().nullable(),
  place: z.string(),
  page: z.int().nullable(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  cut: z.object({ before: z.boolean(), after: z.boolean() }),
  hits: z.array(z.object({ start: z.int(), end: z.int() })),
  facts: z.record(z.string(), fact),
});

const answerShape = z
  .object({
    asked: z.string(),
    of: z.object({ agreements: z.int(), chosen: z.int() }),
    groups: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        apart: z.boolean().describe('Told, and not counted as found.'),
        rows: z.array(
          z.object({
            agreement: z.string().nullable().describe('Its id, where the row is about one.'),
            name: z.string(),
            says: z.string(),
            facts: z.record(z.string(), fact),
            passages: z.array(passage),
          }),
        ),
      }),
    ),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Answer' });

const replies = { 200: { says: 'What is found, in order of weight.', gives: { json: answerShape } } };

type Asking = { readonly portfolio: Portfolio; readonly chosen: Chosen; readonly titles: ReadonlyMap<string, string> };

/** A question about the agreements in sight. */
function question<Q extends z.ZodObject>(
  plan: { readonly path: string; readonly id: string; readonly title: string; readonly query: Q },
  ask: (asked: z.infer<Q>, asking: Asking, service: Service) => Promise<Found>,
): Route {
  const query = plan.query.extend(filters.shape);
  return route({
    method: 'get',
    needs: 'read',
    ...plan,
    query,
    replies,
    handle: async ({ query: asked, sight, actor }, service) => {
      const { store, library } = service;
      const { kind = null, jurisdiction = null, counterparty = null, type = null } = filters.parse(asked);
      const portfolio = store.portfolio(sight);
      const chosen = await choose(portfolio, { kind, jurisdiction, counterparty, type, name: null });
      const titles = new Map(library.kinds.map((each) => [each.id, each.title]));
      const found = await ask(plan.query.parse(asked), { portfolio, chosen, titles }, service);
      // What was searched for may be words of a contract: the trail says only that something was.
      const facts = { of: plan.id, agreements: chosen.chosen.length };
      await store.trail.record({ what: 'view', subject: null, facts }, actor);
      return { is: 'json', body: shown(found) };
    },
  });
}

const what = z.object({
  what: z
    .string()
    .min(1)
    .max(200)
    .meta({ examples: ['audit-rights'] })
    .describe('Id of a clause kind or of a requirement.'),
});

const lacking = question(
  {
    path: '/portfolio/lacks',
    id: 'whoLacks',
    title: 'Which agreements lack a clause or a requirement',
    query: what.extend({
      of: z.string().max(20).optional().describe('Only as the law of this jurisdiction asks for the kind.'),
    }),
  },
  async ({ what: id, of = null }, { portfolio, chosen, titles }, { library }) => {
    const requirement = library.requirements.find((each) => each.id === id);
    if (requirement !== undefined) {
      const called = titles.get(requirement.clause) ?? requirement.clause;
      const title = `what ${id} asks for (“${called}”)`;
      return lacks(portfolio, { by: { requirement: id }, jurisdiction: null, title }, chosen);
    }
    const title = `“${knownKind(id, titles)}”${of === null ? '' : `, as ${of} asks for it`}`;
    return lacks(portfolio, { by: { kind: id }, jurisdiction: of, title }, chosen);
  },
);

const having = question(
  {
    path: '/portfolio/has',
    id: 'whoHas',
    title: 'Which agreements have a clause, and in which words',
    query: z.object({
      clause: z
        .string()
        .min(1)
        .max(100)
        .meta({ examples: ['audit-rights'] })
        .describe('Id of a clause kind.'),
    }),
  },
  async ({ clause }, { portfolio, chosen, titles }) =>
    has(portfolio, { kind: clause, title: `“${knownKind(clause, titles)}”` }, chosen),
);

const hours = z.coerce.number().min(0).max(100_000).optional();

const noticing = question(
  {
    path: '/portfolio/notice',
    id: 'howLongToNotify',
    title: 'How long the other side may take to report an incident',
    query: z.object({
      none: z.enum(['true', 'false']).optional().describe('True: only agreements that give no time.'),
      longerThan: hours.describe('Hours.'),
      atMost: hours.describe('Hours.'),
    }),
  },
  async ({ none, longerThan, atMost }, { portfolio, chosen }) => {
    const written = (count: number) => `${count} hours`;
    if (none === 'true') return notice(portfolio, { is: 'none' }, chosen);
    if (longerThan !== undefined)
      return notice(portfolio, { is: 'longer-than', hours: longerThan, written: written(longerThan) }, chosen);
    if (atMost !== undefined)
      return notice(portfolio, { is: 'at-most', hours: atMost, written: written(atMost) }, chosen);
    return notice(portfolio, { is: 'any' }, chosen);
  },
);

const words = z.object({
  words: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .meta({ examples: ['samples'] }),
});

const sharing = question(
  {
    path: '/portfolio/shares',
    id: 'whatIsShared',
    title: 'Which agreements with a counterparty speak of letting somebody have something',
    query: words.extend({
      with: z
        .string()
        .min(1)
        .max(200)
        .meta({ examples: ['Harrow'] }),
    }),
  },
  async (asked, { portfolio, titles }) => {
    const { words: thing, with: counterparty } = asked;
    const signs = /["“”()*]|\b(?:AND|OR|NOT)\b/.test(thing);
    const expression = expressionOf(signs ? thing : `"${thing}"`);
    const chosen = await choose(portfolio, { kind: null, jurisdiction: null, counterparty, type: null, name: null });
    return shares(portfolio, { written: `“${thing}”`, expression, counterparty, titles }, chosen);
  },
);

const searching = question(
  {
    path: '/portfolio/search',
    id: 'searchClauses',
    title: 'Which clauses have some words, the best first',
    query: words.extend({
      limit: z.coerce.number().int().min(1).max(200).default(20),
      in: z.string().max(100).optional().describe('Only clauses in which this kind was recognised.'),
    }),
  },
  async ({ words: written, limit, in: kind = null }, { portfolio, chosen }) =>
    search(portfolio, { written, expression: expressionOf(written), kind, limit }, chosen),
);

const none = z.object({});

const listing = question(
  {
    path: '/portfolio/agreements',
    id: 'overview',
    title: 'The agreements: type, parties, whose law, gaps',
    query: none,
  },
  async (_asked, { chosen }) => agreementsAnswer(chosen),
);

const naming = question(
  { path: '/portfolio/counterparties', id: 'counterparties', title: 'Who the agreements are with', query: none },
  async (_asked, { chosen }) => counterpartiesAnswer(chosen),
);

export const portfolioRoutes: readonly Route[] = [lacking, having, noticing, sharing, searching, listing, naming];

function knownKind(id: string, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(id);
  if (title !== undefined) return title;
  const says = `found another id, ${choice(id, [...titles.keys()])}`;
  throw new RequestProblem(
    'bad-request',
    `It is no clause kind of the library: ${says}.`,
    'Look it up in /api/kinds.',
    [{ at: 'query', says }],
  );
}

function expressionOf(written: string): string {
  const read = searchWords(written);
  if ('expression' in read) return read.expression;
  // What was typed may be words of an agreement: an error does not repeat them.
  const says =
    'a quotation mark or a bracket is not closed, or a sign stands without a word; expected words, "phrases", OR, NOT, begin*, NEAR(a b, 10) or brackets';
  throw new RequestProblem('bad-request', `It cannot be searched for: ${says}.`, 'Write the search in another way.', [
    { at: 'query.words', says },
  ]);
}

function shown({ asked, of, groups, notes }: Found) {
  return {
    asked,
    of,
    groups: groups.map(({ id, title, apart, rows }) => ({
      ...{ id, title, apart },
      rows: rows.map(({ name, path, says, facts, passages }) => ({
        agreement: path ?? null,
        ...{ name, says, facts, passages: passages.map(shownPassage) },
      })),
    })),
    notes,
  };
}

function shownPassage({ clause, heading, place, page, start, end, quote, cut, hits, facts }: AnswerPassage) {
  const spans = hits.map((hit) => ({ start: hit.start, end: hit.end }));
  return { clause, heading, place, page, start, end, quote, cut, hits: spans, facts };
}
