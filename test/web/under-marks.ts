import type { Page } from 'playwright-core';
import { betweenCells } from '../../src/model/cells.ts';
import type { PdfFile } from '../../src/model/engines.ts';
import type { Box } from '../../src/model/place.ts';
import type { DocumentReport, Passage } from '../../src/model/report.ts';
import type { Span } from '../../src/model/span.ts';
import { createPdfEngine } from '../../src/scan/pdfium.ts';
import { keepOcrEngine } from '../../src/scan/tesseract.ts';
import { paperSpan, textSpan } from '../../web/parts/paper.ts';

/** An agreement of the site and the draft of it that is shown. */
export type At = { readonly agreement: string; readonly version: string };

/** Words that a finding rests on, as the report has them. */
export type Quoted = Pick<Passage, 'start' | 'end' | 'quote'> & { readonly id: string };

/** A quote beside what stands under its marks, line by line. `by`: what the paper was looked at with. */
export type Compared = {
  readonly quote: string;
  /** What of it the paper itself has: all but the sign that our text has between two cells of a table. */
  readonly onPaper: string;
  readonly under: readonly string[];
  readonly by: 'page' | 'characters' | 'recognition';
  /** Whether something dark is drawn under each of its marks; where words are written as words it is. */
  readonly hasInk: boolean;
};

/** All words of this paper that the newest report rests on, each once for a finding. */
export async function quotesOf(page: Page, { agreement }: At): Promise<readonly Quoted[]> {
  const reply = await page.request.get(`/api/agreements/${agreement}/findings`);
  const { document }: { readonly document: DocumentReport } = await reply.json();
  const lines = document.lines.flatMap(({ fingerprint, cites, parts = [], nearest }) => {
    const all = [...cites, ...parts.flatMap((part) => part.cites), ...(nearest === undefined ? [] : [nearest])];
    return all.map((cite) => ({ ...cite, id: fingerprint }));
  });
  const conflicts = document.conflicts.flatMap(({ fingerprint, cites }) =>
    cites.map((cite) => ({ ...cite, id: fingerprint })),
  );
  const here = [...lines, ...conflicts].filter((cite) => cite.in === undefined);
  return [...new Map(here.map((cite) => [`${cite.id} ${cite.start} ${cite.end}`, cite])).values()];
}

/** The words of every finding are marked, not only of those that ask for a decision. */
export async function markAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Which findings|To decide/ }).click();
  await page.getByRole('option', { name: /^All/ }).click();
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

/** Of a paper that is shown paragraph by paragraph: what the page itself has in its marks. */
export async function comparedWords(page: Page, at: At): Promise<readonly Compared[]> {
  const marked = await page.locator('mark[data-of] [data-at]').evaluateAll((stretches) =>
    stretches.map((each) => ({
      ids: each.closest<HTMLElement>('mark')?.dataset.of?.split(' ') ?? [],
      start: Number((each as HTMLElement).dataset.at),
      words: each.textContent ?? '',
    })),
  );
  return (await quotesOf(page, at)).map(({ id, start, end, quote }) => {
    const under = marked.filter((each) => each.ids.includes(id) && start <= each.start && each.start < end);
    return { quote, onPaper: quote, under: under.map(({ words }) => words), by: 'page', hasInk: true };
  });
}

