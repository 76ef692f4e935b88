import type { Sought, Word } from './words.ts';

/** All phrases of a library in one tree over words, so that a document is run through once for all of them. */
export type Trie = Node;

type Node = {
  readonly next: Map<string, Node>;
  readonly prefixes: { readonly prefix: string; readonly node: Node }[];
  /** The phrase that ends here, or -1. */
  phrase: number;
};

/** A phrase found: its number, and the words it covers, half-open. */
export type Hit = { readonly phrase: number; readonly from: number; readonly to: number };

/** Makes a tree of phrases; a phrase's number is its index. One without words is not in it. */
export function trieOf(phrases: readonly (readonly Sought[])[]): Trie {
  const root = emptyNode();
  for (const [number, words] of phrases.entries()) {
    if (words.length === 0) continue;
    let node = root;
    for (const word of words) node = childFor(node, word);
    node.phrase = number;
  }
  return root;
}

function emptyNode(): Node {
  return { next: new Map(), prefixes: [], phrase: -1 };
}

function childFor(node: Node, word: Sought): Node {
  if ('key' in word) {
    const known = node.next.get(word.key) ?? emptyNode();
    node.next.set(word.key, known);
    return known;
  }
  const known = node.prefixes.find(({ prefix }) => prefix === word.prefix)?.node ?? emptyNode();
  if (!node.prefixes.some(({ node: other }) => other === known)) {
    node.prefixes.push({ prefix: word.prefix, node: known });
  }
  return known;
}

/** Every phrase at every place, by the word it begins with; a phrase never leaves its sentence. */
export function hitsIn(trie: Trie, words: readonly Word[], sentenceOf: Int32Array): readonly Hit[] {
  const hits: Hit[] = [];
  // Most words begin no phrase; their forms are shared, so that is decided once a form.
  const starts = new Map<Word['form'], readonly Node[]>();
  for (const [from, word] of words.entries()) {
    let nodes = starts.get(word.form);
    if (nodes === undefined) {
      nodes = step(trie, word);
      starts.set(word.form, nodes);
    }
    const sentence = sentenceOf[from];
    for (let to = from + 1; nodes.length > 0; to += 1) {
      for (const { phrase } of nodes) if (phrase !== -1) hits.push({ phrase, from, to });
      const next = words[to];
      if (next === undefined || sentenceOf[to] !== sentence) break;
      nodes = stepAll(nodes, next);
    }
  }
  return hits;
}

// Most nodes have nothing below them: that is seen before a list is made.
function stepAll(nodes: readonly Node[], word: Word): readonly Node[] {
  let found: Node[] | null = null;
  for (const node of nodes) {
    if (node.next.size === 0 && node.prefixes.length === 0) continue;
    for (const each of step(node, word)) {
      if (found === null) found = [each];
      else found.push(each);
    }
  }
  return found ?? none;
}

const none: readonly Node[] = [];

function step(node: Node, { form }: Word): readonly Node[] {
  const exact = node.next.get(form.key);
  if (node.prefixes.length === 0) return exact === undefined ? none : [exact];
  const found = exact === undefined ? [] : [exact];
  for (const { prefix, node: next } of node.prefixes) if (form.folded.startsWith(prefix)) found.push(next);
  return found;
}
