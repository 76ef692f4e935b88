import { expect, test } from 'vitest';
import { documentOf } from '../../../test/document-of.ts';
import type { ClauseKind, Signal } from '../../model/clause-kind.ts';
import type { Models } from '../../model/models.ts';
import { eachFeature } from '../learned/features.ts';
import { match } from '../match.ts';
import { wordReader } from '../words.ts';

/** A model that likes these words. */
function modelsOf(name: string, liked: string): Models {
  const words = wordReader()(liked, { start: 0, end: liked.length });
  const numbers = new Set<number>();
  eachFeature({ own: words, lead: [], heading: [] }, (feature, _counts, _group, from, to) => {
    if (to - from === 1) numbers.add(feature);
  });
  const features = Uint32Array.from(numbers).sort();
  return {
    names: [name],
    features,
    starts: Uint32Array.from({ length: features.length + 1 }, (_, place) => place),
    owners: new Uint8Array(features.length),
    weights: new Int8Array(features.length).fill(100),
    scales: Float64Array.of(0.2),
    biases: Float64Array.of(-6),
    slopes: Float64Array.of(1),
    offsets: Float64Array.of(0),
    nearSlopes: Float64Array.of(1),
    nearOffsets: Float64Array.of(0),
  };
}

const models = modelsOf('tale', 'spin yarn fireside');
const lines = 'The sailors spin a yarn by the fireside.\nThe sailors spin the wheel.\nNobody says a word.';

function kindOf(changes: Partial<ClauseKind>): ClauseKind {
  return {
    id: 'tale',
    family: 'term-and-exit',
    title: 'Tale',
    says: 'One tells a tale.',
    finds: [{ within: 'block', all: [{ phrase: ['never there'] }], none: [] }],
    stances: [],
    parts: [],
    captures: {},
    fallback: { preferred: 'a', acceptable: 'b', walkAway: 'c' },
    examples: [],
    also: [],
    path: 'clauses/term-and-exit/tale.yaml',
    ...changes,
  };
}

function held(changes: Partial<ClauseKind>, text = lines) {
  const document = documentOf(text);
  const found = match(document, [], { kinds: [kindOf(changes)], models });
  const words = ({ span }: { span: { start: number; end: number } }) => document.text.slice(span.start, span.end);
  return { ...found, quotes: found.matches.map(words), likelyQuote: found.likely.tale && words(found.likely.tale) };
}

function asked(signal: Signal, within: 'sentence' | 'block' = 'block') {
  return { finds: [{ within, all: [signal], none: [] }] } as const satisfies Partial<ClauseKind>;
}

test('a sentence that the model takes for one is found, with the words that weighed most', () => {
  const { quotes, matches } = held(asked({ readsLike: { model: 'tale', atLeast: 0.9 } }));
  expect(quotes).toEqual(['The sailors spin a yarn by the fireside.']);
  expect(matches[0]?.evidence.map(({ signal }) => signal)).toEqual([
    expect.stringMatching(/^reads like one \(probability \.98\) by the words (?:“(?:spin|yarn|fireside)”(?:, )?){3}$/),
  ]);
});

test('a lower bar finds more, and a model that is not there finds nothing', () => {
  const low = held(asked({ readsLike: { model: 'tale', atLeast: 0.001 } }, 'sentence'));
  expect(low.quotes).toHaveLength(3);
  expect(held(asked({ readsLike: { model: 'ode', atLeast: 0.001 } })).quotes).toEqual([]);
});

test('an item is found by its own words, not by those that lead into it', () => {
  const list = 'The sailors spin a yarn by the fireside:\n(a) every night.';
  const { quotes } = held(asked({ readsLike: { model: 'tale', atLeast: 0.9 } }), list);
  expect(quotes).toEqual(['The sailors spin a yarn by the fireside:']);
});

test('where no rule fits, the model is a match from sure on', () => {
  const { quotes, matches } = held({ readsLike: { sure: 0.9, unsure: 0.5 } });
  expect(quotes).toEqual(['The sailors spin a yarn by the fireside.']);
  expect(matches[0]).toMatchObject({ stance: 'stated', strength: 'full' });
});

test('between the thresholds there is no match, but the sentence is named', () => {
  const { matches, likely, likelyQuote } = held({ readsLike: { sure: 1, unsure: 0.5 } });
  expect(matches).toEqual([]);
  expect(likelyQuote).toBe('The sailors spin a yarn by the fireside.');
  expect(likely.tale?.probability).toBeGreaterThan(0.9);
});

test('where a rule fits, the model adds nothing', () => {
  const rule = asked({ phrase: ['wheel'] });
  const { quotes, likely } = held({ ...rule, readsLike: { sure: 0.9, unsure: 0.5 } });
  expect(quotes).toEqual(['The sailors spin the wheel.']);
  expect(likely).toEqual({});
});

test('below unsure it is missing', () => {
  const { matches, likely } = held({ readsLike: { sure: 0.9, unsure: 0.5 } }, 'The sailors spin the wheel.');
  expect({ matches, likely }).toEqual({ matches: [], likely: {} });
});

test('the readings of every model are told, best first', () => {
  const { readings } = held({});
  expect(readings('tale').map(({ span }) => span.start)).toEqual([
    0,
    lines.indexOf('The sailors spin the'),
    lines.indexOf('Nobody'),
  ]);
});

test('where the rules are close to nothing, the sentence that reads most like it is the nearest', () => {
  const { nearest } = held({});
  expect(nearest.tale).toMatchObject({ isClose: true, span: { start: 0 } });
  expect(nearest.tale?.says).toMatch(
    /^reads like one \(probability \.98\) by the words .*, but no rule recognises it$/,
  );
});
