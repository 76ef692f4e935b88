import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { learnablePieces } from '../analyze.ts';
import type { Document } from '../model/document.ts';
import { overlaps, type Span } from '../model/span.ts';
import { findLetters, lettersOf, readText } from './paper-text.ts';
import type { Row } from './row.ts';
import { categories } from './targets.ts';
import type { WeakLabels } from './weak-labels.ts';

// CUAD (The Atticus Project, CC BY 4.0): commercial contracts, with the passages of each category.

const contracts = z.array(
  z.object({
    file: z.string(),
    labels: z.record(z.string(), z.object({ present: z.boolean(), spans: z.array(z.string()) })),
  }),
);

const ours = new Set(Object.values(categories));

// Of the sentences that are no example of anything one in so many is kept: there are some 60,000.
const keptOneIn = 8;

// What the rules find is learned from every second contract: more of it teaches the models little, and takes minutes.
const weakOneIn = 2;
const untold: ReturnType<WeakLabels> = { kindsAt: () => [], isTold: () => false };

export async function cuadRows(folder: string, weak: WeakLabels): Promise<readonly Row[]> {
  const parsed = contracts.parse(JSON.parse(await readFile(path.join(folder, 'cuad/dev.json'), 'utf8')));
  const rows: Row[] = [];
  for (const [place, { file, labels }] of parsed.entries()) {
    const document = await readText(await readFile(path.join(folder, 'cuad/txt', file), 'utf8'));
    const weakly = place % weakOneIn === 0 ? weak(document) : untold;
    const passages = passagesIn(document, labels);
    let skipped = 0;
    const own = new Map<number, Row>();
    for (const [piece, { span, features, leadIn }] of learnablePieces(document).entries()) {
      const is = new Set(weakly.kindsAt(span));
      for (const { model, place } of passages) if (overlaps(place, span)) is.add(model);
      const isKept = is.size > 0 || skipped % keptOneIn === 0;
      if (is.size === 0) skipped += 1;
      if (!isKept) continue;
      const isNot = (model: string) => !is.has(model) && (ours.has(model) || weakly.isTold(model));
      own.set(piece, {
        paper: `cuad ${file}`,
        set: 'cuad',
        features,
        is,
        isNot,
        leadIn: own.get(leadIn ?? -1) ?? null,
        standsFor: is.size > 0 ? 1 : keptOneIn,
      });
    }
    rows.push(...own.values());
  }
  return rows;
}

type Labels = z.output<typeof contracts>[number]['labels'];

function passagesIn(document: Document, labels: Labels): readonly { readonly model: string; readonly place: Span }[] {
  const letters = lettersOf(document.text);
  return Object.entries(labels).flatMap(([category, { spans }]) => {
    const model = categories[category];
    if (model === undefined) return [];
    return spans.flatMap((words) => {
      const found = findLetters(lettersOf(words), letters);
      if (found === null) return [];
      return [
        { model, place: { start: letters.places[found.start] ?? 0, end: (letters.places[found.end - 1] ?? 0) + 1 } },
      ];
    });
  });
}
