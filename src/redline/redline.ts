import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { Placed, RedlineAsk, Redlined, RedlineOrder } from '../model/redline.ts';
import type { Passage } from '../model/report.ts';
import type { WordFile } from '../model/word-file.ts';
import { type Anchor, anchorOf, type Paper } from './anchor.ts';
import { type NewComment, withComments } from './comments-part.ts';
import { type Edit, withEdits } from './edits.ts';
import { insertionOf, type Pen, rangeEnd, rangeStart, ranks, reference } from './insertion.ts';
import { paragraphsOf } from './paragraphs.ts';
import { repacked } from './repack.ts';
import { called, type Target, targetOf } from './target.ts';
import { treeOf } from './tree.ts';
import type { Hand } from './written.ts';

/**
 * The file itself with what is asked for in it: wording as tracked insertions, and a comment for each ask. All that was there stays,
 * byte for byte within the part with the text and part for part around it; other people's changes and comments too. `document` is what
 * was read from it with its changes accepted. The same file and order give the same bytes.
 */
export function redline(file: WordFile, document: Document, { asks, author, dated }: RedlineOrder): Redlined | Problem {
  const textOf = (name: string) => utf8(file.part(name));
  const source = textOf(file.main);
  const tree = source === null ? null : treeOf(source);
  if (source === null || tree === null) return unusual;
  const paper: Paper = { source, document, paragraphs: paragraphsOf(tree.root, source) };
  const hand: Hand = { author, day: dated, prefix: tree.prefix };
  const pen: Pen = { source, hand, newId: freshIds([source, textOf(file.comments ?? '') ?? '']) };
  const written = asks.map((ask) => writtenIn(ask, paper, pen));
  const comments = withComments(
    written.flatMap((each) => each.comments),
    file,
    { hand, namespace: tree.namespace, textOf },
  );
  const main = withEdits(
    source,
    written.flatMap(({ edits }) => edits),
    tree.prefix,
  );
  const bytes = comments === null ? null : repacked(file, new Map([[file.main, main], ...comments]));
  return bytes === null ? unusual : { bytes, placed: written.map(({ placed }) => placed) };
}

const unusual: Problem = {
  code: 'broken',
  says: 'The Word file is built in a way that no word processor builds one, so nothing was written into it. Open it in a word processor, save it again and bring that.',
  hides: 'nothing',
};

/** Null where the bytes are not in UTF-8, as those of nearly all files are: what is written into others might break them. */
function utf8(bytes: Uint8Array | null): string | null {
  try {
    return bytes === null ? null : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Ids that no change, comment or bookmark of the file has yet, the smallest first. */
function freshIds(parts: readonly string[]): () => number {
  const taken = new Set(
    parts.flatMap((part) => [...part.matchAll(/[\s:]id\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id))),
  );
  let last = 0;
  return () => {
    do last++;
    while (taken.has(last));
    return last;
  };
}

type Written = { readonly edits: readonly Edit[]; readonly comments: readonly NewComment[]; readonly placed: Placed };

function writtenIn(ask: RedlineAsk, paper: Paper, pen: Pen): Written {
  const { clause, title, says, wording, isForbidden } = ask;
  const target = wording === null || isForbidden ? null : targetOf(ask, paper);
  const [first, ...others] = ask.amends.flatMap((passage) => {
    const anchor = anchorOf(passage, paper);
    return anchor === null ? [] : [{ anchor, passage }];
  });
  const id = pen.newId();
  const about = first?.anchor ?? (target === null ? elsewhere(ask, paper) : null);
  const more = others.map(({ anchor }) => ({ anchor, id: pen.newId() }));
  const there =
    first === undefined ? '' : `These words too: see what is said at ${called(first.passage)}, on “${title}”.`;
  return {
    edits: [
      ...(about === null ? [] : rangeOf(about, id, pen)),
      ...(wording === null || target === null ? [] : [insertionOf(wording, target, about === null ? id : null, pen)]),
      ...more.flatMap(({ anchor, id }) => rangeOf(anchor, id, pen)),
    ],
    comments: [{ id, says: [...says, ...proposal(ask, target)] }, ...more.map(({ id }) => ({ id, says: [there] }))],
    placed: { clause, title, wording: wordingOf(ask, target), says: whereOf(target, first?.passage ?? null) },
  };
}

function wordingOf({ wording }: RedlineAsk, target: Target | null): Placed['wording'] {
  if (wording === null) return 'none';
  return target === null ? 'proposed' : 'inserted';
}

function whereOf(target: Target | null, commented: Passage | null): string {
  const comment = commented === null ? 'a comment' : `a comment at ${called(commented)}`;
  return target === null ? `${comment} alone` : `wording ${target.says}, with ${comment}`;
}

const toFit = 'Names of the parties, numbers of clauses and annexes, and sums in it are to be fitted to this paper.';

/** What the comment says of the wording, to whoever reads it in the file. */
function proposal({ wording, isForbidden, amends }: RedlineAsk, target: Target | null): readonly string[] {
  if (wording === null) return [];
  // Whether the two contradict each other nobody here can tell, and nothing of theirs is struck out unasked.
  const struck = amends.length === 0 ? '' : 'What does not go with it there is to be struck out. ';
  if (target !== null) return [`Our wording stands ${target.says}. ${struck}${toFit}`];
  return [`${isForbidden ? 'Our wording in its place' : 'Our wording'}: “${wording.trim()}” ${toFit}`];
}

/** Where a comment stands whose words are nowhere: at what comes closest, else at the beginning. */
function elsewhere({ closest, kin }: RedlineAsk, paper: Paper): Anchor | null {
  const near = closest ?? kin;
  const found = near === null ? null : anchorOf(near, paper);
  return found ?? anchorOf({ ...beginning, end: paper.document.text.length }, paper);
}

const beginning: Passage = { clause: null, heading: null, place: null, quote: '', start: 0, end: 0 };

function rangeOf({ from, to }: Anchor, id: number, { hand: { prefix } }: Pen): readonly Edit[] {
  const [start, end] = [rangeStart(id, prefix), rangeEnd(id, prefix) + reference(id, prefix)];
  // Of a paragraph without words.
  if (from.at === to.at) return [{ spot: from, rank: ranks.end, written: start + end }];
  return [
    { spot: from, rank: ranks.start, written: start },
    { spot: to, rank: ranks.end, written: end },
  ];
}
