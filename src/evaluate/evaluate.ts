import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Library } from '../model/library.ts';
import type { Found } from '../model/match.ts';

/** One finding for every requirement of the deal's jurisdictions and of those they include, in library order. */
export function evaluate(_library: Library, _document: Document, _found: Found, _deal: Deal): readonly Finding[] {
  throw new Error('evaluate is not built yet');
}
