import { z } from 'zod';
import type { Handover, Sight, Tick } from '../../model/archive.ts';
import { asks } from '../../report/asks.ts';
import { assemble } from '../../report/assemble.ts';
import { asksPolicy } from '../../report/by-policy.ts';
import { type FormatName, formats } from '../../report/formats.ts';
import { reviewRoute } from '../../report/review-route.ts';
import { type Decided, decided, documentOf } from '../decided-report.ts';
import { etagOf, isKnown } from '../etag.ts';
import { keptBytes } from '../kept-answer.ts';
import { notFound } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service } from '../service.ts';
import { standingTicks } from '../standing.ts';
import { id, policy } from './archive-shape.ts';
import { dealShape } from './deal-shape.ts';
import { agreementInSight, deedOn, versionInSight } from './in-sight.ts';
import { instant } from './person-shape.ts';
import { reportShape } from './report-shape.ts';
import { askShape, handoverShape, routeShape } from './review-shape.ts';
import { versionOf } from './version-of.ts';

const keptShape = z
  .object({
    key: z.string(),
    digest: z.string(),
    sha256: z.string(),
    deal: dealShape,
    library: z.string(),
    program: z.string(),
    policy,
    madeAt: instant,
  })
  .meta({ id: 'KeptReport' });

const listReports = route({
  method: 'get',
  path: '/versions/{version}/reports',
  id: 'listReports',
  title: 'List the reports of a draft',
  needs: 'read',
  params: z.object({ version: id }),
  replies: { 200: { says: 'The newest first.', gives: { json: z.object({ items: z.array(keptShape) }) } } },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => {
    const { version } = await versionInSight(params.version, { store, sight });
    const kept = await store.reports.of(version.id);
    const items = kept.map(({ key, digest, sha256, deal, library, program, policy, madeAt }) => ({
      ...{ key, digest, sha256, deal, library, program, policy, madeAt },
    }));
    return { is: 'json', body: { items } };
  },
});

const readReport = route({
  method: 'get',
  path: '/versions/{version}/reports/{report}',
  id: 'readReport',
  title: 'A report as it was made',
  says: 'Without decisions. The same key gives the same report for ever; the name in it is that of the draft.',
  needs: 'read',
  params: z.object({ version: id, report: id }),
  replies: { 200: { says: 'The report of one document.', gives: { json: reportShape } } },
  problems: ['not-found'],
  handle: async ({ params, sight, actor }, { store, reportTexts }) => {
    const found = await reportTexts(params.version, params.report);
    const agreement = found === null ? null : await store.agreements.known(found.version.agreement, sight);
    if (found === null || agreement === null) throw notFound('report');
    const { version, etag, json } = found;
    await store.trail.record(deedOn(version, 'view', { of: 'report', report: params.report }), actor);
    return { is: 'kept-json', body: json, etag };
  },
});

const ofVersion = z.object({
  version: id.optional().describe('Of this draft; else of the newest that has a report.'),
});

const readFindings = route({
  method: 'get',
  path: '/agreements/{agreement}/findings',
  id: 'readFindings',
  title: 'The newest report of an agreement, with decisions, its route and what to ask for',
  needs: 'read',
  params: z.object({ agreement: id }),
  query: ofVersion,
  replies: {
    200: {
      says: 'Beside each finding what was said of it last; where the draft goes from here; and what to ask of the other side, the worst first.',
      gives: {
        json: z
          .object({
            version: z.string(),
            report: z.string(),
            document: reportShape,
            policy: z
              .object({ of: policy, inForce: policy })
              .nullable()
              .describe(
                'By which version of the house policy it was read, and which is in force; null: the deal asks for none.',
              ),
            route: routeShape,
            asks: z.array(askShape),
            handover: handoverShape.nullable(),
          })
          .meta({ id: 'Findings' }),
      },
    },
  },
  problems: ['not-found', 'in-progress'],
  handle: async ({ params, query, sight, actor, request }, service) => {
    const { store, library, printedOnce } = service;
    const asked = { agreement: params.agreement, version: query.version, sight };
    const kept = Buffer.from(await keptBytes(['findings', asked], service, () => standing(asked, service)));
    const { found, ticked, handover, policy }: Standing = JSON.parse(kept.toString());
    const { version, kept: made } = found;
    await store.trail.record(deedOn(version, 'view', { of: 'findings', report: made.key }), actor);
    // All that the reply depends on is in it, and in the library.
    const etag = etagOf(`${kept}${library.hash}`);
    if (isKnown(request, etag)) return { is: 'unchanged', etag };
    const body = await printedOnce(`findings ${etag}`, async () => {
      const document = await documentOf(found, service);
      const { kinds } = library;
      const route = reviewRoute(document, kinds);
      const ticks = new Map(ticked);
      const listed = asks(document, kinds).map((ask) => ({ ...ask, tick: ticks.get(ask.clause) ?? null }));
      return Buffer.from(
        JSON.stringify({ version: version.id, report: made.key, document, policy, route, asks: listed, handover }),
      );
    });
    return { is: 'kept-json', body, etag };
  },
});

