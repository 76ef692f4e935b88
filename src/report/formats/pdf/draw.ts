import { plain } from '../printed/block.ts';
import { lineColour, panelColour } from '../printed/colours.ts';
import { type Chunk, page as sheet, textWidth } from './chunk.ts';
import { type Embedded, hex } from './embed.ts';
import type { Fragment, Look } from './lines.ts';
import { decimal, latin, type Objects, pdfString } from './objects.ts';
import type { Outline } from './outline.ts';
import type { Page, Placed } from './pages.ts';
import type { Structure } from './structure.ts';
import { type Face, type Shaped, settable, type Typefaces } from './typeface.ts';

/** What pages are drawn with. `destinations`: of the anchors that something leads to, where they are. */
export type Pen = {
  readonly objects: Objects;
  readonly structure: Structure;
  readonly outline: Outline;
  readonly faces: Typefaces;
  readonly fonts: Readonly<Record<Face, Embedded>>;
  readonly destinations: Map<string, string>;
  readonly isLedTo: (anchor: string) => boolean;
  /** The numbers of the tree of pages, and of what the pages draw with. */
  readonly pages: number;
  readonly resources: number;
};

/** What stands at the head and the foot of a page. */
export type Margins = { readonly head: readonly [string, string]; readonly foot: readonly [string, string] };

/** Writes the page; gives the number of its object. What it draws goes into `group` of the structure, which may stay open. */
export function drawPage(page: Page, margins: Margins, group: Group, pen: Pen): number {
  const { objects, structure } = pen;
  const object = objects.next();
  const annotations: number[] = [];
  structure.beginPage(object);
  const content: string[] = [...marginsDrawn(margins, pen)];
  for (const placed of page.placed) {
    content.push(...rules(placed));
    if (placed.isRepeat) content.push('/Artifact BMC', ...fragmentsDrawn(placed, allOf(placed), pen), 'EMC');
    else content.push(...tagged(placed, object, annotations, group, pen));
  }
  const stream = objects.next();
  objects.writeStream(stream, '', latin(content.join('\n')));
  const links = annotations.length === 0 ? '' : `/Annots[${annotations.map((each) => `${each} 0 R`).join(' ')}]`;
  objects.write(
    object,
    `<</Type/Page/Parent ${pen.pages} 0 R/MediaBox[0 0 ${sheet.width} ${sheet.height}]/Resources ${pen.resources} 0 R/Contents ${stream} 0 R/StructParents ${structure.endPage()}/Tabs/S${links}>>`,
  );
  return object;
}

/** The list, contents or table that is open, and whether a section is. */
export type Group = { name: Chunk['group']; inSection: boolean };

/** Closes what is open. */
export function closeGroup(group: Group, structure: Structure): void {
  if (group.name !== null) structure.close();
  group.name = null;
}

function* tagged(placed: Placed, page: number, annotations: number[], group: Group, pen: Pen): Iterable<string> {
  const { chunk, from, to } = placed;
  const { structure } = pen;
  const around = chunk.group === 'L' ? 'LI' : chunk.row === null ? null : 'TR';
  if (from === 0) {
    if (chunk.group !== group.name || chunk.tag === 'Caption') closeGroup(group, structure);
    if (chunk.heading?.level === 1) {
      if (group.inSection) structure.close();
      structure.open('Sect');
      group.inSection = true;
    }
    if (chunk.group !== null && group.name === null) {
      structure.open(chunk.group);
      group.name = chunk.group;
    }
    if (around !== null) structure.open(around);
    if (chunk.row === null) structure.open(chunk.tag);
    if (chunk.heading !== null) lead(placed, page, pen);
  }
  const all = allOf(placed);
  if (chunk.row === null) yield* segments(placed, all, annotations, pen);
  else
    for (let cell = 0; cell < chunk.row.cells; cell++) {
      if (chunk.row.isHead) structure.open('TH', '/A<</O/Table/Scope/Column>>');
      else if (cell === 0) structure.open('TH', '/A<</O/Table/Scope/Row>>');
      else structure.open('TD');
      yield* segments(
        placed,
        all.filter(({ fragment }) => fragment.cell === cell),
        annotations,
        pen,
      );
      structure.close();
    }
  if (to < chunk.lines.length) return;
  if (chunk.row === null) structure.close();
  if (around !== null) structure.close();
}

/** Notes where a heading is, for the outline and for what leads to it. */
function lead({ chunk: { heading }, y }: Placed, page: number, { outline, destinations, isLedTo }: Pen): void {
  if (heading === null) return;
  const destination = `[${page} 0 R/XYZ null ${decimal(sheet.height - y + 6)} null]`;
  outline.add(heading.level, heading.words, destination);
  if (isLedTo(heading.anchor)) destinations.set(heading.anchor, destination);
}

/** A fragment, where its line begins (points from the top of the page), and whether a space follows that no line shows. */
type Set = { readonly fragment: Fragment; readonly y: number; readonly isSpaced: boolean };

function allOf({ chunk, from, to, y }: Placed): readonly Set[] {
  const all: Set[] = [];
  let top = y;
  for (const [at, line] of chunk.lines.entries()) {
    if (at < from || at >= to) continue;
    for (const [place, fragment] of line.fragments.entries())
      all.push({
        fragment,
        y: top,
        isSpaced: isSpaced(fragment, line.fragments[place + 1], line.endsInWord || at === chunk.lines.length - 1),
      });
    top += line.height;
  }
  return all;
}

