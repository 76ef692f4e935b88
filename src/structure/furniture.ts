import { turnBox } from '../model/place.ts';
import { pageOf } from './breaks.ts';
import { groupBy } from './group.ts';
import { labelAt } from './label.ts';
import type { Line } from './line.ts';
import { endsSentence } from './words.ts';

/** The lines without running headers, footers and page numbers. A heading of the text that happens to repeat stays. */
export function dropFurniture(lines: readonly Line[]): readonly Line[] {
  const body = lines.filter(({ piece }) => piece.zone !== 'header' && piece.zone !== 'footer');
  const drop = new Set<Line>([...repeatedAtEdges(body), ...pageNumbersAmidPages(body), ...pageNumbersInText(body)]);
  return drop.size === 0 ? body : body.filter((line) => !drop.has(line));
}

/** How many lines at the top and at the foot of a page may be furniture. */
const edgeLines = 6;

/** Furniture is looked for again behind what was found: a page's number may stand above the line of whoever printed it. */
const layers = 3;

/** A page with so many lines found is a form that comes again, and no more of it is taken away. */
const mostLines = 10;

type EdgeLine = {
  readonly line: Line;
  readonly page: number;
  readonly key: string;
  readonly y: number;
  readonly rank: number;
  /** Whether somebody signs here: on this line or close above it. */
  readonly signs: () => boolean;
};

/** Lines at the top or foot of pages that come again on other pages, but for their digits, and page numbers there. */
function repeatedAtEdges(lines: readonly Line[]): ReadonlySet<Line> {
  const pages = groupBy(
    lines.filter((line) => pageOf(line) > 0),
    pageOf,
  );
  const drop = new Set<Line>();
  for (let layer = 0; layer < layers; layer++) {
    const before = drop.size;
    const edge = [...pages].flatMap(([page, own]) => {
      const left = own.filter((line) => !drop.has(line));
      return own.length - left.length >= mostLines ? [] : edgesOf(page, left);
    });
    const byKey = groupBy(edge, ({ key }) => key);
    for (const group of byKey.values()) for (const each of repeats(group, pages.size)) drop.add(each.line);
    for (const each of pageNumbers(edge)) drop.add(each.line);
    if (drop.size === before) break;
  }
  return drop;
}

function edgesOf(page: number, lines: readonly Line[]): readonly EdgeLine[] {
  const sorted = lines.map((line) => ({ line, y: yOf(line) })).sort((a, b) => b.y - a.y);
  const take = (part: typeof sorted, region: string): EdgeLine[] =>
    part.map(({ line, y }, rank) => {
      const signs = () =>
        sorted.some((other) => other.y >= y && other.y - y <= signing && signed.test(other.line.text));
      return { line, page, key: `${region} ${sameBut(line.text)}`, y, rank, signs };
    });
  const half = Math.ceil(sorted.length / 2);
  const top = sorted.slice(0, Math.min(edgeLines, half));
  const foot = sorted.slice(half).reverse().slice(0, edgeLines);
  return [...take(top, 'top'), ...take(foot, 'foot')];
}

/** Upwards, as in PDF: points, or lines of text. */
function yOf({ piece: { place, turn } }: Line): number {
  if (place.in === 'pdf') return turnBox(place.box, turn)[1];
  return place.in === 'text' ? -place.line : 0;
}

/** Page numbers and dates differ from page to page. */
function sameBut(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxl]+\b/g, '#');
}

/** In points: furniture stands at the same height on every page. */
const drift = 4;

/** On pages as long as their text (printed web pages) it is the outermost line all the same. */
function sameStand(a: EdgeLine, b: EdgeLine): boolean {
  const outermost = a.rank === b.rank && (a.rank === 0 || a.line.text === b.line.text);
  return Math.abs(b.y - a.y) <= drift || outermost;
}

/** In points: name, title and date stand this close below the line that is signed. */
const signing = 40;

const signed =
  /^(?:by|name|title|its|date|signature|place)\s*:|\/s\/|^(?:for and on behalf of|in witness whereof|signed)\b/i;

