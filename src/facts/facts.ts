import type { Document } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import { byPosition } from '../model/span.ts';
import { amounts } from './amount.ts';
import { dates } from './date.ts';
import { durations } from './duration.ts';
import { duties } from './duty.ts';
import { forums } from './forum.ts';
import { governingLaws } from './governing-law.ts';

/** Every kind of fact, and how it is read. Each is sought once in the whole text. */
const kinds: readonly ((document: Document) => Fact[])[] = [
  ({ text }) => durations(text),
  ({ text }) => dates(text),
  ({ text }) => amounts(text),
  ({ text }) => governingLaws(text),
  forums,
  duties,
];

/** Every fact that the text states, in reading order. */
export function facts(document: Document): readonly Fact[] {
  return kinds.flatMap((kind) => kind(document)).sort(byPosition);
}
