import { readFileSync } from 'node:fs';
import path from 'node:path';
import { subjectsOf, tell } from './product.mjs';

/**
 * What says what a category asks for: a kind, or a part of one. `stances` narrows it to those outcomes, `except` to all but those.
 * A category whose kind the library has not is not predicted.
 */
const rules = {
  'Governing Law': { kind: 'governing-law' },
  'Audit Rights': { kind: 'audit-rights' },
  'Anti-Assignment': { kind: 'assignment-change-control', part: 'anti-assignment' },
  'Change Of Control': { kind: 'assignment-change-control', part: 'change-of-control', stances: ['covered'] },
  // A clause that says what is not limited is no cap.
  'Cap On Liability': { kind: 'liability-cap', except: ['carve-out-only', 'not-for-use'] },
  'Uncapped Liability': { kind: 'liability-cap', part: 'uncapped' },
  'Liquidated Damages': { kind: 'liquidated-damages' },
  Insurance: { kind: 'insurance' },
  'Non-Compete': { kind: 'restrictive-covenants', part: 'non-compete' },
  'No-Solicit Of Employees': { kind: 'restrictive-covenants', part: 'no-solicit-employees' },
  'Third Party Beneficiary': { kind: 'third-party-rights', part: 'beneficiary' },
  'Covenant Not To Sue': { kind: 'ts-ownership', part: 'no-challenge' },
  'Ip Ownership Assignment': { kind: 'ts-ownership', part: 'assignment' },
  'Joint Ip Ownership': { kind: 'ts-ownership', part: 'joint' },
};

export async function cuad(gold, product, goldFile) {
  const predictions = {};
  const errors = [];
  const known = Object.entries(rules).filter(([, rule]) => isKnown(product, rule));
  for (const contract of gold) {
    const read = await product.analyse(readFileSync(path.join(path.dirname(goldFile), 'txt', contract.file), 'utf8'));
    predictions[contract.file] = {};
    for (const [category, rule] of known) {
      const found = foundBy(rule, read);
      predictions[contract.file][category] = { present: found.length > 0 };
      const truth = contract.labels[category] ?? { present: false, spans: [] };
      const about = `${category}, ${contract.file}`;
      if (found.length > 0 && !truth.present) {
        errors.push(...found.map((match) => `${about}: found, not labelled: ${tell(read.document, match)}`));
      } else if (found.length === 0 && truth.present) {
        errors.push(...truth.spans.map((words) => `${about}: not found: ${words}`));
        const nearest = read.nearest[rule.kind];
        if (nearest !== undefined) errors.push(`${about}: nearest: ${tell(read.document, nearest)}`);
      }
    }
  }
  return { predictions, errors: errors.sort(), subjects: subjectsOf(rules) };
}

function isKnown(product, { kind, part }) {
  return product.kinds.some(
    ({ id, parts }) => id === kind && (part === undefined || parts.some((each) => each.id === part)),
  );
}

function foundBy({ kind, part, stances, except = [] }, { matches, parts }) {
  const found =
    part === undefined
      ? matches.filter((match) => match.kind === kind)
      : parts.flatMap((each) =>
          each.kind === kind && each.part === part ? each.places.filter(({ stance }) => stance === each.stance) : [],
        );
  return found.filter(({ stance }) => (stances?.includes(stance) ?? true) && !except.includes(stance));
}
