import path from 'node:path';
import { outermost } from '../model/part.ts';

/** The whole path of a document by its name in a report: of a part, of the file around it, and what names it in there. */
export function wholePath(document: string): string {
  const outer = outermost(document);
  return path.resolve(outer) + document.slice(outer.length);
}
