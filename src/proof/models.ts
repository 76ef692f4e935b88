import { choice } from '../library/nearest.ts';
import type { Pattern } from '../model/clause-kind.ts';
import type { Library } from '../model/library.ts';
import type { Complain } from './complaint.ts';

/** Every model that a kind asks is among those trained: another would never find anything, and nobody would see why. */
export function checkModels({ kinds, models }: Library, complain: Complain): void {
  for (const { id, path, finds, stances, parts, readsLike } of kinds) {
    const check = (model: string, keys: readonly (string | number)[]) => {
      if (models.names.includes(model)) return;
      complain(path, keys, `found the model "${model}", ${expected(model, models.names)}, or train it`);
    };
    if (readsLike !== undefined) check(id, ['reads-like']);
    const patterns = [
      ...placed(finds, ['finds']),
      ...stances.flatMap((stance, index) => placed(stance.finds, ['stances', index, 'finds'])),
      ...parts.flatMap((part, index) =>
        part.stances.flatMap((stance, at) => placed(stance.finds, ['parts', index, 'stances', at, 'finds'])),
      ),
    ];
    for (const { pattern, keys } of patterns) {
      for (const sort of ['all', 'none'] as const) {
        for (const [index, signal] of pattern[sort].entries()) {
          if ('readsLike' in signal) check(signal.readsLike.model, [...keys, sort, index, 'reads-like', 'model']);
        }
      }
    }
  }
}

function placed(patterns: readonly Pattern[], keys: readonly (string | number)[]) {
  return patterns.map((pattern, index) => ({ pattern, keys: [...keys, index] }));
}

/** Those of the same kind, where it has any: all would be a hundred names. */
function expected(model: string, names: readonly string[]): string {
  const kind = model.split('/')[0] ?? model;
  const alike = names.filter((name) => name === kind || name.startsWith(`${kind}/`));
  return choice(model, alike.length > 0 ? alike : names.slice(0, 8));
}
