import { labelAt } from './label.ts';
import type { Line } from './line.ts';

const leaders = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,6})?$|[\u2026_]{2,}\s*(?:\d{1,4}|[ivxl]{1,6})$/;
const endsInPage = /\s(?:\d{1,3}|[ivxl]{1,5})$/;
const title =
  /(?:^|\s)(?:table of contents|contents|inhaltsverzeichnis|table des matières|índice|indice)\s*:?(?:\s*page(?: no\.?)?)?$/i;
const columnTitle = /^(?:clause|section|article|page|schedules?|annex(?:es)?|exhibits?|appendices|page no\.?|\s)+$/i;

/** The lines that make up a table of contents: they name clauses and are none. */
export function contentsLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>(lines.filter(({ text }) => text.length < 200 && leaders.test(text)));
  for (const line of pageRuns(lines)) found.add(line);
  for (const line of titled(lines, found)) found.add(line);
  for (const line of scheduleLists(lines, found)) found.add(line);
  return found;
}

/** Short lines in a row that end in page numbers which never fall. Sums and dates at the ends of lines do. */
function pageRuns(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  let run: Line[] = [];
  let others = 0;
  const close = (): void => {
    if (run.length >= 4 && risesByPage(run)) found.push(...run);
    run = [];
  };
  for (const line of lines) {
    const paged = line.text.length < 120 && endsInPage.test(line.text) && !/[,;]\s\S+$/.test(line.text);
    others = paged ? 0 : others + 1;
    if (paged || (run.length > 0 && others <= 1 && line.text.length < 90)) run.push(line);
    else close();
  }
  close();
  return found;
}

function risesByPage(run: readonly Line[]): boolean {
  const pages = run.flatMap((line) => {
    const digits = /\d+$/.exec(line.text)?.[0];
    return digits === undefined || labelAt(line.text)?.end === line.text.length ? [] : [Number(digits)];
  });
  if (pages.length < run.length * 0.6) return false;
  const falls = pages.some((page, at) => at > 0 && page < (pages[at - 1] ?? 0));
  return !falls && (pages.at(-1) ?? 0) > (pages[0] ?? 0);
}

/** Below the title "Contents": every short line whose words come again later, with or without a page number. */
function titled(lines: readonly Line[], known: ReadonlySet<Line>): readonly Line[] {
  const found: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 80 || !title.test(line.text)) continue;
    const later = lines.slice(at + 1, at + 400);
    const firstOf = new Map<string, number>();
    const lastOf = new Map<string, number>();
    for (const [index, each] of lines.slice(at + 1).entries()) {
      if (each.text.length > 160) continue;
      const words = bare(each.text);
      if (!firstOf.has(words)) firstOf.set(words, index);
      lastOf.set(words, index);
    }
    let misses = 0;
    const run: Line[] = [];
    for (const [index, each] of later.entries()) {
      const words = bare(each.text);
      // The entry itself ends the table: it is the second time that the first words are read.
      if (words !== '' && (firstOf.get(words) ?? index) < index && run.length > 1) break;
      const comesAgain = (lastOf.get(words) ?? -1) > index;
      const plain = !comesAgain && !known.has(each) && !columnTitle.test(each.text) && !/\S\d{1,3}$/.test(each.text);
      misses = plain ? misses + 1 : 0;
      if (misses > 2 || each.text.length > 160) break;
      run.push(each);
    }
    run.length -= Math.min(run.length, misses);
    if (run.length > 1) found.push(line, ...run);
  }
  return found;
}

/** "Schedule 1 – Fees", "Schedule 2 – Security" right below each other, when both come again later: a list of what is attached. */
function scheduleLists(lines: readonly Line[], contents: ReadonlySet<Line>): readonly Line[] {
  const last = new Map<string, number>();
  const names = lines.map((line, at) => {
    const label = line.text.length < 160 ? labelAt(line.text) : null;
    if (label === null || label.readings[0]?.rank !== 'schedule') return null;
    // Later it stands with its title, or alone on a line with the title on the next.
    last.set(bare(line.text), at);
    return [bare(line.text), bare(line.text.slice(0, label.end))] as const;
  });
  const found: Line[] = [];
  let run: number[] = [];
  const close = (end: number): void => {
    const again = run.filter((at) => names[at]?.some((words) => (last.get(words) ?? -1) >= end));
    // In front of all else it can be nothing but a list.
    const first = run[0] ?? 0;
    const front = lines.slice(0, first).every((line) => contents.has(line) || labelAt(line.text) === null);
    const adjoining = run.every((at, index) => index === 0 || at - (run[index - 1] ?? 0) === 1);
    if (run.length >= 2 && ((front && adjoining) || again.length >= run.length * 0.5)) {
      for (const at of run) {
        const line = lines[at];
        if (line !== undefined) found.push(line);
      }
    }
    run = [];
  };
  for (const [at, name] of names.entries()) {
    if (name !== null && (run.length === 0 || at - (run.at(-1) ?? 0) <= 2)) run.push(at);
    else if (run.length > 0 && (name !== null || at - (run.at(-1) ?? 0) > 2)) {
      close(at);
      if (name !== null) run.push(at);
    }
  }
  return found;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?:[.\u2026_\s]{2,}|\s|(?<=\p{L}))(?:\d{1,3}|[ivxl]{2,5})$/u, '')
    .replace(/[^\p{L}\d]/gu, '');
}
