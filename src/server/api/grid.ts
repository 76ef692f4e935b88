import { z } from 'zod';
import type { AgreementRow } from '../../model/archive.ts';
import { isAccepted } from '../../model/decision.ts';
import type { DocumentReport } from '../../model/report.ts';
import { decided, documentOf } from '../decided-report.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { id } from './archive-shape.ts';
import { knownCodes } from './deal-shape.ts';
import { pageAsked } from './page-shape.ts';
import { outcome } from './report-shape.ts';

const column = z.object({
  requirement: z.string(),
  jurisdiction: z.string(),
  clause: z.string(),
  title: z.string(),
  severity: z.string(),
});

const row = z.object({
  agreement: z.string(),
  title: z.string(),
  report: z.string().nullable().describe('Key of the report that it is of; null where there is none yet.'),
  unread: z.boolean(),
  cells: z.record(z.string(), z.object({ outcome, accepted: z.boolean() })),
});

const readGrid = route({
  method: 'get',
  path: '/portfolio/grid',
  id: 'readGrid',
  title: 'Agreements against requirements',
  says: 'A row for each agreement, the newest first; its cells by requirement, without those that do not apply to it.',
  needs: 'read',
  query: pageAsked.extend({
    // Of each agreement of a page its report is opened.
    limit: z.coerce.number().int().min(1).max(100).default(25),
    jurisdiction: z.string().max(20).optional(),
    kind: z.string().max(100).optional().describe('Id of a clause kind.'),
    text: z.string().max(200).optional().describe('In the title, whatever the case.'),
    team: id.optional(),
  }),
  replies: {
    200: {
      says: 'A page of the grid.',
      gives: {
        json: z
          .object({ columns: z.array(column), rows: z.array(row), next: z.string().nullable() })
          .meta({ id: 'Grid' }),
      },
    },
  },
  handle: async ({ query, sight }, service) => {
    const { store, library } = service;
    const { limit, after = null, text = null, team = null, jurisdiction, kind } = query;
    if (jurisdiction !== undefined) knownCodes([jurisdiction], library, 'query');
    const titles = new Map(library.kinds.map((each) => [each.id, each.title]));
    const columns = library.requirements
      .filter((each) => jurisdiction === undefined || each.jurisdiction === jurisdiction)
      .filter((each) => kind === undefined || each.clause === kind)
      .map((each) => ({
        requirement: each.id,
        jurisdiction: each.jurisdiction,
        clause: each.clause,
        title: titles.get(each.clause) ?? each.clause,
        severity: each.severity,
      }));
    const wanted = new Set(columns.map(({ requirement }) => requirement));
    const { items, next } = await store.agreements.list({ limit, after, text, team, sight });
    const rows = [];
    for (const agreement of items) rows.push(await rowOf(agreement, wanted, service));
    return { is: 'json', body: { columns, rows, next } };
  },
});

export const gridRoutes: readonly Route[] = [readGrid];

async function rowOf(agreement: AgreementRow, wanted: ReadonlySet<string>, service: Service) {
  const { id, title, unread } = agreement;
  const found = await decided(agreement, null, service).catch((error: unknown) => {
    if (error instanceof RequestProblem) return null;
    throw error;
  });
  const cells = found === null ? {} : cellsOf(await documentOf(found, service), wanted);
  return { agreement: id, title, report: found?.kept.key ?? null, unread, cells };
}

function cellsOf({ lines }: DocumentReport, wanted: ReadonlySet<string>) {
  return Object.fromEntries(
    lines
      .filter((line) => wanted.has(line.requirement) && line.outcome !== 'not-applicable')
      .map((line) => [line.requirement, { outcome: line.outcome, accepted: isAccepted(line) }]),
  );
}
