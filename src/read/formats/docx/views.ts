import type { View } from '../../../model/view.ts';
import { child, type Xml } from './xml.ts';

/** Elements whose content is no part of a view (ECMA-376 Part 1, 17.13.5): what was put in, or what was taken out. */
const absent: Readonly<Record<View, ReadonlySet<string>>> = {
  final: new Set(['w:del', 'w:moveFrom']),
  original: new Set(['w:ins', 'w:moveTo']),
  markup: new Set(),
};

export function isAbsent(element: Xml, view: View): boolean {
  return absent[view].has(element.name);
}

/** What `markup` writes around the words of such an element. */
export const marks: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['w:ins', ['{+', '+}']],
  ['w:moveTo', ['{+', '+}']],
  ['w:del', ['[-', '-]']],
  ['w:moveFrom', ['[-', '-]']],
]);

/** A paragraph's properties in a view: rejecting a change of them brings the old ones back (17.13.5.29). */
export function paragraphProperties(paragraph: Xml, view: View): Xml | null {
  const now = child(paragraph, 'w:pPr');
  if (view !== 'original' || now === null) return now;
  return child(child(now, 'w:pPrChange'), 'w:pPr') ?? { ...now, children: now.children.filter(isNoNewNumber) };
}

function isNoNewNumber(node: Xml | string): boolean {
  return typeof node === 'string' || node.name !== 'w:numPr' || child(node, 'w:ins') === null;
}

/** A run's properties in a view (17.13.5.31). */
export function runProperties(run: Xml | null, view: View): Xml | null {
  const now = child(run, 'w:rPr');
  return view === 'original' ? (child(child(now, 'w:rPrChange'), 'w:rPr') ?? now) : now;
}

/** The paragraph's mark, as far as it was tracked: its own properties hold the change (17.13.5.15, 17.13.5.20). */
export function markChange(paragraph: Xml): Xml | null {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return mark === null ? null : changeIn(mark);
}

/** The change that a property element (of a paragraph mark, a row) names: `w:ins`, `w:del`, `w:moveFrom` or `w:moveTo`. */
export function changeIn(properties: Xml | null): Xml | null {
  for (const node of properties?.children ?? []) if (typeof node !== 'string' && marks.has(node.name)) return node;
  return null;
}

/** Whether the words of a paragraph go on in the next one, because in this view there is no mark between them. */
export function losesMark(paragraph: Xml, view: View): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return (mark?.children ?? []).some((node) => typeof node !== 'string' && isAbsent(node, view));
}

/** Whether a row, or a cell, is no part of the view (17.13.5.1, 17.13.5.2, 17.13.5.12, 17.13.5.17). */
export function isAbsentRow(row: Xml, view: View): boolean {
  const properties = child(row, 'w:trPr');
  return (properties?.children ?? []).some((node) => typeof node !== 'string' && isAbsent(node, view));
}

export function isAbsentCell(properties: Xml | null, view: View): boolean {
  if (view === 'final') return child(properties, 'w:cellDel') !== null;
  return view === 'original' && child(properties, 'w:cellIns') !== null;
}
