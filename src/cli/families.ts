import type { Command } from 'commander';
import { families } from '../analyze.ts';
import type { Grouping, Paper } from '../model/family.ts';
import type { Config } from './config.ts';
import { wholePath } from './whole-path.ts';

export type FamilyFlags = { readonly families: boolean };

export function withFamilyFlags(command: Command): Command {
  return command.option(
    '--no-families',
    'hold each agreement against the law on its own, also where several belong together',
  );
}

/** The families among the agreements of a scan, by their places, and what a person should know of the configuration of them. */
export function familiesOf(papers: readonly Paper[], config: Config | null) {
  const remarks: string[] = [];
  const paths = papers.map(({ name }) => wholePath(name));
  const placesOf = (all: Config['apart']): readonly number[] => [
    ...new Set(all.flatMap(({ covers }) => [...paths.keys()].filter((at) => covers(paths[at] ?? '')))),
  ];
  const taken = new Set<number>();
  const together = (config?.families ?? []).flatMap(({ papers: members, order }): Grouping['together'] => {
    const first = placesOf(order).filter((at) => !taken.has(at));
    const all = [...new Set([...first, ...placesOf(members)])].filter((at) => !taken.has(at));
    for (const at of all) taken.add(at);
    if (all.length >= 2) return [{ papers: all, ranked: first.length }];
    remarks.push(
      `of the family of ${members.map(({ written }) => written).join(', ')} in the configuration ${all.length === 0 ? 'no agreement' : 'one agreement alone'} was scanned`,
    );
    return [];
  });
  return { families: families(papers, { together, apart: new Set(placesOf(config?.apart ?? [])) }), remarks };
}
