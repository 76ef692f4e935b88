import type { Span } from '../../../../src/model/span.ts';

/** What is selected inside of an element, by the offsets that `data-line` or `data-at` of its parts begin at; null where nothing is. */
export function selectedSpan(inside: Element): Span | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!inside.contains(range.commonAncestorContainer)) return null;
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const part of inside.querySelectorAll<HTMLElement>('[data-line], [data-at]')) {
    const node = part.firstChild;
    if (node === null || !range.intersectsNode(node)) continue;
    const base = Number(part.dataset.line ?? part.dataset.at);
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : (node.textContent ?? '').length;
    if (to <= from) continue;
    start = Math.min(start, base + from);
    end = Math.max(end, base + to);
  }
  return end > start ? { start, end } : null;
}
