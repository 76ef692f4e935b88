import type { Xml } from '../docx/xml.ts';

/** Fields that show another thing whenever and wherever a paper is opened (ECMA-376 Part 1, 17.16.5). */
const living = /^\s*(DATE|TIME|FILENAME)\b/i;

/**
 * A part of a converted paper in which each field that shows the clock or the folder of the conversion shows its own name instead,
 * "[DATE]": the same file must give the same text tomorrow. The names go into `found`, one for each field.
 */
export function withoutLivingFields(root: Xml, found: string[]): Xml {
  /** Complex fields that are open: their instruction, and the sign that stands for a living one's result (17.16.18). */
  const open: { instruction: string; sign: string | null }[] = [];

  const inside = (element: Xml): Xml => {
    if (element.name === 'w:fldChar') mark(element.attributes.get('fldCharType'));
    const field = open.at(-1);
    if (element.name === 'w:instrText' && field !== undefined) field.instruction += textOf(element);
    const living = open.find(({ sign }) => sign !== null);
    if (element.name === 'w:t' && living !== undefined) {
      const shown = living.sign ?? '';
      living.sign = '';
      return { ...element, children: [shown] };
    }
    return {
      ...element,
      children: element.children.map((child) => (typeof child === 'string' ? child : inside(child))),
    };
  };

  const mark = (type: string | undefined): void => {
    const field = open.at(-1);
    if (type === 'begin') open.push({ instruction: '', sign: null });
    else if (type === 'end') open.pop();
    else if (type === 'separate' && field !== undefined) {
      const name = living.exec(field.instruction)?.[1]?.toUpperCase();
      if (name === undefined) return;
      found.push(name);
      field.sign = `[${name}]`;
    }
  };

  return inside(root);
}

function textOf({ children }: Xml): string {
  return children.filter((child) => typeof child === 'string').join('');
}