/** Of a paper that is shown page by page: the characters that the file has under the marks, or what is recognised in its picture there. */
export async function comparedPages(page: Page, at: At): Promise<readonly Compared[]> {
  const quotes = await quotesOf(page, at);
  // Pages are drawn before their words are read: on a busy machine long before, and nothing is marked until then.
  await page.locator('section[aria-busy="true"]').waitFor({ state: 'detached' });
  const marks = await drawnMarks(page);
  const shown = await (await page.request.get(`/api/versions/${at.version}/document?lines=true`)).json();
  const lines: readonly (Span & { readonly page: number; readonly recognised: boolean })[] = shown.lines;
  const placed = lines.map((line) => paperSpan(shown.rewrites, line));
  const recognised = new Set(lines.filter((line) => line.recognised).map((line) => line.page));
  const content = await page.request.get(`/api/versions/${at.version}/content`);
  const file = (await createPdfEngine()).open(await content.body());
  if ('refused' in file) throw new Error(file.refused);
  const looks = new Map<number, Look>();
  for (const number of new Set(marks.map((mark) => mark.page)))
    looks.set(number, {
      seen: recognised.has(number) ? await recognisedOn(file, number) : charactersOn(file, number),
      area: file.page(number)?.area ?? [0, 0, 1, 1],
      quarters: file.picture(number, 10)?.quarters ?? 0,
    });
  const compared = quotes.map(({ id, quote, ...span }): Compared => {
    const { start, end } = textSpan(shown.rewrites, span);
    const own = marks.filter((mark) => mark.id === id && start <= mark.start && mark.end <= end);
    // A finding may rest on words and on a few of them: what lies in another of its marks is of the fewer.
    own.sort((a, b) => a.start - b.start || b.end - a.end);
    const inOrder = own.filter((mark, at) => own.slice(0, at).every((before) => before.end < mark.end));
    const isRecognised = inOrder.some((mark) => recognised.has(mark.page));
    return {
      quote,
      onPaper: withoutCellSigns({ quote, ...span }, placed),
      under: inOrder.map((mark) => within(looks.get(mark.page), mark)),
      by: isRecognised ? 'recognition' : 'characters',
      hasInk: inOrder.every((mark) => mark.hasInk),
    };
  });
  file.close();
  return compared;
}

/** Whether the words under the marks are those of the quote: but for white space, ligatures, and hyphens at the ends of lines. */
export function isExact({ onPaper, under, by, hasInk }: Compared): boolean {
  const wanted = plain(onPaper);
  let at = 0;
  // Recognition has a quotation mark for two strokes now and then, which the product mends.
  for (const words of under.map((each) => plain(by === 'recognition' ? each.replaceAll("''", '"') : each))) {
    const found = [words, words.replace(/-$/, '')].find((each) => wanted.startsWith(each, at));
    if (found === undefined) return false;
    at += found.length;
  }
  return hasInk && under.length > 0 && at === wanted.length;
}

/** A quote without the signs between cells, which are ours: they stand between two lines and in none. `lines` are sorted. */
function withoutCellSigns({ quote, start, end }: Span & { readonly quote: string }, lines: readonly Span[]): string {
  let words = '';
  let at = start;
  for (const line of lines) {
    if (line.end <= start || line.start >= end) continue;
    const between = quote.slice(at - start, Math.max(line.start, start) - start);
    if (between !== betweenCells) words += between;
    at = Math.min(line.end, end);
    words += quote.slice(Math.max(line.start, start) - start, at - start);
  }
  return words + quote.slice(at - start);
}

type DrawnMark = {
  readonly id: string;
  readonly page: number;
  readonly start: number;
  readonly end: number;
  /** Sides as shares of the sheet, from its top left corner as it is shown. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether anything dark is drawn under it. */
  readonly hasInk: boolean;
};

/** Something to read on a page: a character or a word. Its middle, in points, and how far along its line it stands. */
type Seen = { readonly x: number; readonly y: number; readonly along: number; readonly words: string };

/** A page as the file has it: what is to be read there, what of it is seen, and by how many quarters it is turned clockwise for that. */
type Look = { readonly seen: readonly Seen[]; readonly area: Box; readonly quarters: 0 | 1 | 2 | 3 };

