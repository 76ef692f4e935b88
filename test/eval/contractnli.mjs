import { listsIn } from '../../dist/match/lead-in.js';
import { rawPositions, spansAt } from './align.mjs';
import { subjectsOf, tell } from './product.mjs';

/**
 * Where a hypothesis is decided, the first that decides: a kind, or a part of one, the stances by which the agreement entails
 * the hypothesis, and those by which it contradicts it. One that nothing decides is not mentioned. `models` are those whose
 * readings tell which sentences speak of it at all.
 */
const rules = {
  'nda-1': {
    by: [{ kind: 'ci-definition', part: 'marking', entails: ['marked-only'], contradicts: ['unmarked-too'] }],
    models: ['ci-definition/marking-only', 'ci-definition/unmarked-too'],
  },
  'nda-2': {
    by: [
      { kind: 'ci-definition', part: 'subject-matter', entails: ['technical-only'], contradicts: ['beyond-technical'] },
    ],
    models: ['ci-definition/technical-only', 'ci-definition/beyond-technical'],
  },
  'nda-3': {
    by: [{ kind: 'ci-definition', part: 'form', entails: ['oral-too'], contradicts: ['written-only'] }],
    models: ['ci-definition/oral', 'ci-definition/written-only'],
  },
  'nda-4': {
    by: [
      { kind: 'residuals', contradicts: ['unlimited', 'with-limits'] },
      { kind: 'permitted-use-disclosure', part: 'use', entails: ['limited-use'] },
    ],
    models: ['permitted-use-disclosure/limited-use', 'permitted-use-disclosure/free-use'],
  },
  'nda-5': {
    by: [
      { kind: 'permitted-use-disclosure', part: 'employees', entails: ['employees'], contradicts: ['no-employees'] },
    ],
    models: ['permitted-use-disclosure/employees', 'permitted-use-disclosure/no-employees'],
  },
  'nda-7': {
    by: [
      {
        kind: 'permitted-use-disclosure',
        part: 'third-parties',
        entails: ['third-parties'],
        contradicts: ['no-third-parties'],
      },
    ],
    models: ['permitted-use-disclosure/third-parties', 'permitted-use-disclosure/no-third-parties'],
  },
  'nda-8': {
    by: [{ kind: 'compelled-disclosure', part: 'notice', entails: ['notice'] }],
    models: ['compelled-disclosure/notice', 'compelled-disclosure/no-notice'],
  },
  'nda-10': {
    by: [
      { kind: 'public-statements', part: 'existence', entails: ['existence-of-talks'], contradicts: ['talks-open'] },
    ],
    models: ['public-statements/existence-of-talks', 'public-statements/talks-open'],
  },
  'nda-11': {
    by: [
      {
        kind: 'reverse-engineering',
        entails: ['prohibited', 'software-only', 'as-needed'],
        contradicts: ['permitted'],
      },
    ],
    models: ['reverse-engineering/prohibited', 'reverse-engineering/permitted'],
  },
  'nda-12': {
    by: [{ kind: 'independent-development', entails: ['without-use', 'wide', 'bare'], contradicts: ['not-free'] }],
    models: ['independent-development/permitted', 'independent-development/excluded'],
  },
  'nda-13': {
    by: [{ kind: 'ci-definition', part: 'third-party-source', entails: ['third-party-source'] }],
    models: ['ci-definition/third-party-source', 'ci-definition/no-third-party-source'],
  },
  'nda-15': {
    by: [{ kind: 'ts-ownership', part: 'licence', entails: ['no-licence'] }],
    models: ['ts-ownership/no-licence', 'ts-ownership/licence'],
  },
  'nda-16': {
    by: [{ kind: 'return-destroy', part: 'at-the-end', entails: ['at-the-end'] }],
    models: ['return-destroy/duty', 'return-destroy/no-duty'],
  },
  'nda-17': {
    by: [{ kind: 'permitted-use-disclosure', part: 'copies', entails: ['copies'], contradicts: ['no-copies'] }],
    models: ['permitted-use-disclosure/copies', 'permitted-use-disclosure/no-copies'],
  },
  'nda-18': {
    by: [
      { kind: 'restrictive-covenants', part: 'no-solicit-employees', entails: ['banned'] },
      { kind: 'restrictive-covenants', part: 'no-solicit', entails: ['banned'] },
    ],
    models: ['restrictive-covenants/no-solicit', 'restrictive-covenants/free-to-solicit'],
  },
  'nda-19': {
    by: [{ kind: 'term-survival', part: 'survival', entails: ['survives'] }],
    models: ['term-survival/survives', 'term-survival/ends'],
  },
  'nda-20': {
    by: [{ kind: 'return-destroy', part: 'retention', entails: ['retention'], contradicts: ['no-retention'] }],
    models: ['return-destroy/retention', 'return-destroy/no-retention'],
  },
};