/** Whether what follows stands apart, in this line or the next. */
function isSpaced({ x, width }: Fragment, next: Fragment | undefined, isEnd: boolean): boolean {
  return next === undefined ? !isEnd : next.x > x + width + 1;
}

/** Links are elements of their own, and areas to press: one for each line. */
function* segments(placed: Placed, all: readonly Set[], annotations: number[], pen: Pen): Iterable<string> {
  let own: Set[] = [];
  const { structure } = pen;
  function* plain(): Iterable<string> {
    if (own.length === 0) return;
    yield `/P <</MCID ${structure.content()}>> BDC`;
    yield* fragmentsDrawn(placed, own, pen);
    yield 'EMC';
    own = [];
  }
  for (const each of all) {
    const { link, to } = each.fragment;
    if (link === null && to === null) {
      own.push(each);
      continue;
    }
    yield* plain();
    structure.open('Link');
    yield `/Link <</MCID ${structure.content()}>> BDC`;
    yield* fragmentsDrawn(placed, [each], pen);
    yield 'EMC';
    annotations.push(annotation(each, placed, pen));
    structure.close();
  }
  yield* plain();
}

function annotation({ fragment, y }: Set, { chunk }: Placed, { objects, structure }: Pen): number {
  const object = objects.next();
  const key = structure.annotation(object);
  const { x, width, down, look, link, to } = fragment;
  const foot = sheet.height - y - down;
  const box = [x + sheet.left, foot - 0.25 * look.size, x + sheet.left + width, foot + 0.8 * look.size].map(decimal);
  const action = link === null ? `/Dest(${to})` : `/A<</S/URI/URI${pdfString(ascii(link))}>>`;
  const says = link ?? chunk.heading?.words ?? 'within this report';
  objects.write(
    object,
    `<</Type/Annot/Subtype/Link/Rect[${box.join(' ')}]/Border[0 0 0]/F 4/StructParent ${key}/Contents${pdfString(says)}${action}>>`,
  );
  return object;
}

/** An address has seven bits (ISO 32000-1, 12.6.4.7). */
function ascii(link: string): string {
  return plain(link).replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

function* fragmentsDrawn({ chunk }: Placed, all: readonly Set[], pen: Pen): Iterable<string> {
  for (const { fragment, y, isSpaced } of all) {
    const { x, down, look, words, width, link, to } = fragment;
    const foot = sheet.height - y - down;
    yield text(sheet.left + x, foot, look, isSpaced ? [...words, pen.faces[look.face].shape(' ')] : words, pen);
    if (link !== null || (to !== null && chunk.group !== 'TOC'))
      yield box(sheet.left + x, foot - 1.6, width, 0.4, look.colour);
  }
}

function text(x: number, y: number, { face, size, colour }: Look, words: readonly Shaped[], { fonts }: Pen): string {
  const shown: string[] = [];
  let run = '';
  for (const { glyphs } of words)
    for (const glyph of glyphs) {
      run += hex(fonts[face].use(glyph));
      const nearer = glyph.width - glyph.advance;
      if (Math.abs(nearer) < 0.5) continue;
      shown.push(`<${run}>${decimal(nearer)}`);
      run = '';
    }
  if (run !== '') shown.push(`<${run}>`);
  return `BT /${face} ${decimal(size)} Tf ${rgb(colour)} rg 1 0 0 1 ${decimal(x)} ${decimal(y)} Tm [${shown.join('')}] TJ ET`;
}

/** `y` from the foot of the page. */
function box(x: number, y: number, width: number, height: number, colour: string): string {
  return `${rgb(colour)} rg ${[x, y, width, height].map(decimal).join(' ')} re f`;
}

function rgb(colour: string): string {
  return [0, 2, 4].map((at) => decimal(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

/** Lines that tell nothing to whoever has the page read aloud. */
function* rules({ chunk, from, to, y }: Placed): Iterable<string> {
  const height = chunk.lines.slice(from, to).reduce((sum, line) => sum + line.height, 0);
  const foot = sheet.height - y - height;
  const all = [
    ...(chunk.row?.isHead ? [box(sheet.left, foot, textWidth, height, panelColour)] : []),
    ...(chunk.row === null ? [] : [box(sheet.left, foot, textWidth, 0.5, lineColour)]),
    ...(chunk.bar === null ? [] : [box(sheet.left + chunk.bar, foot + 1.5, 1.8, height - 2, lineColour)]),
    ...(chunk.heading?.level === 2 ? [box(sheet.left, foot - 1, textWidth, 0.6, lineColour)] : []),
  ];
  if (all.length > 0) yield `/Artifact BMC\n${all.join('\n')}\nEMC`;
}

const marginLook: Look = { face: 'sans', size: 8, colour: '5D646E' };

function* marginsDrawn({ head, foot }: Margins, pen: Pen): Iterable<string> {
  yield '/Artifact <</Type/Pagination>> BDC';
  for (const [[left, right], y] of [
    [head, sheet.height - 46],
    [foot, 40],
  ] as const) {
    const [start, end] = [left, right].map((words) => pen.faces.sans.shape(inSans(words, pen.faces)));
    const x = sheet.left + textWidth - ((end?.width ?? 0) * marginLook.size) / 1000;
    yield text(sheet.left, y, marginLook, start === undefined ? [] : [start], pen);
    yield text(x, y, marginLook, end === undefined ? [] : [end], pen);
  }
  yield box(sheet.left, 54, textWidth, 0.4, lineColour);
  yield 'EMC';
}

function inSans(words: string, faces: Typefaces): string {
  return settable(plain(words), 'sans', faces)
    .map((stretch) => stretch.words)
    .join('');
}
