import { citedNumber } from '../model/document.ts';
import type { Answer, AnswerPassage, AnswerRow } from '../portfolio/answer.ts';
import { printable, wrapped } from '../report/layout.ts';

/** What a person sees: colours where a terminal can show them, and so many columns. */
type Look = { readonly colour: boolean; readonly width: number };

/** The answer for a person: what was found, group by group, with the words and where they stand, and what else is to be known. */
export function answerText({ asked, of, groups, notes }: Answer, look: Look): string {
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const whole = of.agreements === 1 ? '1 agreement' : `${of.agreements} agreements`;
  const lines = [
    ...wrapped(asked, look.width).map((line) => strong(line, look)),
    of.chosen === of.agreements ? `${whole} asked.` : `${of.chosen} of ${whole} asked.`,
    ...(filled.length === 0 ? ['', 'Nothing was found.'] : []),
    ...filled.flatMap(({ title, rows }) => [
      '',
      strong(printable(`${title} (${rows.length})`), look),
      ...rows.flatMap((row) => rowLines(row, look)),
    ]),
    ...(notes.length === 0 ? [] : ['', ...notes.flatMap((note) => indented(note, 0, look))]),
  ];
  return `${lines.join('\n')}\n`;
}

function rowLines({ name, says, passages }: AnswerRow, look: Look): readonly string[] {
  return [
    ...indented(name, 2, look),
    ...(says === '' ? [] : indented(says, 4, look)),
    ...passages.flatMap((passage) => passageLines(passage, look)),
  ];
}

function passageLines(passage: AnswerPassage, look: Look): readonly string[] {
  const about = typeof passage.facts.because === 'string' ? ` (${passage.facts.because})` : weakness(passage);
  return [
    ...indented(`${whereabouts(passage)}${about}`, 4, look),
    ...indented(`“${withHits(shown(passage))}”`, 6, look).map((line) => painted(line, look)),
  ];
}

function weakness({ facts: { strength, stance } }: AnswerPassage): string {
  return strength === 'weak' ? ` (weak: ${String(stance)})` : '';
}

function whereabouts({ clause, heading, place }: AnswerPassage): string {
  const number = clause === '' ? null : citedNumber(clause);
  const headed = heading === null ? null : `“${heading}”`;
  const named = [number, headed].filter((part) => part !== null).join(' ');
  return [named, place].filter((part) => part !== '').join(', ') || 'the text';
}

/** Characters of a quote that a terminal is given; the other formats have all of it. */
const quoteLength = 600;

function shown({ quote, hits, cut }: AnswerPassage): Pick<AnswerPassage, 'quote' | 'hits' | 'cut'> {
  if (quote.length <= quoteLength) return { quote, hits, cut };
  const space = quote.lastIndexOf(' ', quoteLength);
  const end = space > quoteLength / 2 ? space : quoteLength;
  return { quote: quote.slice(0, end), hits: hits.filter((hit) => hit.end <= end), cut: { ...cut, after: true } };
}

// Stand for the marks of a hit until the lines are broken; taken out of the words of the paper.
const [begins, ends] = ['\u{e0f1}', '\u{e0f2}'];

function withHits({ quote, hits, cut }: Pick<AnswerPassage, 'quote' | 'hits' | 'cut'>): string {
  const plain = quote.replaceAll(begins, '\u{fffd}').replaceAll(ends, '\u{fffd}');
  const marked = hits.reduceRight(
    (words, { start, end }) => `${words.slice(0, start)}${begins}${words.slice(start, end)}${ends}${words.slice(end)}`,
    plain,
  );
  return `${cut.before ? '[…] ' : ''}${marked.trim()}${cut.after ? ' […]' : ''}`;
}

/** A hit is bold where the terminal has it, and stands between stars where it does not. */
function painted(line: string, { colour }: Look): string {
  return line.replaceAll(begins, colour ? '\u{1b}[1m' : '**').replaceAll(ends, colour ? '\u{1b}[0m' : '**');
}

function strong(words: string, { colour }: Look): string {
  return colour ? `\u{1b}[1m${words}\u{1b}[0m` : words;
}

function indented(words: string, indent: number, { width }: Look): readonly string[] {
  return wrapped(words, Math.max(20, width - indent)).map((line) => `${' '.repeat(indent)}${line}`);
}
