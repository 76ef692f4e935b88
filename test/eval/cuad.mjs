import { readFileSync } from 'node:fs';
import path from 'node:path';
import { subjectsOf, tell } from './product.mjs';

/** Which kinds say what a category asks for. */
const rules = {
  'Governing Law': ['governing-law'],
  'Audit Rights': ['audit-rights'],
};

export async function cuad(gold, product, goldFile) {
  const predictions = {};
  const errors = [];
  for (const contract of gold) {
    const read = await product.analyse(readFileSync(path.join(path.dirname(goldFile), 'txt', contract.file), 'utf8'));
    predictions[contract.file] = {};
    for (const [category, kinds] of Object.entries(rules)) {
      if (!kinds.some(product.has)) continue;
      const found = read.matches.filter(({ kind }) => kinds.includes(kind));
      predictions[contract.file][category] = { present: found.length > 0 };
      const truth = contract.labels[category] ?? { present: false, spans: [] };
      const about = `${category}, ${contract.file}`;
      if (found.length > 0 && !truth.present) {
        errors.push(...found.map((match) => `${about}: found, not labelled: ${tell(read.document, match)}`));
      } else if (found.length === 0 && truth.present) {
        errors.push(...truth.spans.map((words) => `${about}: not found: ${words}`));
        errors.push(
          ...kinds
            .flatMap((kind) => read.nearest[kind] ?? [])
            .map((miss) => `${about}: nearest: ${tell(read.document, miss)}`),
        );
      }
    }
  }
  return { predictions, errors: errors.sort(), subjects: subjectsOf(rules) };
}