async function drawnMarks(page: Page): Promise<DrawnMark[]> {
  const found: DrawnMark[] = [];
  for (let number = 1; number <= (await page.locator('[data-page]').count()); number += 1) {
    const leaf = page.locator(`[data-page="${number}"]`);
    await leaf.evaluate((each) => each.scrollIntoView());
    await leaf.locator('canvas[data-drawn]').waitFor();
    const here = await leaf.locator('[data-sheet]').evaluate((sheet) => {
      const area = sheet.getBoundingClientRect();
      const canvas = sheet.querySelector('canvas');
      const drawn = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      return [...sheet.querySelectorAll<HTMLElement>('div[data-of]')].map((mark) => {
        const box = mark.getBoundingClientRect();
        const sides = {
          left: (box.left - area.left) / area.width,
          right: (box.right - area.left) / area.width,
          top: (box.top - area.top) / area.height,
          bottom: (box.bottom - area.top) / area.height,
        };
        let hasInk = false;
        if (drawn !== undefined)
          for (let y = Math.floor(sides.top * drawn.height); y < sides.bottom * drawn.height; y += 1)
            for (let x = Math.floor(sides.left * drawn.width); x < sides.right * drawn.width; x += 1)
              if ((drawn.data[(y * drawn.width + x) * 4] ?? 255) < 160) hasInk = true;
        return {
          id: mark.dataset.of ?? '',
          start: Number(mark.dataset.start),
          end: Number(mark.dataset.end),
          ...sides,
          hasInk,
        };
      });
    });
    found.push(...here.map((mark) => ({ ...mark, page: number })));
  }
  return found;
}

/** What a mark lies over, in the space of the boxes of its page, which may be turned for display. */
function onPage({ area: [x, y, width, height], quarters }: Look, { left, right, top, bottom }: DrawnMark): Box {
  const back = (across: number, down: number) => {
    const [u, v] = [
      [across, down],
      [down, 1 - across],
      [1 - across, 1 - down],
      [1 - down, across],
    ][quarters] ?? [across, down];
    return [x + (u ?? 0) * width, y + (1 - (v ?? 0)) * height] as const;
  };
  const [x1, y1] = back(left, top);
  const [x2, y2] = back(right, bottom);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
}

function within(look: Look | undefined, mark: DrawnMark): string {
  if (look === undefined) return '';
  const [x, y, width, height] = onPage(look, mark);
  return look.seen
    .filter((each) => x <= each.x && each.x <= x + width && y <= each.y && each.y <= y + height)
    .sort((a, b) => a.along - b.along)
    .map(({ words }) => words)
    .join('');
}

function charactersOn(file: PdfFile, page: number): readonly Seen[] {
  const drawn = (file.page(page)?.characters ?? []).filter(({ generated, code }) => !generated && code !== 0);
  const places = new Map<number, readonly Box[]>();
  return drawn
    .filter(({ code, box }) => {
      const same = places.get(code) ?? [];
      places.set(code, same.concat([box]));
      // What is drawn twice to look bold is seen once.
      return !same.some(([x, y]) => Math.abs(x - box[0]) <= 1 && Math.abs(y - box[1]) <= 1);
    })
    .map(({ box: [left, bottom, width, height], code, angle = 0 }) => {
      const [x, y] = [left + width / 2, bottom + height / 2];
      const turn = (angle * Math.PI) / 180;
      const words = code === hyphenAtEnd ? '-' : String.fromCodePoint(code);
      return { x, y, along: x * Math.cos(turn) + y * Math.sin(turn), words };
    });
}

/** What PDFium has for a hyphen that is drawn at the end of a line. */
const hyphenAtEnd = 2;

const recogniser = keepOcrEngine();

async function recognisedOn(file: PdfFile, page: number): Promise<readonly Seen[]> {
  const picture = file.picture(page, 200);
  const engine = await recogniser();
  if (picture === null || engine === null) throw new Error('nothing recognises words in pictures here');
  const [x0, y0] = picture.origin ?? [0, 0];
  const points = 72 / picture.perInch;
  return (engine.recognise(picture) ?? []).flat().map(({ text, left, top, width, height }) => {
    const x = x0 + (left + width / 2) * points;
    return { x, y: y0 + (picture.height - top - height / 2) * points, along: x, words: text };
  });
}

/**
 * Without white space, and ligatures and hyphens as they are typed. A soft hyphen of a PDF is drawn (in text it would print nothing, and no
 * quote has one); PDFium gives U+FFFE, too, for a hyphen that is drawn at the end of a line.
 */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\u00ad\u2010\u2011\ufffe]/g, '-')
    .replace(/\s/g, '');
}