function repeats(group: readonly EdgeLine[], pages: number): readonly EdgeLine[] {
  const steady = group.filter((a) => group.some((b) => b.page !== a.page && sameStand(a, b)));
  const on = inRuns(new Set(steady.map(({ page }) => page)));
  // One person may sign for many parties, on a page for each.
  if (on < 2 || steady.filter(({ signs }) => signs()).length > steady.length / 2) return [];
  // Furniture stands once on its page: what comes again on one page is the rows of a form.
  const stands = new Set(steady.map(({ page, y }) => `${page} ${Math.round(y / drift)}`));
  if (stands.size > 1.5 * new Set(steady.map(({ page }) => page)).size) return [];
  // "[***]" stands for words that were taken out.
  if (steady.some(({ line }) => /^[[(]?\s*[*•]+\s*[\])]?$/.test(line.text))) return [];
  const exact = new Set(steady.map(({ line }) => line.text)).size === 1;
  // "Section 4" and "Section 5" on top of two pages are not furniture, nor is a heading that happens to come again.
  const labels = new Set(
    steady.map(({ line }) => (isPageNumber(line.text) ? '' : (labelAt(line.text)?.printed ?? ''))),
  );
  if (labels.size > 1) return [];
  const labelled = !labels.has('');
  if (pages <= 3) return on === pages && exact && !labelled && steady.every(({ rank }) => rank < 2) ? steady : [];
  if (exact) return on >= (labelled ? Math.max(3, pages * 0.4) : 3) ? steady : [];
  return on >= Math.max(3, pages * 0.4) ? steady : [];
}

/**
 * How many of the pages have another near by. Furniture stands on page after page, or on every second one; the closing words of
 * three amendments in one file do not.
 */
function inRuns(pages: ReadonlySet<number>): number {
  return [...pages].filter((page) => [-2, -1, 1, 2].some((step) => pages.has(page + step))).length;
}

const lonePageNumber = /^[-–—~[(|\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—~\])|\s]*$/;
const namedPageNumber =
  /^[-–—[(|\s]*(?:page|pg\.?|seite|página|pagina|p\.)\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|von|de|di|sur|\/)\s*\d{1,4})?[-–—\])|.\s]*$|^[-–—[(|\s]*\d{1,4}\s*(?:of|\/|von)\s*\d{1,4}[-–—\])|\s]*$/i;

function isPageNumber(text: string): boolean {
  return text.length < 40 && (lonePageNumber.test(text) || namedPageNumber.test(text));
}