export async function contractnli(gold, product) {
  const predictions = {};
  const errors = [];
  for (const document of gold.documents) {
    const read = await product.analyse(document.text);
    const position = rawPositions(read.document, document.text);
    const known = new Map();
    const at = (span) => {
      const key = `${span.start} ${span.end}`;
      if (!known.has(key)) known.set(key, spansAt(position, span, document.spans));
      return known.get(key);
    };
    const leads = leadsTo(read.document);
    const truth = document.annotation_sets[0].annotations;
    predictions[document.id] = {};
    for (const [hypothesis, { short_description: name }] of Object.entries(gold.labels)) {
      const guess = decide(rules[hypothesis].by, read);
      const [likely, unlikely] = rules[hypothesis].models.map((id) => read.readings(id));
      const [forIt, against] = guess.choice === 'Contradiction' ? [unlikely, likely] : [likely, unlikely];
      const ranked = ranking({ ...guess, forIt, against, leads }, at, document.spans.length);
      const evidence = [...new Set(guess.found.flatMap(({ span }) => at(span)))];
      predictions[document.id][hypothesis] = { choice: guess.choice, evidence, ranked };
      if (guess.choice === truth[hypothesis].choice) continue;
      errors.push(...wrong(document, hypothesis, name, { truth, guess, read }));
    }
  }
  const subjects = subjectsOf(Object.fromEntries(Object.entries(rules).map(([id, { by }]) => [id, by])));
  return { predictions, errors: errors.sort(), subjects };
}

/** The answer, where it was found, and where else the kinds or parts that were asked were found. */
function decide(by, read) {
  const others = [];
  for (const { kind, part, entails = [], contradicts = [] } of by) {
    const places = placesOf(read, kind, part);
    others.push(...places);
    const stances = new Set(places.map(({ stance }) => stance));
    const decided = part === undefined ? stances : new Set([stanceOf(read, kind, part)]);
    for (const [choice, named] of [
      ['Contradiction', contradicts],
      ['Entailment', entails],
    ]) {
      if (!named.some((stance) => decided.has(stance))) continue;
      return { choice, found: places.filter(({ stance }) => named.includes(stance)), others };
    }
  }
  return { choice: 'NotMentioned', found: [], others };
}

function placesOf({ matches, parts }, kind, part) {
  if (part === undefined) return matches.filter((each) => each.kind === kind);
  return parts.filter((each) => each.kind === kind && each.part === part).flatMap(({ places }) => places);
}

function stanceOf({ parts }, kind, part) {
  return parts.find((each) => each.kind === kind && each.part === part)?.stance ?? null;
}

/** The words that lead into the items that a stretch of the document lies in. */
function leadsTo(document) {
  const { leadIns } = listsIn(document);
  return (span) =>
    document.blocks.flatMap(({ start, end }, index) => {
      const lead = span.start < end && start < span.end ? document.blocks[leadIns[index]] : undefined;
      return lead === undefined ? [] : [{ start: Math.max(lead.start, lead.end - 200), end: lead.end }];
    });
}

/**
 * All spans of the gold, best first: by how probably the model of the answer thinks they speak of it, that of the opposite
 * counting a little less, and by how many signs of a rule lie in them; those that nothing speaks for by how near they are
 * to the best.
 */
function ranking({ found, others, forIt, against, leads }, at, count) {
  const doubt = new Float64Array(count).fill(1);
  const rules = new Float64Array(count);
  const held = [
    [forIt, 1],
    [against, 0.6],
  ];
  for (const [readings, weight] of held) {
    const best = new Float64Array(count);
    for (const { span, probability } of readings) {
      for (const index of at(span)) best[index] = Math.max(best[index], probability);
    }
    for (const [index, probability] of best.entries()) doubt[index] *= 1 - weight * probability;
  }
  const add = (spans, score) => {
    for (const index of new Set(spans.flatMap(at))) rules[index] += score;
  };
  const signs = (places) => places.flatMap(({ evidence }) => evidence.map(({ span }) => span));
  const own = new Set(found);
  const rest = others.filter((place) => !own.has(place));
  add(spansOf(found), 0.1);
  add(
    found.flatMap(({ span }) => leads(span)),
    0.4,
  );
  add(spansOf(rest), 0.05);
  for (const [places, score] of [
    [found, 0.2],
    [rest, 0.05],
  ]) {
    const times = new Float64Array(count);
    for (const index of signs(places).flatMap(at)) times[index] += 1;
    for (const [index, many] of times.entries()) rules[index] += score * Math.min(3, many);
  }
  const scores = [...doubt].map((each, index) => 1 - each + rules[index]);
  const top = scores.indexOf(Math.max(...scores));
  const near = (index) => (scores[index] > 0 ? scores[index] : 0.02 / (1 + Math.abs(index - top)));
  return scores.map((_, index) => index).sort((a, b) => near(b) - near(a) || a - b);
}

function spansOf(places) {
  return places.map(({ span }) => span);
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
