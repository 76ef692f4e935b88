import { z } from 'zod';
import type { ClauseKind, Fallback } from '../model/clause-kind.ts';
import { type Cell, cellOf, fields } from './cell.ts';
import { type LawFile, lawSchema, requirementSchema } from './law-schema.ts';
import type { Keys } from './yaml-file.ts';

/** A requirement as it is written, with what its file says of it. */
export type Entry = NonNullable<LawFile['requirements']>[number];
type Head = Omit<LawFile, keyof Entry | 'requirements' | 'clocks' | 'measures'>;
export type PolicyEntry = Head & Entry;

const { requirements: _requirements, clocks: _clocks, measures: _measures, ...head } = lawSchema.shape;
export const headKeys = Object.keys(head).filter((key) => !(key in requirementSchema.shape)) as readonly (keyof Head)[];
export const policyEntrySchema = z.strictObject({ ...head, ...requirementSchema.shape });

/** A column of the sheet. `width` is in characters. */
export type PolicyColumn = {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly width: number;
  /** What may stand in it; the end of a sentence that begins with "expected". */
  readonly allows: string;
  readonly isRequired: boolean;
};

/** A column that is one field of the entry. */
export type FieldColumn = PolicyColumn & { readonly keys: Keys; readonly cell: Cell };

type Words = { readonly title: string; readonly width: number; readonly says: string };
type KeysOf<T> = T extends unknown ? keyof T : never;

// The schema says what can stand in a column, and which columns there are: the compiler misses one that has no title here.
const titles = {
  clause: {
    title: 'Clause kind',
    width: 24,
    says: 'The kind of clause that is asked for: see the sheet “Clause kinds”.',
  },
  id: {
    title: 'Id',
    width: 26,
    says: 'A name of its own for what is asked. Decisions and baselines hang on it: keep it.',
  },
  severity: { title: 'Severity', width: 11, says: 'How much its lack weighs.' },
  protects: {
    title: 'Protects',
    width: 12,
    says: 'Whom it protects: it is not asked where we are only the other side.',
  },
  about: { title: 'About', width: 16, says: 'A subject: only a clause that is about it counts.' },
  says: { title: 'What is asked', width: 50, says: 'In one plain sentence, for the reader of a report.' },
  why: { title: 'Why', width: 50, says: 'Why its lack hurts, in one plain sentence.' },
  state: { title: 'State', width: 12, says: 'Whether it holds already. Left blank: it does.' },
  from: { title: 'From', width: 12, says: 'It holds from this day on.' },
  until: { title: 'Until', width: 12, says: 'It holds until the day before this one.' },
  replaces: { title: 'Replaces', width: 26, says: 'Ids of what it takes the place of where both are asked.' },
  recheck: { title: 'Look again by', width: 12, says: 'By when somebody is to look at it again.' },
  provision: { title: 'Provision', width: 20, says: 'Where it is written in our policy. Left blank: “House policy”.' },
  confirmed: {
    title: 'Confirmed',
    width: 11,
    says: 'Whether it was found where it is said to be written. Left blank: yes.',
  },
  instrument: {
    title: 'Policy',
    width: 20,
    says: 'What the policy is called. Left blank: “House policy”. The same for all of a file.',
  },
  link: { title: 'Link', width: 20, says: 'Where the policy is published, if it is. The same for all of a file.' },
  'link-seen': {
    title: 'Link seen',
    width: 11,
    says: 'Whether somebody saw it there. Left blank: no. The same for all of a file.',
  },
  checked: {
    title: 'Checked',
    width: 12,
    says: 'When somebody last looked at it. Left blank: today. The same for all of a file.',
  },
} as const satisfies Record<Exclude<keyof PolicyEntry, 'must' | 'when' | 'examples'>, Words>;

const exampleTitles = {
  gap: { title: 'Wording that falls short', width: 60, says: 'Clauses, made up, that do not meet it.' },
  met: { title: 'Wording that will do', width: 60, says: 'Clauses, made up, that meet it.' },
} as const satisfies Record<Exclude<KeysOf<Entry['examples'][number]>, 'heading'>, Words>;

export type ExampleSort = keyof typeof exampleTitles;
export const exampleSorts = Object.keys(exampleTitles) as readonly ExampleSort[];

const manyExamples =
  'one on each line; one of several lines in "quotation marks"; a heading above it in [square brackets] before it';

function field(key: keyof typeof titles, isRequired: boolean): FieldColumn {
  const schema = policyEntrySchema.shape[key];
  return { id: key, keys: [key], cell: cellOf(schema), allows: cellOf(schema).allows, isRequired, ...titles[key] };
}

/** The columns of `when` are those of its schema, with what that says of them. */
const whenColumns: readonly FieldColumn[] = Object.entries(requirementSchema.shape.when.unwrap().shape).map(
  ([key, schema]) => ({
    id: `when ${key}`,
    keys: ['when', key],
    cell: cellOf(schema),
    allows: cellOf(schema).allows,
    isRequired: false,
    title: `Only if: ${key.replaceAll('-', ' ')}`,
    width: 18,
    says: `It is asked only where this holds${schema.description === undefined ? '' : ` (${schema.description})`}. Left blank: always.`,
  }),
);

