import { Refusal } from '../model/store.ts';
import { termsOf } from './clause-terms.ts';

/** What is searched for, read from an FTS5 expression (SQLite documentation, FTS5, "Full-text Query Syntax"). */
export type WordQuery =
  | Phrase
  | { readonly is: 'near'; readonly phrases: readonly Phrase[]; readonly distance: number }
  | { readonly is: 'and' | 'or' | 'not'; readonly left: WordQuery; readonly right: WordQuery };

/** Words that follow each other; the last may be the beginning of one. */
export type Phrase = { readonly is: 'phrase'; readonly words: readonly string[]; readonly begins: boolean };

/** Reads what `searchWords` gives. Throws on what is no such expression. */
export function wordQuery(expression: string): WordQuery {
  const left = expression.match(/"(?:[^"]|"")*"|[()*,]|[^\s()*,"]+/g) ?? [];
  return either([...left]);
}

function either(left: string[]): WordQuery {
  let query = both(left);
  while (left[0] === 'OR') {
    left.shift();
    query = { is: 'or', left: query, right: both(left) };
  }
  return query;
}

function both(left: string[]): WordQuery {
  let query = without(left);
  while (left[0] !== undefined && left[0] !== 'OR' && left[0] !== ')') {
    if (left[0] === 'AND') left.shift();
    query = { is: 'and', left: query, right: without(left) };
  }
  return query;
}

function without(left: string[]): WordQuery {
  let query = one(left);
  while (left[0] === 'NOT') {
    left.shift();
    query = { is: 'not', left: query, right: one(left) };
  }
  return query;
}

function one(left: string[]): WordQuery {
  if (left[0] === '(') {
    left.shift();
    const query = either(left);
    demand(left, ')');
    return query;
  }
  return left[0] === 'NEAR' && left[1] === '(' ? near(left) : phrase(left);
}

function near(left: string[]): WordQuery {
  left.splice(0, 2);
  const phrases: Phrase[] = [];
  while (left[0] !== undefined && left[0] !== ',' && left[0] !== ')') phrases.push(phrase(left));
  let distance = 10;
  if (left[0] === ',') {
    left.shift();
    distance = Number(left.shift());
  }
  demand(left, ')');
  return { is: 'near', phrases, distance };
}

function phrase(left: string[]): Phrase {
  const token = left.shift();
  if (token === undefined || /^[()*,]$/.test(token)) throw new SyntaxError('a search ends where a word is expected');
  const words = [...termsOf(token)].map(({ word }) => word);
  const begins = left[0] === '*';
  if (begins) left.shift();
  return { is: 'phrase', words, begins };
}

function demand(left: string[], sign: string): void {
  if (left.shift() !== sign) throw new SyntaxError(`a search lacks its ${sign}`);
}

/** The same question for PostgreSQL, as a tsquery; null where there is no word in it. */
export function tsqueryOf(query: WordQuery): string | null {
  switch (query.is) {
    case 'phrase':
      return chain([query], []);
    case 'near':
      return nearby(different(query.phrases), query.distance);
    case 'and':
    case 'or':
    case 'not': {
      const [left, right] = [tsqueryOf(query.left), tsqueryOf(query.right)];
      if (left === null || right === null) return query.is === 'not' ? left : (left ?? right);
      return `(${left} ${signs[query.is]} ${right})`;
    }
    default:
      return query satisfies never;
  }
}

const signs = { and: '&', or: '|', not: '& !' } as const;

/** A phrase is near itself. */
function different(phrases: readonly Phrase[]): readonly Phrase[] {
  const all = new Map(phrases.map((phrase) => [JSON.stringify(phrase), phrase]));
  return [...all.values()].filter(({ words }) => words.length > 0);
}

/** Phrases behind each other, with so many words from the end of one to the beginning of the next: 1 where none is between. */
function chain(phrases: readonly Phrase[], gaps: readonly number[]): string | null {
  let all = '';
  for (const [index, { words, begins }] of phrases.entries()) {
    if (index > 0) all += ` <${gaps[index - 1] ?? 1}> `;
    all += words.map((word, at) => `'${word}'${begins && at === words.length - 1 ? ':*' : ''}`).join(' <-> ');
  }
  return all === '' ? null : `(${all})`;
}

/** More ways than these to stand near each other take too long to look through. */
const mostWays = 8000;

/**
 * All orders of the phrases, and all ways to leave at most `distance` words between the end of the first and the beginning of the last
 * (those between them count, as in FTS5).
 */
function nearby(phrases: readonly Phrase[], distance: number): string | null {
  if (phrases.length < 2) return chain(phrases, []);
  const ways: string[] = [];
  for (const order of orders(phrases)) {
    const between = order.slice(1, -1).reduce((sum, { words }) => sum + words.length, 0);
    for (const gaps of spread(distance - between, order.length - 1)) {
      ways.push(chain(order, gaps) ?? '');
      if (ways.length > mostWays)
        throw new Refusal(
          'conflict',
          'NEAR over so many words takes too long to look for: give fewer of them, or a smaller number behind them.',
        );
    }
  }
  // Nothing can be so near: no clause has both.
  return ways.length === 0 ? `(${chain(phrases, []) ?? ''} & !${chain(phrases, []) ?? ''})` : `(${ways.join(' | ')})`;
}

function* orders(phrases: readonly Phrase[]): Iterable<readonly Phrase[]> {
  if (phrases.length < 2) yield phrases;
  for (const [index, first] of phrases.entries())
    if (phrases.length > 1) for (const rest of orders(phrases.toSpliced(index, 1))) yield [first, ...rest];
}

/** Every way to leave at most so many words in so many gaps. */
function* spread(most: number, gaps: number): Iterable<readonly number[]> {
  if (most < 0) return;
  if (gaps === 0) yield [];
  for (let first = 0; gaps > 0 && first <= most; first += 1)
    for (const rest of spread(most - first, gaps - 1)) yield [first + 1, ...rest];
}