type Asked = { readonly agreement: string; readonly version: string | undefined; readonly sight: Sight };

/** All that findings are made of, besides the library. It goes through JSON. */
type Standing = {
  readonly found: Decided;
  readonly ticked: readonly (readonly [clause: string, tick: Tick])[];
  readonly handover: Handover | null;
  /** By which version of the house policy the report is, and which is in force; null where none is asked. */
  readonly policy: { readonly of: number; readonly inForce: number } | null;
};

async function standing({ agreement: id, version, sight }: Asked, service: Service): Promise<Standing> {
  const { store } = service;
  const agreement = await agreementInSight(id, { store, sight });
  const found = await decided(agreement, await versionOf(agreement.id, version, store), service);
  const ticks = standingTicks(await store.reviews.ticks(agreement.id));
  const handover = (await store.reviews.handovers(agreement.id)).at(-1) ?? null;
  const { deal, policy } = found.kept;
  const isAsked = asksPolicy(deal, service.library);
  const by = isAsked ? { of: policy, inForce: await store.policies.inForce() } : null;
  return { found, ticked: [...ticks], handover, policy: by };
}

const types = {
  text: ['text/plain; charset=utf-8', 'txt'],
  json: ['application/json', 'json'],
  jsonl: ['application/x-ndjson', 'jsonl'],
  csv: ['text/csv; charset=utf-8', 'csv'],
  junit: ['application/xml', 'xml'],
  sarif: ['application/sarif+json', 'sarif'],
  html: ['text/html; charset=utf-8', 'html'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  pdf: ['application/pdf', 'pdf'],
} as const satisfies Record<FormatName, readonly [type: string, ending: string]>;

const formatNames = Object.keys(formats) as [FormatName, ...FormatName[]];

const exportReport = route({
  method: 'get',
  path: '/agreements/{agreement}/export',
  id: 'exportReport',
  title: 'Take the report of an agreement away',
  says: 'The newest report, with what was decided about its findings.',
  needs: 'export',
  params: z.object({ agreement: id }),
  query: ofVersion.extend({ format: z.enum(formatNames).default('html') }),
  replies: {
    200: { says: 'As an attachment.', gives: { media: Object.values(types).map(([type]) => type) } },
  },
  problems: ['not-found', 'in-progress'],
  handle: async ({ params, query, sight, actor }, service) => {
    const { store, library } = service;
    const agreement = await agreementInSight(params.agreement, { store, sight });
    const of = await versionOf(agreement.id, query.version, store);
    const found = await decided(agreement, of, service);
    const { version: draft, kept } = found;
    const document = await documentOf(found, service);
    const { format } = query;
    await store.trail.record(deedOn(draft, 'export', { of: 'report', report: kept.key, format }), actor);
    const documents = async function* () {
      yield document;
    };
    const scanned = { documents, deals: [document.deal] };
    // Of the library and the program that made it, whatever the service has now.
    const { program: version, policy, deal } = kept;
    const made = { version, library: { ...library, hash: kept.library }, policy, deal };
    const [type, ending] = types[format];
    return {
      is: 'pieces',
      type,
      name: `${draft.fileName}.report.${ending}`,
      pieces: formats[format](assemble(scanned, made), { colour: false, width: 100 }),
    };
  },
});

export const reportRoutes: readonly Route[] = [listReports, readReport, readFindings, exportReport];