const wordingTitles = {
  preferred: 'Ask for',
  acceptable: 'Or at least',
  walkAway: 'Not below',
} as const satisfies Record<keyof Fallback, string>;

export const wordingSteps = Object.keys(wordingTitles) as readonly (keyof Fallback)[];

const wordingColumns: readonly PolicyColumn[] = wordingSteps.map((id) => ({
  id,
  title: wordingTitles[id],
  width: 60,
  allows: 'words, in all three columns of wording or in none',
  isRequired: false,
  says: 'Our wording for the clause kind, once for each kind. Left blank in all its rows: the wording of the library.',
}));

/** Every column of the sheet, from left to right. */
export const policyColumns: readonly (PolicyColumn | FieldColumn)[] = [
  field('clause', true),
  plain('kind title', 'What it is', 30, 'The title of the clause kind, to read only.', 'anything: it is not read'),
  plain(
    'asked',
    'Asked',
    9,
    'Whether it is asked. Of a row with no, only clause kind and wording are read.',
    'yes or no',
  ),
  field('id', true),
  {
    ...plain('check', 'Check', 15, 'What must hold of the clause: see the sheet “Checks”.', ''),
    allows: `one of ${checkRows()
      .map(({ title }) => title)
      .join(', ')}`,
    isRequired: true,
  },
  plain('of', 'Of what', 26, 'What the check is held against: see the sheet “Checks”.', 'what the check asks for'),
  field('severity', true),
  field('protects', true),
  ...whenColumns,
  field('about', false),
  field('says', true),
  field('why', true),
  ...exampleSorts.map((sort) => ({ id: sort, allows: manyExamples, isRequired: true, ...exampleTitles[sort] })),
  ...wordingColumns,
  field('state', false),
  field('from', false),
  field('until', false),
  field('replaces', false),
  field('recheck', false),
  field('provision', false),
  field('confirmed', false),
  field('instrument', false),
  field('link', false),
  field('link-seen', false),
  field('checked', false),
  plain(
    'file',
    'File',
    20,
    'The file of the house folder that it is kept in. Left blank: the family of the clause kind.',
    'a name',
  ),
];

export const fieldColumns: readonly FieldColumn[] = policyColumns.filter((column) => 'cell' in column);

function plain(id: string, title: string, width: number, says: string, allows: string): PolicyColumn {
  return { id, title, width, says, allows, isRequired: false };
}

/** A check of the closed set: its name in YAML, what it is called in a cell, and the cell of what it is held against. */
export type CheckRow = {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  /** Null where it is held against nothing. */
  readonly of: Cell | null;
};

/** The checks that the schema knows, in its order. */
export function checkRows(): readonly CheckRow[] {
  return requirementSchema.shape.must.options.flatMap((option): readonly CheckRow[] => {
    const of = (name: string, says: string | undefined, cell: Cell | null) => ({
      name,
      title: name.replace(/^be-/, '').replaceAll('-', ' '),
      says: says ?? '',
      of: cell,
    });
    if (option instanceof z.ZodLiteral) return [...option.values].map((name) => of(name, option.description, null));
    const [first] = Object.entries<z.ZodType>(option.shape);
    if (first === undefined) return [];
    const [name, inner] = first;
    return [of(name, inner.description, fields(option, [name]))];
  });
}

/** A sheet that explains: a head and its rows. */
export type PolicyGuide = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
};

/** The sheets beside the policy that explain its columns, its checks and what clause kinds there are. */
export function policyGuides(kinds: readonly ClauseKind[]): readonly PolicyGuide[] {
  return [
    {
      name: 'Columns',
      widths: [28, 60, 60, 14],
      rows: [
        ['Column', 'What it says', 'What may stand in it', 'May be blank'],
        ...policyColumns.map(({ title, says, allows, isRequired }) => [title, says, allows, isRequired ? 'no' : 'yes']),
      ],
    },
    {
      name: 'Checks',
      widths: [20, 60, 60],
      rows: [
        ['Check', 'What must hold', 'Of what'],
        ...checkRows().map(({ title, says, of }) => [title, says, of === null ? 'nothing: leave it blank' : of.allows]),
      ],
    },
    {
      name: 'Clause kinds',
      widths: [28, 34, 60, 24, 34, 34],
      rows: [
        [
          'Clause kind',
          'What it is',
          'What it says',
          'Durations, for at most and at least',
          'Stances, for one of and absent as',
          'Parts, for has parts',
        ],
        ...kinds.map(({ id, title, says, captures, stances, parts }) => [
          id,
          title,
          says,
          Object.keys(captures)
            .filter((name) => captures[name] === 'duration')
            .join('\n'),
          ['stated', ...stances.map((stance) => stance.id)].join('\n'),
          parts.map((part) => part.id).join('\n'),
        ]),
      ],
    },
  ];
}
