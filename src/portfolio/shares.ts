import type { Portfolio, PortfolioHit, PortfolioMatch } from '../model/portfolio.ts';
import { sentencesIn } from '../model/sentence.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import { byEntry, type Chosen, rowOf } from './chosen.ts';
import { uncut, whereabouts } from './passage.ts';

/** The kinds whose clauses say who may have something of another: by disclosure, grant, access or transfer. */
const sharingKinds = [
  'permitted-use-disclosure',
  'affiliates',
  'subcontractor-flowdown',
  'data-location-transfer',
  'ai-ml-use',
  'residuals',
];

/** Words that let somebody have something. What forbids it has them too, so the sentence is shown and nothing is concluded. */
const sharing =
  /\b(?:disclos\w*|shar(?:e|es|ed|ing)|transfer\w*|transmit\w*|provid(?:e|es|ed|ing)|furnish\w*|deliver(?:s|ed|ing)?|licen[cs](?:e|es|ed|ing)|grant\w*|make[s]? available|made available|give[ns]? access|access(?:es)? to|receiv(?:e|es|ed|ing))\b/i;

export type Shared = {
  readonly written: string;
  readonly expression: string;
  readonly counterparty: string;
  readonly titles: ReadonlyMap<string, string>;
};

/** So many clauses are looked through, those first in which the words weigh most: what a portfolio of thousands has of a common word. */
const mostClauses = 100_000;

/**
 * Where the agreements with a counterparty speak of letting something be had: sentences that have the words, and either stand in a
 * clause of a kind that is about it or say so themselves. A reading of words: whether it is allowed, the sentence itself tells.
 */
export async function shares(portfolio: Portfolio, shared: Shared, { all, chosen }: Chosen): Promise<Answer> {
  const { written, expression, counterparty, titles } = shared;
  const entries = [...new Set(chosen.flatMap(({ entry }) => entry ?? []))];
  const { hits, total } = await portfolio.search({ expression, entries, kind: null, limit: mostClauses });
  const kinds = byEntry(await portfolio.matches(sharingKinds));
  const found = byEntry(
    hits.map((hit) => ({ entry: hit.entry, passages: sentencesOf(hit, kinds.get(hit.entry) ?? [], titles) })),
  );
  const rows = chosen.flatMap((agreement) => {
    const passages = (found.get(agreement.entry ?? 0) ?? []).flatMap((each) => each.passages);
    const inOrder = passages.toSorted((a, b) => a.start - b.start);
    return inOrder.length === 0 ? [] : [rowOf(agreement, { says: '', facts: {}, passages: inOrder })];
  });
  return {
    asked: `Which agreements with ${counterparty} speak of letting somebody have ${written}?`,
    of: { agreements: all.length, chosen: chosen.length },
    groups: [{ id: 'shares', title: 'Sentences of disclosure, grant, access or transfer', apart: false, rows }],
    notes: [
      'A reading of words: a sentence may allow, limit or forbid it, and what was shared in fact no agreement tells.',
      ...(total > hits.length
        ? [`Of ${total} clauses with the words the ${hits.length} best were looked through.`]
        : []),
    ],
  };
}

function sentencesOf(
  hit: PortfolioHit,
  matches: readonly PortfolioMatch[],
  titles: ReadonlyMap<string, string>,
): readonly AnswerPassage[] {
  const { words, hits, start } = hit;
  return lines(words)
    .flatMap((line) => sentencesIn(words, line))
    .flatMap((sentence) => {
      const own = hits.filter((each) => overlaps(each, sentence));
      if (own.length === 0) return [];
      const span = { start: start + sentence.start, end: start + sentence.end };
      const kinds = [...new Set(matches.filter((match) => overlaps(match, span)).map(({ kind }) => kind))].sort();
      const quote = words.slice(sentence.start, sentence.end);
      const verb = sharing.exec(quote)?.[0] ?? null;
      if (kinds.length === 0 && verb === null) return [];
      const because =
        kinds.length === 0
          ? `says “${verb}”`
          : `recognised: ${kinds.map((kind) => titles.get(kind) ?? kind).join(', ')}`;
      return [
        {
          ...whereabouts(hit, span.start),
          ...span,
          quote,
          cut: uncut,
          hits: own.map((each) => ({
            start: Math.max(0, each.start - sentence.start),
            end: Math.min(quote.length, each.end - sentence.start),
          })),
          facts: { kinds, because },
        },
      ];
    });
}

/** A clause has its blocks on lines, and no sentence goes on over two. */
function lines(words: string): readonly Span[] {
  let start = 0;
  return words.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}
