import type { Comparison } from '../model/comparison.ts';
import { html } from './comparison/html.ts';
import { text } from './comparison/text.ts';
import type { Look } from './formats/look.ts';

/** Writes a comparison down. Ends in a line break. */
export type ComparisonFormat = (comparison: Comparison, look: Look) => string;

/** Every way to write a comparison down, by the name that a person asks for it with. */
export const comparisonFormats = {
  text,
  json: (comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
  html,
} satisfies Record<string, ComparisonFormat>;

export type ComparisonFormatName = keyof typeof comparisonFormats;

export function isComparisonFormatName(name: string): name is ComparisonFormatName {
  return Object.hasOwn(comparisonFormats, name);
}
