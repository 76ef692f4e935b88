import type { Block, Clause, DefinedTerm, Document, Party } from '../src/model/document.ts';

/** What a test may say about the document beyond its words. `roles` are the parties: name, and how the paper calls it. */
type Known = { readonly roles?: Readonly<Record<string, string | null>>; readonly terms?: readonly string[] };

/**
 * A Document made of plain lines, for tests of the steps after `structure`: every line that is not empty is a block.
 * "1." and "2.3" begin a clause, "(a)" and "-" an item below it, "# " an unnumbered heading. Nothing cleverer than that.
 */
export function documentOf(lines: string, known: Known = {}): Document {
  const blocks: Block[] = [];
  const clauses: Clause[] = [];
  const open: number[] = [];
  let text = '';
  for (const line of lines.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const unnumbered = /^# /.test(line);
    const words = unnumbered ? line.slice(2) : line;
    if (text !== '') text += '\n';
    const start = text.length;
    text += words;
    const span = { start, end: text.length };
    const label = unnumbered ? '' : (/^(?:\d+(?:\.\d+)*\.?|\([a-z]{1,4}\))(?=\s)/.exec(words)?.[0] ?? null);
    const lettered = label?.startsWith('(') === true;
    const heading = unnumbered || (label !== null && !lettered && isHeading(words.slice(label.length)));
    if (label !== null) {
      const dots = lettered ? depthOfLetters(clauses, open) : label.replace(/\.$/, '').split('.').length - 1;
      open.length = Math.min(open.length, dots);
      const parent = open.at(-1) ?? null;
      const above = parent === null ? '' : (clauses[parent]?.number ?? '');
      clauses.push({
        ...span,
        number: lettered ? above + label : label.replace(/\.$/, ''),
        label,
        heading: heading ? { start: start + words.indexOf(words.slice(label.length).trim()), end: span.end } : null,
        depth: open.length,
        parent,
      });
      open.push(clauses.length - 1);
    }
    for (const index of open) {
      const clause = clauses[index];
      if (clause !== undefined) clauses[index] = { ...clause, end: span.end };
    }
    const kind = heading ? 'heading' : lettered || words.startsWith('- ') ? 'item' : 'paragraph';
    blocks.push({ ...span, kind, clause: open.at(-1) ?? null });
  }
  return {
    source: { name: 'test.txt', format: 'text', sha256: '0'.repeat(64), pages: null },
    text,
    blocks,
    clauses,
    anchors: blocks.map((block, index) => ({
      start: block.start,
      end: block.end,
      place: { in: 'text', line: index + 1 },
    })),
    terms: (known.terms ?? []).map((term) => termIn(text, term)),
    undefinedTerms: [],
    definedElsewhere: null,
    references: [],
    signatures: [],
    attachments: [],
    parties: Object.entries(known.roles ?? {}).map(([name, role]) => partyIn(text, name, role)),
    type: null,
    language: 'en',
    passages: [],
    comments: [],
    problems: [],
  };
}

function isHeading(words: string): boolean {
  return words.trim().split(/\s+/).length <= 6 && !/[.;:,]$|\b(?:shall|must|will|may)\b/.test(words.trim());
}

/** "(a)" stands below the last decimal clause, beside its lettered neighbours. */
function depthOfLetters(clauses: readonly Clause[], open: readonly number[]): number {
  const lettered = open.findIndex((index) => clauses[index]?.label.startsWith('(') === true);
  return lettered === -1 ? open.length : lettered;
}

function termIn(text: string, term: string): DefinedTerm {
  const start = Math.max(0, text.indexOf(term));
  const defined = { start, end: start + term.length };
  return { term, defined, meaning: defined, uses: [] };
}

function partyIn(text: string, name: string, role: string | null): Party {
  const start = Math.max(0, text.indexOf(name));
  return { name, named: { start, end: start + name.length }, role, address: null };
}
