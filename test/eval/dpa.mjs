import { subjectsOf, tell } from './product.mjs';

/**
 * Which kinds, or parts of kinds, say what a label asks for. `stances` narrows to those stances.
 */
const rules = {
  R8: [{ kind: 'notification-content', stances: ['listed'] }],
  R10: [{ kind: 'subcontractor-flowdown', part: 'authorisation' }],
  R11: [{ kind: 'subcontractor-flowdown', part: 'changes' }],
  R12: [{ kind: 'processor-terms', part: 'instructions' }],
  R15: [{ kind: 'processor-terms', part: 'confidentiality' }],
  R16: [
    { kind: 'security-standard' },
    { kind: 'security-standard', part: 'measures' },
    { kind: 'access-control' },
    { kind: 'encryption' },
  ],
  R17: [{ kind: 'processor-terms', part: 'requests' }],
  R23: [{ kind: 'return-destroy' }, { kind: 'processor-terms', part: 'return' }],
  R24: [{ kind: 'processor-terms', part: 'unlawful-instruction' }],
  R25: [{ kind: 'processor-terms', part: 'information' }],
  R26: [{ kind: 'audit-rights' }],
  R27: [{ kind: 'subcontractor-flowdown', part: 'same-terms' }],
  R28: [{ kind: 'subcontractor-flowdown', part: 'liability' }],
  R34: [{ kind: 'notification-deadline' }],
  R36: [{ kind: 'subcontractor-flowdown', part: 'objection' }],
};

export async function dpa(gold, product) {
  const predictions = {};
  const errors = [];
  for (const agreement of gold) {
    const lines = agreement.sentences.map(({ text }) => text.replace(/\s+/g, ' '));
    const read = await product.analyse(`${lines.join('\n')}\n`);
    predictions[agreement.dpa] = {};
    for (const [label, own] of Object.entries(rules)) {
      if (!own.some(({ kind }) => product.has(kind))) continue;
      const found = own.flatMap((rule) => foundBy(rule, read));
      const sentences = [...new Set(found.flatMap(({ span }) => linesAt(read.document, span)))].sort((a, b) => a - b);
      predictions[agreement.dpa][label] = { present: found.length > 0, sentences };
      errors.push(...wrong(agreement, label, own, { sentences, found, read }));
    }
  }
  return { predictions, errors: errors.sort(), subjects: subjectsOf(rules) };
}

/** The matches of a kind, or the places of a part of one. */
function foundBy({ kind, part, stances }, { matches, parts }) {
  const places =
    part === undefined
      ? matches.filter((each) => each.kind === kind)
      : parts.filter((each) => each.kind === kind && each.part === part).flatMap((each) => each.places);
  return places.filter(({ stance }) => stances?.includes(stance) ?? true);
}

/** Indexes of the sentences that a stretch of the document was read from: each stood on a line of its own. */
function linesAt(document, span) {
  return document.anchors.flatMap(({ start, end, place }) =>
    place.in === 'text' && start < span.end && span.start < end ? [place.line - 1] : [],
  );
}

function wrong(agreement, label, own, { sentences, found, read }) {
  const labelled = agreement.sentences.flatMap(({ labels }, index) => (labels.includes(label) ? [index] : []));
  const about = `${label} ${agreement.dpa}`;
  const falseGap = found.length === 0 && labelled.length > 0;
  const missedGap = found.length > 0 && labelled.length === 0;
  const kind = falseGap ? 'FALSE GAP' : missedGap ? 'MISSED GAP' : null;
  const misses = falseGap ? own.flatMap((rule) => read.nearest[rule.kind] ?? []) : [];
  return [
    ...(kind === null ? [] : [`${about} 1 ${kind}`]),
    ...misses.map((miss) => `${about} 1 nearest: ${tell(read.document, miss)}`),
    ...labelled
      .filter((index) => !sentences.includes(index))
      .map((index) => `${about} 2 sentence not found: ${agreement.sentences[index].text}`),
    ...found
      .filter(({ span }) => !linesAt(read.document, span).some((index) => labelled.includes(index)))
      .map((match) => `${about} 3 found, not labelled: ${tell(read.document, match)}`),
  ];
}
