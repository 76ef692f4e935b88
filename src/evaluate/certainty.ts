import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { ProblemCode } from '../model/problem.ts';

/**
 * What must be said before calling anything missing or clear: which part could not be read, and why; null where all was read.
 * A finding that rests on words (met, weak, forbidden) needs no such caution: those words were read.
 */
export function unread({ problems }: Pick<Document, 'problems'>): string | null {
  const hiding = problems.filter(({ hides }) => hides !== 'nothing');
  if (hiding.length === 0) return null;
  const pages = new Map<ProblemCode, Set<number>>();
  for (const { code, place } of hiding) {
    const seen = pages.get(code) ?? new Set();
    pages.set(code, place?.in === 'pdf' ? seen.add(place.page) : seen);
  }
  const all = hiding.some(({ hides }) => hides === 'everything');
  const parts = [...pages].map(([code, seen]) =>
    seen.size === 0 ? reasons[code] : `${paged(seen)}: ${reasons[code]}`,
  );
  return `${all ? 'the agreement' : 'a part of the agreement'} could not be read (${parts.join('; ')})`;
}

/** The same finding where everything was read; else what was not found becomes unsure, with the nearest miss kept. */
export function withCertainty(finding: Finding, unreadPart: string | null): Finding {
  if (unreadPart === null) return finding;
  const { requirement } = finding;
  switch (finding.outcome) {
    case 'missing':
      return {
        requirement,
        outcome: 'unsure',
        because: `not found, but ${unreadPart}; not counted as missing`,
        matches: [],
        nearest: finding.nearest,
      };
    case 'clear':
      return {
        requirement,
        outcome: 'unsure',
        because: `not found, but ${unreadPart}; it may stand there`,
        matches: [],
        nearest: null,
      };
    case 'met':
    case 'weak':
    case 'forbidden':
    case 'unsure':
    case 'not-applicable':
      return finding;
    default:
      return finding satisfies never;
  }
}

/** "page 2", "pages 3-5, 9". */
function paged(pages: ReadonlySet<number>): string {
  const runs: { from: number; to: number }[] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && page === last.to + 1) last.to = page;
    else runs.push({ from: page, to: page });
  }
  const words = runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return `${pages.size === 1 ? 'page' : 'pages'} ${words}`;
}

const reasons = {
  broken: 'damaged',
  converted: 'read from what another program made of it',
  disguised: 'letters in disguise',
  elsewhere: 'its terms stand in another paper',
  empty: 'nothing in it',
  encrypted: 'locked with a password',
  garbled: 'its text is not language',
  'hidden-text': 'text that the page does not show',
  internal: 'a fault of this program',
  language: 'a language that the library does not speak',
  'no-text': 'pictures without text',
  'out-of-memory': 'needs more memory than allowed',
  recognised: 'pictures whose words were recognised with little confidence',
  timeout: 'took longer than allowed',
  'too-large': 'larger than allowed',
  'tracked-changes': 'changes that nobody has accepted yet',
  truncated: 'the file ends too early',
  unconverted: 'a format that must be converted',
  'unknown-format': 'a format that cannot be read',
  unreadable: 'a file that could not be opened',
  'wrong-name': 'another format than its name says',
  note: 'see the problems',
} satisfies Record<ProblemCode, string>;
