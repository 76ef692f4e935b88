import { z } from 'zod';
import type { Comparison } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { Refused } from './allowed.ts';
import { shortComparison } from './short-comparison.ts';
import { shortReport } from './short-report.ts';
import { type Tool, tool } from './tools.ts';

/** Where a service is, without a slash at its end, and a key of its user. */
export type ServiceAccess = { readonly url: string; readonly key: string };

const agreement = z
  .string()
  .regex(/^[\w-]+$/)
  .describe('Id of the agreement, as list_kept_agreements names it.');
const chunk = 20_000;

/**
 * The same over agreements that a service keeps: what the key may not see is not there. `ask` is `fetch`, and the only way out: to the
 * service that whoever set this up named.
 */
export function serviceTools({ url, key }: ServiceAccess, ask: typeof fetch = fetch): readonly Tool[] {
  const asked = async (path: string, query: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const from = new URL(`${url}/api${path}`);
    for (const [name, value] of Object.entries(query)) from.searchParams.set(name, value);
    const reply = await ask(from, { headers: { Authorization: `Bearer ${key}` } }).catch(() => {
      throw new Refused(`The service at ${url} does not answer: see that it runs and that LACUNA_MCP_URL is right.`);
    });
    const body: unknown = await reply.json().catch(() => null);
    if (reply.ok) return body;
    const problem = problemShape.safeParse(body);
    throw new Refused(
      problem.success
        ? `${problem.data.detail} ${problem.data.todo}`
        : `The service answered with status ${reply.status}.`,
    );
  };
  return [
    tool({
      name: 'list_kept_agreements',
      title: 'List agreements that the service keeps',
      says: 'Names agreements of the service with their ids, the newest first, and how many gaps each has.',
      input: {
        containing: z.string().max(200).optional().describe('Only those whose title contains this.'),
        after: z.string().optional().describe('Where an earlier list ended.'),
      },
      run: async ({ containing, after }) => {
        const query = {
          ...(containing === undefined ? {} : { text: containing }),
          ...(after === undefined ? {} : { after }),
        };
        const { items, next } = listShape.parse(await asked('/agreements', query));
        if (items.length === 0) return 'The service keeps no such agreement among what this key may see.';
        const more = next === null ? [] : [`More: ask with after "${next}".`];
        return [...items.map(agreementLine), ...more].join('\n');
      },
    }),
    tool({
      name: 'read_kept_agreement',
      title: 'Read an agreement that the service keeps',
      says: `Gives the text of its newest draft, ${chunk} characters at a time.`,
      input: { agreement, from: z.number().int().min(0).default(0).describe('Character to go on from.') },
      run: async ({ agreement, from }) => {
        const { version } = rowShape.parse(await asked(`/agreements/${agreement}`));
        if (version === null) throw new Refused('The agreement has no draft yet.');
        const { text } = textShape.parse(await asked(`/versions/${version.id}/document`));
        const rest = text.length - from - chunk;
        return `${text.slice(from, from + chunk)}${rest > 0 ? `\n\n[${rest} characters more: go on from ${from + chunk}]` : ''}`;
      },
    }),
    tool({
      name: 'report_of_kept_agreement',
      title: 'The gaps of an agreement that the service keeps',
      says: 'Gives the gaps of its newest report with what people decided: what is missing or weak, with the law that asks for it, the words that prove it, and wording to ask for. Quotes are from the agreement, character for character.',
      input: {
        agreement,
        severity: z
          .enum(['must', 'should', 'consider'])
          .default('should')
          .describe('The least severity that is shown.'),
        most: z.number().int().min(1).max(200).default(25).describe('How many gaps are shown, the gravest first.'),
      },
      run: async ({ agreement, severity, most }) =>
        shortReport((await asked(`/agreements/${agreement}/export`, { format: 'json' })) as Report, { severity, most }),
    }),
    tool({
      name: 'compare_kept_drafts',
      title: 'Compare the last two drafts of an agreement that the service keeps',
      says: 'Says what became of it: what was changed without showing it, which findings stand otherwise and because of which change, and every changed clause. [-words-] were taken out, {+words+} came in.',
      input: {
        agreement,
        most: z.number().int().min(1).max(200).default(40).describe('How many changed clauses are shown.'),
      },
      run: async ({ agreement, most }) =>
        shortComparison((await asked(`/agreements/${agreement}/diff`)) as Comparison, most),
    }),
    tool({
      name: 'search_kept_agreements',
      title: 'Search the clauses of agreements that the service keeps',
      says: 'Finds clauses by their words, the best first, with agreement, clause and place.',
      input: { words: z.string().min(1).max(400).describe('Words, "a phrase", OR, NOT, word*.') },
      run: async ({ words }) => {
        const { groups } = answerShape.parse(await asked('/portfolio/search', { words }));
        const found = groups
          .flatMap(({ rows }) => rows)
          .flatMap(({ name, agreement, passages }) =>
            passages.map(
              ({ clause, place, quote }) =>
                `${name} (${agreement}), clause ${clause ?? 'without number'}, ${place}: “${quote}”`,
            ),
          );
        return found.length === 0 ? 'Nothing was found among what this key may see.' : found.join('\n');
      },
    }),
  ];
}

const problemShape = z.looseObject({ detail: z.string(), todo: z.string() });
const gapsShape = z.looseObject({ must: z.number(), should: z.number(), consider: z.number() });
const rowShape = z.looseObject({
  id: z.string(),
  title: z.string(),
  version: z.looseObject({ id: z.string(), number: z.number() }).nullable(),
  gaps: gapsShape.nullable(),
  unread: z.boolean(),
});
const listShape = z.looseObject({ items: z.array(rowShape), next: z.string().nullable() });
const textShape = z.looseObject({ text: z.string() });
const answerShape = z.looseObject({
  groups: z.array(
    z.looseObject({
      rows: z.array(
        z.looseObject({
          agreement: z.string(),
          name: z.string(),
          passages: z.array(z.looseObject({ clause: z.string().nullable(), place: z.string(), quote: z.string() })),
        }),
      ),
    }),
  ),
});

function agreementLine({ id, title, version, gaps, unread }: z.infer<typeof rowShape>): string {
  const draft = version === null ? 'no draft' : `draft ${version.number}`;
  const state = unread
    ? 'could not be read'
    : gaps === null
      ? 'not analysed yet'
      : `gaps: ${gaps.must} must, ${gaps.should} should, ${gaps.consider} consider`;
  return `${id}: ${title} (${draft}; ${state})`;
}
