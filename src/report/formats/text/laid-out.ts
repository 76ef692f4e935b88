import { beside, type Columns, shortened } from '../../layout.ts';
import type { Told } from '../told/told.ts';
import type { Paint } from './ink.ts';

/** Things said, under one another with their labels in a column. Of a quote at most so many characters are shown. */
export function laidOut(
  told: readonly Told[],
  {
    columns,
    paint,
    quoteLength = 0,
  }: { readonly columns: Columns; readonly paint: Paint; readonly quoteLength?: number },
): readonly string[] {
  return told.flatMap(({ label, says, quote, ink }) => {
    const words = quote === undefined ? says : `${says}: “${shortened(quote, quoteLength)}”`;
    const lines = beside(label, words, columns);
    return ink === undefined ? lines : lines.map((line) => paint(ink, line));
  });
}

/** A title, and a line to the right edge. */
export function ruledTitle(title: string, { paint, width }: { readonly paint: Paint; readonly width: number }): string {
  return `${paint('strong', `${title} `)}${paint('quiet', '─'.repeat(Math.max(0, width - title.length - 1)))}`;
}
