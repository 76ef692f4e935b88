import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DocumentReport } from '../../src/model/report.ts';
import { api, good } from './client.ts';
import type { PastFilter, PortfolioFilter, Reviewer, ShownDocument, TrailFilter } from './shapes.ts';

/**
 * What is read of the service, each with its key: `useQuery(queries.agreement(id))`. What is under a key is made stale by
 * `client.invalidateQueries({ queryKey: keys.agreement(id) })`. A view that reads something else adds it here.
 */
export const keys = {
  session: ['session'] as const,
  setUp: ['set-up'] as const,
  teams: ['teams'] as const,
  people: ['people'] as const,
  keys: ['keys'] as const,
  about: ['about'] as const,
  agreements: ['agreements'] as const,
  /** All of one agreement: its row, drafts, findings and rulings. */
  agreement: (agreement: string) => ['agreement', agreement] as const,
  version: (version: string) => ['version', version] as const,
  analysis: (analysis: string) => ['analysis', analysis] as const,
  portfolio: ['portfolio'] as const,
  library: ['library'] as const,
  policies: ['policies'] as const,
  trail: ['trail'] as const,
};

/** The law and the kinds are the same for as long as the service runs. */
const fixed = { staleTime: Number.POSITIVE_INFINITY };

export const queries = {
  session: () =>
    queryOptions({ queryKey: keys.session, queryFn: ({ signal }) => good(api.GET('/session', { signal })) }),
  setUp: () => queryOptions({ queryKey: keys.setUp, queryFn: ({ signal }) => good(api.GET('/set-up', { signal })) }),
  teams: () => queryOptions({ queryKey: keys.teams, queryFn: ({ signal }) => good(api.GET('/teams', { signal })) }),

  /** Page by page, by login. `text` is looked for in logins and names; empty for all. `team`: who sees its agreements. */
  people: (asked: { readonly text: string; readonly team: string | null }) =>
    infiniteQueryOptions({
      queryKey: [...keys.people, 'list', asked],
      initialPageParam: null as string | null,
      queryFn: ({ pageParam, signal }) => {
        const query = {
          ...(asked.text === '' ? {} : { text: asked.text }),
          ...(asked.team === null ? {} : { team: asked.team }),
          ...(pageParam === null ? {} : { after: pageParam }),
        };
        return good(api.GET('/people', { params: { query }, signal }));
      },
      getNextPageParam: ({ next }) => next,
    }),
  /** The first five hundred at once: to name and to choose them. */
  manyPeople: () =>
    queryOptions({
      queryKey: [...keys.people, 'many'],
      staleTime: 60_000,
      queryFn: ({ signal }) => good(api.GET('/people', { params: { query: { limit: 500 } }, signal })),
    }),
  /** The API keys of everybody, the newest first. */
  keys: () => queryOptions({ queryKey: keys.keys, queryFn: ({ signal }) => good(api.GET('/keys/all', { signal })) }),
  /** What the service runs with. */
  about: () => queryOptions({ queryKey: keys.about, queryFn: ({ signal }) => good(api.GET('/about', { signal })) }),
  /** Rows of the trail page by page, the newest first. */
  trail: (asked: TrailFilter) =>
    infiniteQueryOptions({
      queryKey: [...keys.trail, 'rows', asked],
      initialPageParam: null as string | null,
      queryFn: ({ pageParam, signal }) => {
        const { text, what, by, about, from, to } = asked;
        const given = { text, what, actor: by, subject: about, from: startOf(from, 0), until: startOf(to, 1) };
        const query = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
        const page = pageParam === null ? {} : { after: pageParam };
        return good(api.GET('/trail', { params: { query: { ...query, ...page } }, signal }));
      },
      getNextPageParam: ({ next }) => next,
    }),
  trailHead: () =>
    queryOptions({
      queryKey: [...keys.trail, 'head'],
      queryFn: ({ signal }) => good(api.GET('/trail/head', { signal })),
    }),
  /** What checks of the trail came to, the newest first. */
  verifications: () =>
    infiniteQueryOptions({
      queryKey: [...keys.trail, 'verifications'],
      initialPageParam: null as string | null,
      queryFn: ({ pageParam, signal }) => {
        const query = { limit: 20, ...(pageParam === null ? {} : { after: pageParam }) };
        return good(api.GET('/trail/verifications', { params: { query }, signal }));
      },
      getNextPageParam: ({ next }) => next,
    }),

  /** Page by page, the newest first. `text` is looked for in titles; empty for all. `with`: whose review it is now. */
  agreements: (asked: { readonly text: string; readonly team: string | null; readonly with?: Reviewer | null }) =>
    infiniteQueryOptions({
      queryKey: [...keys.agreements, asked],
      initialPageParam: null as string | null,
      queryFn: ({ pageParam, signal }) =>
        good(
          api.GET('/agreements', {
            params: {
              query: {
                ...(asked.text === '' ? {} : { text: asked.text }),
                ...(asked.team === null ? {} : { team: asked.team }),
                ...(asked.with == null ? {} : { with: asked.with }),
                ...(pageParam === null ? {} : { after: pageParam }),
              },
            },
            signal,
          }),
        ),
      getNextPageParam: ({ next }) => next,
    }),
  agreement: (agreement: string) =>
    queryOptions({
      queryKey: keys.agreement(agreement),
      queryFn: ({ signal }) => good(api.GET('/agreements/{agreement}', { params: { path: { agreement } }, signal })),
    }),
  versions: (agreement: string) =>
    queryOptions({
      queryKey: [...keys.agreement(agreement), 'versions'],
      queryFn: ({ signal }) =>
        good(api.GET('/agreements/{agreement}/versions', { params: { path: { agreement } }, signal })),
    }),
  /** Two drafts of an agreement held against each other, by their ids. */
  comparison: (agreement: string, drafts: { readonly older: string; readonly newer: string }) =>
    queryOptions({
      queryKey: [...keys.agreement(agreement), 'comparison', drafts],
      // Two drafts are read and held against the law for it.
      staleTime: 300_000,
      queryFn: ({ signal }) =>
        good(api.GET('/agreements/{agreement}/diff', { params: { path: { agreement }, query: drafts }, signal })),
    }),
  /** The newest report with decisions, of one draft where one is named. Its full shape is `DocumentReport`. */
  findings: (agreement: string, version: string | null = null) =>
    queryOptions({
      queryKey: [...keys.agreement(agreement), 'findings', version],
      queryFn: async ({ signal }) => {
        const query = version === null ? {} : { version };
        const given = await good(
          api.GET('/agreements/{agreement}/findings', { params: { path: { agreement }, query }, signal }),
        );
        // The description tells of a report in part; the service sends the whole of it.
        return { ...given, document: given.document as unknown as DocumentReport };
      },
    }),
  /** What somebody said of the deal; its tag goes with the next answer. */
  deal: (agreement: string) =>
    queryOptions({
      queryKey: [...keys.agreement(agreement), 'deal'],
      queryFn: ({ signal }) =>
        good(api.GET('/agreements/{agreement}/deal', { params: { path: { agreement } }, signal })),
    }),
  /** What is asked about a draft, and what it says to that itself. */
  proposals: (agreement: string, version: string) =>
    queryOptions({
      queryKey: [...keys.agreement(agreement), 'proposals', version],
      queryFn: ({ signal }) =>
        good(api.GET('/versions/{version}/proposals', { params: { path: { version } }, signal })),
    }),
  ticks: (agreement: string) =>
    queryOptions({
      queryKey: [...keys.agreement(agreement), 'ticks'],
      queryFn: ({ signal }) =>
        good(api.GET('/agreements/{agreement}/ticks', { params: { path: { agreement } }, signal })),
    }),
  rulings: (agreement: string) =>
    queryOptions({
      queryKey: [...keys.agreement(agreement), 'rulings'],
      queryFn: ({ signal }) =>
        good(api.GET('/agreements/{agreement}/rulings', { params: { path: { agreement } }, signal })),
    }),
  /** Why a kind of clause was or was not found, signal by signal. */
  explanation: (version: string, clause: string) =>
    queryOptions({
      queryKey: [...keys.version(version), 'explanation', clause],
      ...fixed,
      queryFn: ({ signal }) =>
        good(api.GET('/versions/{version}/explanation', { params: { path: { version }, query: { clause } }, signal })),
    }),
  /** The text of a draft with where every character of a PDF stands, or with both sides of tracked changes. It never changes. */
  shownDocument: (version: string, view: 'final' | 'markup') =>
    queryOptions({
      queryKey: [...keys.version(version), 'shown', view],
      ...fixed,
      queryFn: async ({ signal }) => {
        const params = { path: { version }, query: { view, lines: 'true' as const } };
        const given = await good(api.GET('/versions/{version}/document', { params, signal }));
        // The description tells of it in part; the service sends the whole of it.
        return given as unknown as ShownDocument;
      },
    }),
  /** How a draft begins: of a long one its first words are there long before all of them. Nothing in it stands where it does in the whole. */
  opening: (version: string) =>
    queryOptions({
      queryKey: [...keys.version(version), 'opening'],
      ...fixed,
      queryFn: async ({ signal }) => {
        const params = { path: { version }, query: { part: 'opening' as const } };
        const given = await good(api.GET('/versions/{version}/document', { params, signal }));
        return given as unknown as ShownDocument;
      },
    }),
  /** The file of a draft, to draw it. */
  content: (version: string) =>
    queryOptions({
      queryKey: [...keys.version(version), 'content'],
      ...fixed,
      // It may be large: it is kept only for as long as it is shown, and a little longer.
      gcTime: 60_000,
      queryFn: ({ signal }) =>
        good(
          api.GET('/versions/{version}/content', { params: { path: { version } }, parseAs: 'arrayBuffer', signal }),
        ) as Promise<ArrayBuffer>,
    }),
  analysis: (analysis: string) =>
    queryOptions({
      queryKey: keys.analysis(analysis),
      queryFn: ({ signal }) => good(api.GET('/analyses/{analysis}', { params: { path: { analysis } }, signal })),
    }),
  /** The kinds of clauses with their families, in library order. */
  kinds: () =>
    queryOptions({
      queryKey: [...keys.library, 'kinds'],
      ...fixed,
      queryFn: ({ signal }) => good(api.GET('/kinds', { signal })),
    }),
  /** A kind with its examples and wording, and how well it is recognised. */
  kind: (kind: string) =>
    queryOptions({
      queryKey: [...keys.library, 'kind', kind],
      ...fixed,
      queryFn: ({ signal }) => good(api.GET('/kinds/{kind}', { params: { path: { kind } }, signal })),
    }),
  /** What is asked for, of a kind or by the law of a jurisdiction. */
  requirements: (query: { readonly kind?: string; readonly jurisdiction?: string }) =>
    queryOptions({
      queryKey: [...keys.library, 'requirements', query],
      queryFn: ({ signal }) => good(api.GET('/requirements', { params: { query }, signal })),
    }),
  /** When every rule was last held against its source, and which are overdue. */
  freshness: () =>
    queryOptions({
      queryKey: [...keys.library, 'freshness'],
      staleTime: 600_000,
      queryFn: ({ signal }) => good(api.GET('/freshness', { signal })),
    }),
  /** The versions of the house policy, the newest first, without their files. */
  policies: () =>
    infiniteQueryOptions({
      queryKey: [...keys.policies, 'list'],
      initialPageParam: null as string | null,
      queryFn: ({ pageParam, signal }) =>
        good(api.GET('/policies', { params: { query: pageParam === null ? {} : { after: pageParam } }, signal })),
      getNextPageParam: ({ next }) => next,
    }),
  /** One of them with its files; 0: the one of the library itself. */
  policy: (policy: number) =>
    queryOptions({
      queryKey: [...keys.policies, policy],
      ...fixed,
      queryFn: ({ signal }) => good(api.GET('/policies/{policy}', { params: { path: { policy } }, signal })),
    }),
  /** The faults of a draft. Nothing of it is kept. */
  policyCheck: (files: readonly { readonly path: string; readonly text: string }[]) =>
    queryOptions({
      queryKey: [...keys.policies, 'check', files],
      ...fixed,
      gcTime: 60_000,
      queryFn: ({ signal }) => good(api.POST('/policies/check', { body: { files: [...files] }, signal })),
    }),
  /** A piece of the grid: so many rows and columns from these on, with the totals and facets of all that the filter leaves. */
  grid: (
    filter: PortfolioFilter,
    piece: {
      readonly rowsFrom: number;
      readonly limit: number;
      readonly columnsFrom: number;
      readonly columns: number;
    },
  ) =>
    queryOptions({
      queryKey: [...keys.portfolio, 'grid', filter, piece],
      queryFn: ({ signal }) => good(api.GET('/portfolio/grid', { params: { query: { ...filter, ...piece } }, signal })),
    }),
  savedViews: () =>
    queryOptions({
      queryKey: [...keys.portfolio, 'views'],
      queryFn: ({ signal }) => good(api.GET('/portfolio/views', { signal })),
    }),
  trend: (filter: PastFilter, months: number) =>
    queryOptions({
      queryKey: [...keys.portfolio, 'trend', filter, months],
      queryFn: ({ signal }) => good(api.GET('/portfolio/trend', { params: { query: { ...filter, months } }, signal })),
    }),
  /** Page by page, the first to end before others. */
  ending: (asked: { readonly days: number; readonly team: string | null }) =>
    infiniteQueryOptions({
      queryKey: [...keys.portfolio, 'ending', asked],
      initialPageParam: null as string | null,
      queryFn: ({ pageParam, signal }) => {
        const query = {
          days: asked.days,
          ...(asked.team === null ? {} : { team: asked.team }),
          ...(pageParam === null ? {} : { after: pageParam }),
        };
        return good(api.GET('/portfolio/ending', { params: { query }, signal }));
      },
      getNextPageParam: ({ next }) => next,
    }),
  /** Clauses that have some words. What is searched for is written down in the trail, so it is asked once and kept. */
  clauses: (query: {
    readonly words: string;
    readonly limit: number;
    readonly in?: string;
    readonly jurisdiction?: string;
    readonly counterparty?: string;
  }) =>
    queryOptions({
      queryKey: [...keys.portfolio, 'clauses', query],
      staleTime: 300_000,
      queryFn: ({ signal }) => good(api.GET('/portfolio/search', { params: { query }, signal })),
    }),
  /** Measures and clocks of jurisdictions beside each other, as they stand on a day; empty: today. */
  compared: (codes: readonly string[], asOf: string) =>
    queryOptions({
      queryKey: [...keys.library, 'compared', codes, asOf],
      staleTime: 600_000,
      queryFn: ({ signal }) => {
        const query = { codes: codes.join(','), ...(asOf === '' ? {} : { asOf }) };
        return good(api.GET('/jurisdictions/compare', { params: { query }, signal }));
      },
    }),
  jurisdictions: () =>
    queryOptions({
      queryKey: [...keys.library, 'jurisdictions'],
      ...fixed,
      queryFn: ({ signal }) => good(api.GET('/jurisdictions', { signal })),
    }),
};

/** The moment at which a day begins for the reader, some days later; empty where it is no day. */
function startOf(day: string, daysLater: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const start = new Date(year, month - 1, date + daysLater);
  return day === '' || Number.isNaN(start.getTime()) ? '' : start.toISOString();
}
