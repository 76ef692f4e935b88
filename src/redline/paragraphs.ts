import { attributeOf, childOf, type Element } from './tree.ts';

/** A paragraph of the main part. */
export type Paragraph = {
  readonly element: Element;
  /** Complex fields that are open where it ends: a paragraph that is put in there would become part of a field's result. */
  readonly openFields: number;
};

/**
 * The paragraphs of the main part in the order that gives them their numbers, from 1, as Places count them: every `w:p` in document
 * order outside of `mc:Fallback`. The first is at index 0.
 */
export function paragraphsOf(root: Element, source: string): readonly Paragraph[] {
  const found: { element: Element; openFields: number }[] = [];
  let fields = 0;
  const walk = (element: Element): void => {
    if (element.name === 'mc:Fallback') return;
    if (element.name === 'w:fldChar') {
      const type = attributeOf(source, element, 'fldCharType');
      if (type === 'begin') fields++;
      if (type === 'end') fields--;
    }
    const own = element.name === 'w:p' ? { element, openFields: 0 } : null;
    if (own !== null) found.push(own);
    for (const child of element.children) walk(child);
    if (own !== null) own.openFields = fields;
  };
  walk(root);
  return found;
}

/** The paragraph itself, or where it lies in a text box the one of the body that the box hangs on: nothing is written into boxes. */
export function bodyParagraph(paragraph: Element): Element {
  let outermost = paragraph;
  for (let at = paragraph.parent; at !== null; at = at.parent) if (at.name === 'w:p') outermost = at;
  return outermost;
}

/** Whether its words go on in the next paragraph once the changes that are in the file are accepted. */
export function losesMark(paragraph: Element): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return mark?.children.some(({ name }) => name === 'w:del' || name === 'w:moveFrom') === true;
}
