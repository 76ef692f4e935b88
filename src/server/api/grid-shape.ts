import { z } from 'zod';
import { choice } from '../../library/nearest.ts';
import { type CellsAsked, cellStates, type GridColumn, type Tally } from '../../model/grid.ts';
import type { Severity } from '../../model/requirement.ts';
import { type ReviewRouteName, reviewRoutes } from '../../model/review.ts';
import type { StandingsAsked } from '../../model/standing.ts';
import { RequestProblem } from '../problem.ts';
import type { Asked } from '../route.ts';
import type { Service } from '../service.ts';
import { id } from './archive-shape.ts';

const severities = ['must', 'should', 'consider'] as const satisfies readonly Severity[];

/** Some of these words, with commas between them. */
function someOf<Word extends string>(words: readonly Word[]) {
  const any = `(?:${words.join('|')})`;
  return z
    .string()
    .max(200)
    .regex(new RegExp(`^${any}(?:,${any})*$`));
}

const ids = z.string().min(1).max(4_000);

/** What of the portfolio is looked at: kept in a saved view too. Lists have commas between their words. */
export const gridFilter = z.object({
  team: id.optional(),
  text: z.string().max(200).optional().describe('In the title, whatever the case.'),
  counterparty: z.string().max(200).optional().describe('In any spelling.'),
  route: someOf(reviewRoutes).optional().describe('Where the newest draft goes from here.'),
  unread: z.enum(['true', 'false']).optional().describe('True: only what could not be read; false: only what was.'),
  jurisdiction: ids.optional().describe('Codes: only what their law asks.'),
  family: ids.optional().describe('Families of clause kinds.'),
  kind: ids.optional().describe('Ids of clause kinds.'),
  requirement: ids.optional().describe('Ids of requirements.'),
  severity: someOf(severities).optional(),
  outcome: someOf(cellStates)
    .optional()
    .describe(
      'Only agreements with a finding that is one of these, among what else is asked for. Accepted findings are "accepted" and nothing else; "gap" is any other gap or conflict, "undecided" one of which nobody has said anything that stands.',
    ),
});

/** Without what an agreement cannot have at one time: for the trend and the like. */
export const pastFilter = gridFilter.pick({
  team: true,
  text: true,
  counterparty: true,
  jurisdiction: true,
  family: true,
  kind: true,
  requirement: true,
});

type Filter = z.infer<typeof gridFilter>;

/** Which agreements a filter asks for, and which of their cells. Throws a RequestProblem that names what is not known. */
export function askedBy(
  filter: Filter,
  { sight, columns }: Pick<Asked<unknown, unknown, unknown>, 'sight'> & { readonly columns: Columns },
  { library }: Pick<Service, 'library'>,
): {
  readonly agreements: StandingsAsked;
  readonly cells: CellsAsked;
  readonly routes: ReadonlySet<ReviewRouteName> | null;
} {
  const { team = null, text = null, counterparty = null, unread } = filter;
  const all = [...columns.values()];
  const among = (name: 'jurisdiction' | 'family' | 'kind' | 'requirement', known: readonly string[]) =>
    knownIds(filter[name], { name, known: [...known, ...all.map((column) => column[name])] });
  return {
    agreements: { sight, team, text, counterparty, unread: unread === undefined ? null : unread === 'true' },
    routes: wordsOf(filter.route, reviewRoutes),
    cells: {
      jurisdictions: among(
        'jurisdiction',
        library.jurisdictions.map(({ code }) => code),
      ),
      families: among(
        'family',
        library.kinds.map(({ family }) => family),
      ),
      kinds: among(
        'kind',
        library.kinds.map((kind) => kind.id),
      ),
      requirements: among(
        'requirement',
        library.requirements.map((each) => each.id),
      ),
      severities: wordsOf(filter.severity, severities),
      states: wordsOf(filter.outcome, cellStates),
    },
  };
}

export type Columns = ReadonlyMap<number, GridColumn>;

/** The columns of all cells, with the families of their kinds. */
export async function gridColumns({ store, library }: Pick<Service, 'store' | 'library'>): Promise<Columns> {
  const families = new Map(library.kinds.map(({ id: kind, family }) => [kind, family]));
  const columns = await store.standings.columns();
  return new Map(
    [...columns].map(([number, column]) => [number, { ...column, family: families.get(column.kind) ?? '' }]),
  );
}

/**
 * The law that most agreements are asked by comes first, and of each its families and kinds as the library has them; what it does not know
 * any more comes last. Conflicts are no columns.
 */
export function columnsInOrder(
  { columns, facets }: Pick<Tally, 'columns' | 'facets'>,
  { library }: Pick<Service, 'library'>,
): Tally['columns'] {
  const { jurisdictions, kinds, requirements } = library;
  const places = {
    jurisdiction: placesOf(jurisdictions.map(({ code }) => code)),
    family: placesOf(kinds.map(({ family }) => family)),
    kind: placesOf(kinds.map((kind) => kind.id)),
    requirement: placesOf(requirements.map((each) => each.id)),
  };
  const names = ['jurisdiction', 'family', 'kind', 'requirement'] as const;
  const asked = ({ column }: Tally['columns'][number]) => facets.jurisdiction[column.jurisdiction] ?? 0;
  const rank = ({ column }: Tally['columns'][number], name: (typeof names)[number]) =>
    places[name].get(column[name]) ?? Number.MAX_SAFE_INTEGER;
  return columns
    .filter(({ column }) => column.kind !== '')
    .sort(
      (a, b) =>
        [asked(b) - asked(a), ...names.map((name) => rank(a, name) - rank(b, name))].find(
          (difference) => difference !== 0,
        ) ?? (a.column.requirement < b.column.requirement ? -1 : 1),
    );
}

/** Of each its first place. */
function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, place) => [name, place]));
}

/** What was asked for, without what was not. */
export function statedOf(filter: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function wordsOf<Word extends string>(list: string | undefined, words: readonly Word[]): ReadonlySet<Word> | null {
  if (list === undefined) return null;
  const asked = list.split(',');
  return new Set(words.filter((word) => asked.includes(word)));
}

function knownIds(
  list: string | undefined,
  { name, known }: { readonly name: string; readonly known: readonly string[] },
): ReadonlySet<string> | null {
  if (list === undefined) return null;
  const all = [...new Set(known)].filter((each) => each !== '');
  const asked = list.split(',');
  const unknown = asked.find((each) => !all.includes(each));
  if (unknown === undefined) return new Set(asked);
  const says = `found the ${name} ${unknown.slice(0, 100)}, ${choice(unknown, all)}`;
  throw new RequestProblem('bad-request', `The filter names what is not known: ${says}.`, 'Correct the filter.', [
    { at: `query.${name}`, says },
  ]);
}
