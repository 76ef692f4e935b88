import type { Line } from './line.ts';

const leaders = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,6})?$|[\u2026_]{2,}\s*(?:\d{1,4}|[ivxl]{1,6})$/;
const endsInPage = /\s(?:\d{1,3}|[ivxl]{1,5})$/;
const title = /^(?:table of contents|contents|index|inhaltsverzeichnis|table des matières|índice|indice)\s*:?$/i;

/** The lines that make up a table of contents: they name clauses and are none. */
export function contentsLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let run: Line[] = [];
  let untilPlain = 0;
  const close = (titled: boolean): void => {
    if (run.length >= (titled ? 2 : 4) && risesByPage(run)) for (const line of run) found.add(line);
    run = [];
  };
  let titled = false;
  for (const line of lines) {
    if (title.test(line.text)) {
      close(titled);
      titled = true;
      untilPlain = 0;
      continue;
    }
    if (leaders.test(line.text)) {
      found.add(line);
      titled = true;
      untilPlain = 0;
    } else if (line.text.length < 120 && endsInPage.test(line.text) && !/[,;]\s\S+$/.test(line.text)) {
      run.push(line);
      untilPlain = 0;
    } else {
      untilPlain += 1;
      if (run.length > 0 && untilPlain <= 1 && line.text.length < 90) run.push(line);
      else {
        close(titled);
        if (untilPlain > 2) titled = false;
      }
    }
  }
  close(titled);
  return found;
}

/** Page numbers of a table of contents never fall; sums and dates at the ends of lines do. */
function risesByPage(run: readonly Line[]): boolean {
  const pages = run
    .map((line) => Number(/\d+$/.exec(line.text)?.[0] ?? Number.NaN))
    .filter((page) => !Number.isNaN(page));
  if (pages.length < run.length * 0.6) return false;
  let falls = 0;
  for (const [at, page] of pages.entries()) if (at > 0 && page < (pages[at - 1] ?? 0)) falls += 1;
  return falls === 0 && (pages.at(-1) ?? 0) > (pages[0] ?? 0);
}