/** A bare number counts only where it is the outermost line and goes up with the pages: it may be a clause's number. */
function pageNumbers(edge: readonly EdgeLine[]): readonly EdgeLine[] {
  const named = edge.filter(({ line, rank }) => rank < 3 && namedPageNumber.test(line.text));
  const lone = edge.filter(({ line, rank }) => rank < 2 && lonePageNumber.test(line.text));
  const offsets = groupBy(lone, ({ line, page }) => (numberIn(line.text) ?? Number.NaN) - page);
  const steady = [...offsets]
    .filter(([offset, group]) => offset === 0 || group.length >= 2)
    .flatMap(([, group]) => group);
  const roman = lone.filter(({ line }) => /[ivxl]/.test(line.text) && /^[-–—(]|^[ivxl]{2,}$/.test(line.text));
  const dashed = lone.filter(({ line }) => /^[-–—]\s*\d+\s*[-–—]$/.test(line.text));
  return [...named, ...steady, ...roman, ...dashed];
}

function numberIn(text: string): number | null {
  const digits = /\d+/.exec(text)?.[0];
  return digits === undefined ? null : Number(digits);
}

/** In points: so near to its own is the middle of the number before, of fewer digits, whether they stand in the middle or at one edge. */
const column = 9;

/** In lines: a page has at least so many, also where it was typed wide. */
const shortestPage = 8;

/**
 * A PDF made of what was typed or filed before has the numbers of its older pages amid its own ones: one below the other, rising by one
 * through the paper. Numbers of clauses may do so too: those begin what stands below them, where words go on over a page's number.
 */
function pageNumbersAmidPages(lines: readonly Line[]): ReadonlySet<Line> {
  const printed = lines.filter(({ piece }) => piece.place.in === 'pdf' && piece.cell === undefined);
  const columns: { middle: number; readonly numbers: { at: number; value: number }[] }[] = [];
  for (const [at, line] of printed.entries()) {
    const value = isPageNumber(line.text) ? numberIn(line.text) : null;
    if (value === null) continue;
    const middle = (line.left + line.right) / 2;
    const own = columns.find((each) => Math.abs(each.middle - middle) <= column);
    if (own === undefined) columns.push({ middle, numbers: [{ at, value }] });
    else {
      own.middle = middle;
      own.numbers.push({ at, value });
    }
  }
  const numbers = new Set(columns.flatMap((each) => each.numbers.map(({ at }) => at)));
  const beside = (at: number, step: 1 | -1) => {
    let other = at + step;
    while (numbers.has(other)) other += step;
    return printed[other]?.text ?? '';
  };
  const goesOnOver = (at: number) => !endsSentence(beside(at, -1)) && /^["“'‘(]?\p{Ll}/u.test(beside(at, 1));
  const dropped = new Set<number>();
  for (const { numbers } of columns) {
    for (let left = numbers, run = risingRun(left, shortestPage); run.length > 0; run = risingRun(left, shortestPage)) {
      const own = new Set(run);
      const isBare = run.some((at) => /^\d+$/.test(printed[at]?.text ?? ''));
      if (!isBare || run.filter(goesOnOver).length >= 2) for (const at of run) dropped.add(at);
      left = left.filter(({ at }) => !own.has(at));
    }
  }
  return new Set(printed.filter((_, at) => dropped.has(at)));
}

/** Plain text has no pages: only "Page 3 of 12" alone on a line, runs of rising lone numbers, and what repeats beside them. */
function pageNumbersInText(lines: readonly Line[]): ReadonlySet<Line> {
  const drop = new Set<Line>();
  const plain = lines.filter(({ piece }) => piece.place.in === 'text' && piece.unit === 'line');
  const candidates: { at: number; value: number }[] = [];
  for (const [at, line] of plain.entries()) {
    if (line.text.length > 40) continue;
    if (namedPageNumber.test(line.text)) drop.add(line);
    else if (lonePageNumber.test(line.text)) candidates.push({ at, value: numberIn(line.text) ?? -1 });
  }
  for (const at of risingRun(candidates, 4)) {
    const line = plain[at];
    if (line !== undefined) drop.add(line);
  }
  for (const line of besideNumbers(plain, drop)) drop.add(line);
  return drop;
}

/** Numbers that each are one more than the one before, more than so many lines apart. Fewer than three are no run. */
function risingRun(candidates: readonly { at: number; value: number }[], apart: number): readonly number[] {
  let best: readonly number[] = [];
  const runs = new Map<number, number[]>();
  for (const { at, value } of candidates) {
    if (value < 0) continue;
    const before = runs.get(value - 1);
    const far = before === undefined || at - (before.at(-1) ?? 0) > apart;
    const run = before !== undefined && far ? [...before, at] : [at];
    if (run.length >= (runs.get(value)?.length ?? 0)) runs.set(value, run);
    if (run.length > best.length) best = run;
  }
  return best.length >= 3 ? best : [];
}

function besideNumbers(lines: readonly Line[], numbers: ReadonlySet<Line>): readonly Line[] {
  if (numbers.size < 3) return [];
  const near = new Set<Line>();
  for (const [at, line] of lines.entries()) {
    if (!numbers.has(line)) continue;
    for (const step of [-2, -1, 1, 2]) {
      const other = lines[at + step];
      if (other !== undefined) near.add(other);
    }
  }
  const short = lines.filter((line) => line.text.length <= 100 && !numbers.has(line));
  return [...groupBy(short, ({ text }) => text).values()].flatMap((same) => {
    const beside = same.filter((line) => near.has(line));
    return beside.length >= 3 && beside.length >= same.length * 0.8 ? beside : [];
  });
}
