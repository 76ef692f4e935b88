import type { DefaultTreeAdapterTypes } from 'parse5';
import { formatNumber } from '../docx/number-formats.ts';
import { attribute, type Style } from './style.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** An open list. `next` is the number of its next item (HTML, section 4.4.8: the ordinal value). */
export type List = { readonly ordered: boolean; readonly type: string | null; readonly step: 1 | -1; next: number };

export function openList(element: Element, style: Style): List {
  const ordered = element.tagName === 'ol';
  const reversed = ordered && attribute(element, 'reversed') !== null;
  const start = integer(attribute(element, 'start'));
  return {
    ordered,
    type: style.listType ?? typeOf(element),
    step: reversed ? -1 : 1,
    next: start ?? (reversed ? itemsOf(element) : 1),
  };
}

/** What a browser draws before the next item of the list: "3.", "c.", "•", or nothing. `depth` counts the lists around it. */
export function nextLabel(item: Element, list: List, style: Style, depth: number): string {
  const value = integer(attribute(item, 'value')) ?? list.next;
  list.next = value + list.step;
  const type = style.listType ?? typeOf(item) ?? list.type ?? (list.ordered ? 'decimal' : null);
  if (type === 'none') return '';
  const format = type === null ? undefined : numbered[type];
  if (format !== undefined) return `${formatNumber(value, format)}.`;
  return { disc: '•', circle: '◦', square: '▪' }[type ?? ''] ?? ['•', '◦'][depth] ?? '▪';
}

/** CSS Counter Styles 3, section 6, in the words of WordprocessingML. */
const numbered: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

/** The `type` attribute as CSS says it; letters differ by case there. */
function typeOf(element: Element): string | null {
  const type = attribute(element, 'type');
  if (type === null) return null;
  const letters: Readonly<Record<string, string>> = {
    1: 'decimal',
    a: 'lower-alpha',
    A: 'upper-alpha',
    i: 'lower-roman',
    I: 'upper-roman',
  };
  return letters[type] ?? type.toLowerCase();
}

function itemsOf(list: Element): number {
  return list.childNodes.filter(({ nodeName }) => nodeName === 'li').length;
}

function integer(value: string | null): number | null {
  return value !== null && /^\s*[-+]?\d{1,6}/.test(value) ? Number.parseInt(value, 10) : null;
}
