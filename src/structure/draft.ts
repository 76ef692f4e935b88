import { type Break, breakBefore, type Margins, marginsOf, type Neighbour } from './breaks.ts';
import { candidateOf } from './evidence.ts';
import { drawnLabel, innerLabel, type Label, labelAt } from './label.ts';
import type { Line } from './line.ts';
import { type Candidate, type Numbered, number } from './numbering.ts';
import { readsLikeHeading } from './words.ts';

/** A block before its text is made: its lines in order, and the numbers that it begins with ("5.1 (a)" are two). */
export type Draft = {
  readonly kind: 'text' | 'row' | 'footnote';
  readonly lines: readonly Line[];
  readonly numbers: readonly DraftNumber[];
  /** Whether it belongs to a table of contents. */
  readonly contents: boolean;
};

/** `at`: offset in the block at which the label begins. */
export type DraftNumber = { readonly label: Label; readonly at: number; readonly numbered: Numbered };

/** Lines to blocks. Where a line begins with a label and the layout does not say, the numbering of the whole decides. */
export function draftBlocks(lines: readonly Line[], contents: ReadonlySet<Line>): readonly Draft[] {
  const margins = marginsOf(lines);
  const groups = grouped(lines, contents, margins);
  const candidates: Candidate[] = [];
  const owners: { group: Group; label: Label; at: number }[] = [];
  let fresh = false;
  let read = 0;
  for (const [index, group] of groups.entries()) {
    const opens = read < titlePage && candidates.length === 0;
    for (const line of group.lines) read += line.text.length;
    const before = groups[index - 1];
    const headed = before !== undefined && before.label === null && isShortHeading(before);
    const previous = groups[index - 1]?.lines.at(-1) ?? null;
    if (group.label === null) {
      fresh = fresh || group.lines.length > 1 || group.kind === 'text';
      continue;
    }
    // "Exhibit 10.4" on top of the first page is a stamp of whoever filed the paper: no schedule comes before the agreement.
    const stamp = index === 0 || /\d\.\d/.test(group.label.token);
    if (opens && stamp && group.label.readings.every(({ rank }) => rank === 'schedule')) continue;
    candidates.push(candidateOf({ ...group, label: group.label, previous, fresh, headed }));
    owners.push({ group, label: group.label, at: 0 });
    fresh = false;
    const inner =
      group.start === 'unsure' || group.label.end === 0 ? null : innerLabel(group.lines[0]?.text ?? '', group.label);
    if (inner === null) continue;
    candidates.push(candidateOf({ ...group, label: inner, previous: null, fresh: false, headed: false, behind: true }));
    owners.push({ group, label: inner, at: group.label.end });
  }
  for (const [index, numbered] of number(candidates).entries()) {
    const owner = owners[index];
    if (owner === undefined || numbered === null) continue;
    // A second label counts only behind a first one.
    if (owner.at === 0 || owner.group.numbers.length > 0) {
      owner.group.numbers.push({ label: owner.label, at: owner.at, numbered });
    }
  }
  return merged(groups, margins);
}

function isShortHeading({ kind, lines }: Group): boolean {
  const words = lines.length > 2 ? '' : lines.map((line) => line.text).join(' ');
  return kind === 'text' && readsLikeHeading(words);
}

/** In characters: what may stand on a page before the agreement itself begins. */
const titlePage = 400;

type Group = {
  kind: Draft['kind'];
  lines: Line[];
  label: Label | null;
  start: Break;
  contents: boolean;
  numbers: DraftNumber[];
};

function grouped(lines: readonly Line[], contents: ReadonlySet<Line>, margins: Margins): readonly Group[] {
  const groups: Group[] = [];
  let body: Group | null = null;
  for (const line of lines) {
    if (line.piece.zone === 'footnote') {
      addFootnote(groups, line);
      continue;
    }
    if (line.piece.cell !== undefined) {
      const last: Group | undefined = groups.at(-1);
      if (last?.kind === 'row' && sameRow(last.lines[0], line)) last.lines.push(line);
      else groups.push(opened('row', line, labelOf(line), 'begins'));
      body = null;
      continue;
    }
    const inContents = contents.has(line);
    const label: Label | null = inContents ? null : labelOf(line);
    const last: Line | undefined = body?.lines.at(-1);
    const start: Break =
      body === null || last === undefined || inContents || body.contents
        ? 'begins'
        : breakBefore({ line, labelled: label !== null }, last, neighbour(body, last), margins);
    if (start === 'goes-on' && body !== null) {
      body.lines.push(line);
      continue;
    }
    body = opened('text', line, label, start);
    body.contents = inContents;
    groups.push(body);
  }
  return groups;
}

function opened(kind: Draft['kind'], line: Line, label: Label | null, start: Break): Group {
  return { kind, lines: [line], label, start, contents: false, numbers: [] };
}

function neighbour(group: Group, fallback: Line): Neighbour {
  return { line: group.lines[0] ?? fallback, labelled: group.label !== null };
}

function labelOf(line: Line): Label | null {
  const { label, cell } = line.piece;
  if (label !== undefined && label.trim() !== '' && line.inner !== true) {
    return /[\p{L}\d]/u.test(label) ? drawnLabel(line.text, label) : null;
  }
  return cell !== undefined && cell.column > 0 ? null : labelAt(line.text);
}

function addFootnote(groups: Group[], line: Line): void {
  const last = groups.at(-1);
  const goesOn = last?.kind === 'footnote' && line.piece.unit === 'line' && line.piece.gapBefore !== true;
  if (goesOn && !/^\[?\d{1,3}[\])]?\s|^[*†‡]/.test(line.text)) last.lines.push(line);
  else groups.push(opened('footnote', line, null, 'begins'));
}

function sameRow(a: Line | undefined, b: Line): boolean {
  const from = a?.piece.cell;
  const to = b.piece.cell;
  return from !== undefined && to !== undefined && from.table === to.table && from.row === to.row;
}

/** Joins what the numbering found to be no number to the block before it; a footnote in between goes behind the block. */
function merged(groups: readonly Group[], margins: Margins): readonly Draft[] {
  const drafts: Group[] = [];
  let body: Group | null = null;
  for (const group of groups) {
    const last: Line | undefined = body?.lines.at(-1);
    const line = group.lines[0];
    if (
      group.start === 'unsure' &&
      group.numbers.length === 0 &&
      body !== null &&
      last !== undefined &&
      line !== undefined
    ) {
      const inner = line.inner === true;
      if (inner || breakBefore({ line, labelled: false }, last, neighbour(body, last), margins) !== 'begins') {
        body.lines.push(...group.lines);
        continue;
      }
    }
    drafts.push(group);
    if (group.kind === 'text') body = group;
    if (group.kind === 'row') body = null;
  }
  return drafts;
}
