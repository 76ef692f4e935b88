/** What somebody wrote to be searched for, as an FTS5 expression, or what is wrong with it in a sentence. */
export type SearchWords = { readonly expression: string } | { readonly fault: string };

/**
 * Reads a search: words (all of which must be there), "phrases in quotation marks", beginnings with a star, AND, OR and NOT between
 * two, brackets, and NEAR(a b, 10): at most so many words between them. Anything else in a word ("sub-processor", "7.2") makes it a
 * phrase, so that nobody needs to know what signs mean to the index (SQLite documentation, FTS5, "Full-text Query Syntax").
 */
export function searchWords(written: string): SearchWords {
  const tokens = tokensOf(written);
  if ('fault' in tokens) return tokens;
  const left = [...tokens];
  const expression = either(left);
  if (typeof expression !== 'string') return expression;
  const [more] = left;
  return more === undefined ? { expression } : unexpected(more);
}

type Token = { readonly sort: 'words' | 'sign'; readonly text: string; readonly written: string };
type Fault = { readonly fault: string };

const signs: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', '(', ')', 'NEAR(']);

function tokensOf(written: string): readonly Token[] | Fault {
  const tokens: Token[] = [];
  const plain = written.replace(/[“”„‟«»]/g, '"').trim();
  for (const [found] of plain.matchAll(/"(?:[^"]|"")*"?\s?\*?|NEAR\s*\(|[()]|[^\s()"]+/g)) {
    const text = found.replace(/^NEAR\s*\($/, 'NEAR(');
    if (signs.has(text)) tokens.push({ sort: 'sign', text, written: found });
    else if (/^"(?:[^"]|"")*"\s?\*?$/.test(text))
      tokens.push({ sort: 'words', text: text.trim(), written: found.trim() });
    else if (text.startsWith('"')) return { fault: `the quotation mark before ${text.slice(1)} is not closed` };
    // The index has no signs alone, and nothing would be found with one.
    else if (hasWord(text)) tokens.push({ sort: 'words', text: phrase(text), written: found });
  }
  if (!tokens.some(({ sort, text }) => sort === 'words' && hasWord(text))) return { fault: 'there is no word in it' };
  return tokens;
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** "notif*" begins a word; any other star is a sign like all others. */
function phrase(word: string): string {
  const star = word.length > 1 && word.endsWith('*') ? ' *' : '';
  return `"${word.replace(/\*+$/, '')}"${star}`;
}

function either(left: Token[]): string | Fault {
  return joined(left, 'OR', () => joined(left, 'AND', () => without(left)));
}

/** Parts with a sign between them; words that follow each other are meant to be there together. */
function joined(left: Token[], sign: 'OR' | 'AND', part: () => string | Fault): string | Fault {
  const parts: string[] = [];
  for (;;) {
    const next = part();
    if (typeof next !== 'string') return next;
    parts.push(next);
    if (isSign(left[0], sign)) left.shift();
    else if (sign === 'OR' || left[0] === undefined || !isBeginning(left[0])) break;
  }
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${sign} `)})`;
}

function without(left: Token[]): string | Fault {
  let expression = one(left);
  while (typeof expression === 'string' && isSign(left[0], 'NOT')) {
    left.shift();
    const other = one(left);
    if (typeof other !== 'string') return other;
    expression = `(${expression} NOT ${other})`;
  }
  return expression;
}

function one(left: Token[]): string | Fault {
  const token = left.shift();
  if (token === undefined) return { fault: 'it ends where a word is expected' };
  if (token.sort === 'words') return token.text;
  if (token.text === 'NEAR(') return near(left);
  if (token.text !== '(') return unexpected(token);
  const inside = either(left);
  if (typeof inside !== 'string') return inside;
  return isSign(left.shift(), ')') ? inside : { fault: 'a bracket is not closed' };
}

/** NEAR(a b), NEAR(a "b c", 5): ten words at most where no number is given. */
function near(left: Token[]): string | Fault {
  const words: string[] = [];
  let distance = 10;
  for (let token = left.shift(); !isSign(token, ')'); token = left.shift()) {
    if (token === undefined) return { fault: 'the bracket of NEAR is not closed' };
    if (token.sort === 'sign') return { fault: `NEAR takes words and phrases, and no ${token.text}` };
    const [, before = '', number] = /^(.*?),?(\d+)?$/.exec(token.written) ?? [];
    const isDistance = isSign(left[0], ')') && number !== undefined && (before === '' || token.written.includes(','));
    if (isDistance) distance = Number(number);
    const word = isDistance ? before : token.written.replace(/,$/, '');
    if (word !== '') words.push(word.startsWith('"') ? word.replace(/,$/, '') : phrase(word));
  }
  if (words.length < 2) return { fault: 'NEAR takes two words or more, as in NEAR(breach notify, 10)' };
  return `NEAR(${words.join(' ')}, ${distance})`;
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.sort === 'sign' && token.text === sign;
}

function isBeginning({ sort, text }: Token): boolean {
  return sort === 'words' || text === '(' || text === 'NEAR(';
}

function unexpected({ text }: Token): Fault {
  const says = {
    ')': 'a bracket is closed that was not opened',
    NOT: 'NOT stands without a word before it: write what is wanted first, as in breach NOT contract',
  }[text];
  return { fault: says ?? `${text} stands without a word before it` };
}
