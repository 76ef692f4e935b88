import { rawPositions, spansAt } from './align.mjs';
import { subjectsOf, tell } from './product.mjs';

/**
 * What must be found for a hypothesis: the first rule with a match decides. `stances` narrows a rule to matches of those
 * stances, `except` to all but those. A hypothesis without rules is not mentioned, as far as the library can tell.
 */
const rules = {
  'nda-1': [{ kind: 'ci-definition', stances: ['marked-only'], choice: 'Entailment' }],
  'nda-2': [{ kind: 'ci-definition', choice: 'Contradiction' }],
  'nda-3': [{ kind: 'ci-definition', choice: 'Entailment' }],
  'nda-4': [{ kind: 'permitted-use-disclosure', choice: 'Entailment' }],
  'nda-5': [{ kind: 'permitted-use-disclosure', choice: 'Entailment' }],
  'nda-7': [{ kind: 'permitted-use-disclosure', choice: 'Entailment' }],
  'nda-8': [{ kind: 'compelled-disclosure', except: ['no-notice'], choice: 'Entailment' }],
  'nda-15': [{ kind: 'ts-ownership', choice: 'Entailment' }],
  'nda-16': [{ kind: 'return-destroy', choice: 'Entailment' }],
  'nda-19': [{ kind: 'term-survival', choice: 'Entailment' }],
  'nda-20': [{ kind: 'return-destroy', stances: ['retained-copy'], choice: 'Entailment' }],
};

export async function contractnli(gold, product) {
  const predictions = {};
  const errors = [];
  for (const document of gold.documents) {
    const read = await product.analyse(document.text);
    const position = rawPositions(read.document, document.text);
    const at = (span) => spansAt(position, span, document.spans);
    const truth = document.annotation_sets[0].annotations;
    predictions[document.id] = {};
    for (const hypothesis of Object.keys(gold.labels)) {
      const guess = decide(rules[hypothesis] ?? [], read, at);
      predictions[document.id][hypothesis] = { choice: guess.choice, evidence: guess.evidence, ranked: guess.ranked };
      if (rules[hypothesis] === undefined || guess.choice === truth[hypothesis].choice) continue;
      errors.push(...wrong(document, hypothesis, gold.labels[hypothesis].short_description, { truth, guess, read }));
    }
  }
  return { predictions, errors: errors.sort(), subjects: subjectsOf(rules) };
}

function decide(own, { matches, nearest }, at) {
  for (const { kind, stances, except, choice } of own) {
    const found = matches.filter(
      (each) =>
        each.kind === kind && (stances?.includes(each.stance) ?? true) && !(except?.includes(each.stance) ?? false),
    );
    if (found.length === 0) continue;
    const evidence = [...new Set(found.flatMap(({ span }) => at(span)))];
    return { choice, evidence, ranked: ranking(found, at), found };
  }
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  const weaker = matches.filter(({ kind }) => kinds.includes(kind));
  const misses = kinds.flatMap((kind) => nearest[kind] ?? []);
  const ranked = [...new Set([...ranking(weaker, at), ...misses.flatMap(({ span }) => at(span))])];
  return { choice: 'NotMentioned', evidence: [], ranked, found: weaker.length > 0 ? weaker : misses };
}

/** Spans of the gold by how many signs lie in them, then all that is quoted. */
function ranking(found, at) {
  const signs = new Map();
  for (const { span, evidence } of found) {
    for (const index of at(span)) signs.set(index, signs.get(index) ?? 0);
    for (const each of evidence) for (const index of at(each.span)) signs.set(index, (signs.get(index) ?? 0) + 1);
  }
  return [...signs].sort(([a, x], [b, y]) => y - x || a - b).map(([index]) => index);
}

function wrong(document, hypothesis, name, { truth, guess, read }) {
  const label = truth[hypothesis];
  const head = `${hypothesis} (${name}) gold ${label.choice}, ours ${guess.choice}, document ${document.id}`;
  const theirs = label.spans.map((index) => document.text.slice(...document.spans[index]).replace(/\s+/g, ' '));
  return [
    [
      head,
      ...theirs.map((text) => `    gold: ${text}`),
      ...guess.found.map((each) => `    ours: ${tell(read.document, each)}`),
    ].join('\n'),
  ];
}
