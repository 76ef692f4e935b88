import type { Day } from '../model/day.ts';
import { type Citation, type Force, type Standing, standing } from '../model/law.ts';
import type { Library } from '../model/library.ts';
import type { Jurisdiction } from '../model/requirement.ts';

/** An entry of any list of a law file: what it is, where it stands, since when it holds. */
type Entry = {
  readonly list: 'requirement' | 'clock' | 'measure';
  readonly id: string;
  readonly jurisdiction: string;
  readonly says: string;
  readonly law: Citation;
  readonly force: Force;
  readonly path: string;
};

function entries({ requirements, clocks, measures }: Library): readonly Entry[] {
  return [
    ...requirements.map((each) => ({ ...each, list: 'requirement' as const })),
    ...clocks.map((each) => ({
      ...each,
      list: 'clock' as const,
      says: `${each.actor} to ${each.tells}: ${each.trigger}`,
    })),
    ...measures.map((each) => ({ ...each, list: 'measure' as const })),
  ];
}

/** A row for every jurisdiction with what the library holds of it, and sums. House policy and places with clocks alone are summed apart. */
export function jurisdictionsText(library: Library): string {
  const all = entries(library);
  const count = (code: string, list: Entry['list']) =>
    all.filter((each) => each.jurisdiction === code && each.list === list).length;
  const rows = library.jurisdictions.map((jurisdiction) => ({
    ...jurisdiction,
    requirements: count(jurisdiction.code, 'requirement'),
    clocks: count(jurisdiction.code, 'clock'),
    measures: count(jurisdiction.code, 'measure'),
    unconfirmed: all.filter((each) => each.jurisdiction === jurisdiction.code && !each.law.confirmed).length,
  }));
  const house = rows.filter(({ code }) => code === 'house');
  const law = rows.filter(({ code, requirements }) => code !== 'house' && requirements > 0);
  const clocksOnly = rows.filter(({ code, requirements }) => code !== 'house' && requirements === 0);
  const sums = {
    law: counted(law.length, 'jurisdiction', 'jurisdictions'),
    clocks: `${counted(clocksOnly.length, 'place', 'places')} with clocks and no requirement`,
  };
  const width = Math.max(4, ...rows.map(({ code }) => code.length));
  const names = Math.max(
    ...Object.values(sums).map(({ length }) => length),
    ...rows.map(({ name, includes }) => named(name, includes).length),
  );
  const line = (code: string, name: string, numbers: readonly (number | string)[]) =>
    `${code.padEnd(width)}  ${name.padEnd(names)}${numbers.map((each) => String(each).padStart(14)).join('')}`;
  const numbers = (some: typeof rows, key: 'requirements' | 'clocks' | 'measures' | 'unconfirmed') =>
    some.reduce((sum, each) => sum + each[key], 0);
  const keys = ['requirements', 'clocks', 'measures', 'unconfirmed'] as const;
  const listed = (some: typeof rows) =>
    some.map((each) =>
      line(
        each.code,
        named(each.name, each.includes),
        keys.map((key) => each[key]),
      ),
    );
  const sum = (what: string, some: typeof rows) =>
    some.length === 0
      ? []
      : [
          line(
            '',
            what,
            keys.map((key) => numbers(some, key)),
          ),
        ];
  return `${[
    line('code', 'name', keys),
    ...listed(law),
    ...sum(sums.law, law),
    ...(clocksOnly.length === 0 ? [] : ['', ...listed(clocksOnly), ...sum(sums.clocks, clocksOnly)]),
    ...sum('All law', [...law, ...clocksOnly]),
    ...(house.length === 0 ? [] : ['', ...listed(house)]),
  ].join('\n')}\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function named(name: string, includes: Jurisdiction['includes']): string {
  return includes.length === 0 ? name : `${name}, includes ${includes.join(', ')}`;
}

/** The law files that a person is to hold against the source again, the longest due first; house policy has none. */
export function freshnessText(library: Library, today: Day): string {
  const files = new Map<string, { recheckBy: Day; checkedOn: Day; instrument: string; ids: string[] }>();
  for (const { id, law, path } of entries(library)) {
    if (law.recheckBy === null) continue;
    const key = `${path} ${law.recheckBy}`;
    const before = files.get(key);
    if (before === undefined) {
      files.set(key, { recheckBy: law.recheckBy, checkedOn: law.checkedOn, instrument: law.instrument, ids: [id] });
    } else before.ids.push(id);
  }
  const rows = [...files].sort(([a, one], [b, other]) => compare(one.recheckBy, other.recheckBy) || compare(a, b));
  const due = rows.filter(([, { recheckBy }]) => recheckBy <= today).length;
  return `${[
    ...rows.map(([key, { recheckBy, checkedOn, instrument, ids }]) => {
      const mark = recheckBy <= today ? 'DUE ' : '    ';
      const path = key.slice(0, key.lastIndexOf(' '));
      const what = ids.length > 3 ? `${ids.slice(0, 3).join(', ')} and ${ids.length - 3} more` : ids.join(', ');
      return `${mark} ${recheckBy}  checked ${checkedOn}  ${path}: ${instrument} (${what})`;
    }),
    '',
    `${rows.length} to re-check, ${due} of them due on ${today}`,
  ].join('\n')}\n`;
}

/** What holds on one day as something else than on another, in order of day; a day of change is the day from which it holds. */
export function changesText(library: Library, from: Day, to: Day): string {
  const changed = entries(library).flatMap((entry) => {
    const [before, after] = [standing(entry.force, from), standing(entry.force, to)];
    return before === after
      ? []
      : [{ entry, before, after, on: (after === 'past' ? entry.force.until : entry.force.from) ?? to }];
  });
  changed.sort((a, b) => compare(a.on, b.on) || compare(a.entry.id, b.entry.id));
  return `${[
    ...changed.map(
      ({ entry: { list, id, law, says }, before, after, on }) =>
        `${on}  ${words[after]} (${words[before]} before)  ${list} ${id}: ${says} [${law.instrument}, ${law.provision}${law.confirmed ? '' : ', unconfirmed'}]`,
    ),
    `${changed.length} ${changed.length === 1 ? 'change' : 'changes'} from ${from} to ${to}`,
  ].join('\n')}\n`;
}

const words = { law: 'law', guidance: 'guidance', prepare: 'not yet law', past: 'no longer law' } satisfies Record<
  Standing,
  string
>;

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
