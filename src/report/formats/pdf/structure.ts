import type { Objects } from './objects.ts';

/**
 * What is a heading, a table or a paragraph (ISO 32000-1, 14.7), for those who have it read aloud. Elements are written as they are
 * closed; what is held is those that are open, and of each page the number of the object that names its elements.
 */
export type Structure = {
  /** `attributes`: more entries of its dictionary. */
  readonly open: (tag: string, attributes?: string) => void;
  readonly close: () => void;
  /** Of the element that is open, something drawn on the page: its number there. */
  readonly content: () => number;
  /** Of the element that is open, an annotation that is yet to be written: the key that it has to name. */
  readonly annotation: (object: number) => number;
  readonly beginPage: (object: number) => void;
  /** The key that the page has to name. */
  readonly endPage: () => number;
  /** The number of the root. Everything must be closed. */
  readonly end: () => number;
};

type Element = { readonly object: number; readonly tag: string; readonly attributes: string; readonly kids: string[] };

export function structure(objects: Objects): Structure {
  const root = objects.next();
  const top = objects.next();
  const open: Element[] = [];
  const kids: string[] = [];
  /** By key, the object that holds an element, or those of a page. */
  const parents: number[] = [];
  let page = 0;
  let onPage: number[] = [];

  const current = (): Element => {
    const element = open.at(-1);
    if (element === undefined) throw new Error('nothing is drawn outside of an element');
    return element;
  };

  return {
    open: (tag, attributes = '') => {
      const object = objects.next();
      (open.at(-1)?.kids ?? kids).push(`${object} 0 R`);
      open.push({ object, tag, attributes, kids: [] });
    },
    close: () => {
      const { object, tag, attributes, kids: own } = current();
      open.pop();
      const parent = open.at(-1)?.object ?? top;
      objects.write(object, `<</S/${tag}/P ${parent} 0 R/K[${own.join(' ')}]${attributes}>>`);
    },
    content: () => {
      const { object, kids: own } = current();
      const number = onPage.push(object) - 1;
      own.push(`<</Type/MCR/Pg ${page} 0 R/MCID ${number}>>`);
      return number;
    },
    annotation: (annotation) => {
      const { object, kids: own } = current();
      own.push(`<</Type/OBJR/Pg ${page} 0 R/Obj ${annotation} 0 R>>`);
      return parents.push(object) - 1;
    },
    beginPage: (object) => {
      page = object;
      onPage = [];
    },
    endPage: () => {
      const object = objects.next();
      objects.write(object, `[${onPage.map((each) => `${each} 0 R`).join(' ')}]`);
      return parents.push(object) - 1;
    },
    end: () => {
      objects.write(top, `<</S/Document/P ${root} 0 R/K[${kids.join(' ')}]>>`);
      const tree = objects.next();
      objects.write(tree, `<</Nums[${parents.map((each, key) => `${key} ${each} 0 R`).join(' ')}]>>`);
      objects.write(
        root,
        `<</Type/StructTreeRoot/K[${top} 0 R]/ParentTree ${tree} 0 R/ParentTreeNextKey ${parents.length}>>`,
      );
      return root;
    },
  };
}
