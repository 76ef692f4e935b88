import type { Passage } from '../../../model/report.ts';
import type { Ink } from '../text/ink.ts';
import { whereabouts } from '../text/places.ts';

/**
 * One thing that a report says, under its label, which is empty where it goes on with what stands above. These are the words; how they
 * look, and how much of a quote is shown, is up to the format that is for reading (text, DOCX, PDF).
 */
export type Told = {
  readonly label: string;
  readonly says: string;
  /** Words of the paper that follow after a colon, all of them. */
  readonly quote?: string;
  readonly ink?: Ink;
  /** The address that `says` begins with, or else the page that it is about. */
  readonly link?: string;
  /** The requirement that `says` refers to. */
  readonly refersTo?: string;
};

/** Words of the paper, after where they stand. */
export function toldQuote(label: string, passage: Passage): Told {
  return { label, says: whereabouts(passage), quote: passage.quote };
}
