import { printable } from '../../layout.ts';
import type { Told } from '../told/told.ts';
import type { Block, Run } from './block.ts';

// Of a clause that goes on for pages as much as anybody reads; the whole of it is in the JSON report and in the agreement.
const quoteLength = 3_000;

/** Things said as rows with their labels, each quote below its row. `anchorOf`: where a requirement that is referred to stands. */
export function* rowsOf(
  told: readonly Told[],
  anchorOf: (requirement: string) => string | undefined = () => undefined,
): Iterable<Block> {
  for (const each of told) {
    const { label, quote } = each;
    const runs = runsOf(each, anchorOf);
    if (quote === undefined) yield row(label, runs);
    else {
      yield { is: 'row', label: { words: label }, runs: [...runs, { words: ':' }], leads: true };
      yield { is: 'quote', words: `“${shown(quote)}”` };
    }
  }
}

/** A row that says all it has to say. */
export function row(label: string, runs: readonly Run[], ink?: Run['ink']): Block {
  return { is: 'row', label: { words: label, ...(ink === undefined ? {} : { ink }) }, runs, leads: false };
}

function runsOf(
  { says, link, refersTo, ink }: Told,
  anchorOf: (requirement: string) => string | undefined,
): readonly Run[] {
  const look = ink === undefined ? {} : { ink };
  if (link !== undefined && !says.startsWith(link)) return [{ words: says, link }];
  if (link !== undefined) {
    const rest = says.slice(link.length);
    return [{ words: link, link }, ...(rest === '' ? [] : [{ words: rest, ...look }])];
  }
  const to = refersTo === undefined ? undefined : anchorOf(refersTo);
  return [{ words: says, ...look, ...(to === undefined ? {} : { to }) }];
}

function shown(quote: string): string {
  const plain = printable(quote);
  return plain.length <= quoteLength ? plain : cut(plain);
}

/** At a word where there is one nearby, never within a character. */
function cut(plain: string): string {
  const head = plain.slice(0, quoteLength);
  const end = head.lastIndexOf(' ');
  return `${(end > quoteLength / 2 ? head.slice(0, end) : head).replace(/[\u{d800}-\u{dbff}]$/u, '')} […]`;
}
