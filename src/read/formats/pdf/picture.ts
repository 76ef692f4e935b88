import type { PdfPage } from '../../../model/engines.ts';

/** Fewer visible characters than this beside a picture or many shapes are a page number or a stamp. */
const hardlyAny = 10;

/** So many on a page that a picture covers: the stamps and running titles that were put on a scan. */
const few = 150;

/** More shapes than a page without words has: letters drawn as outlines. */
const manyShapes = 60;

/** Whether the words of a page are not in its text but in what it shows. */
export function isPicture({ characters, images, covered, shapes }: PdfPage): boolean {
  // Most pages are full of text: they are not counted.
  if (characters.length > few * 3) return false;
  const visible = characters.filter(({ generated, code }) => !generated && code > 32).length;
  if (visible < hardlyAny) return images > 0 || shapes >= manyShapes;
  return visible < few && covered > 0.6;
}
