import type { Match, PartPlace, PartReading } from '../model/match.ts';
import { byPosition } from '../model/span.ts';
import type { CompiledKind, CompiledStance } from './compile.ts';
import { type IndexedDocument, sentencesAt } from './indexed-document.ts';
import { placed } from './placed.ts';
import type { UnitAt } from './signals.ts';

/** What the document says of every part of a kind that it can be asked about, in the order of the kind's file. */
export function readParts(
  index: IndexedDocument,
  kind: CompiledKind,
  matches: readonly Match[],
): readonly PartReading[] {
  if (kind.parts.length === 0) return [];
  const inMatches = new Set(matches.flatMap(({ span }) => sentencesAt(index.sentences, span)));
  return kind.parts.flatMap(({ part, stances }): PartReading[] => {
    if (part.in === 'match' && matches.length === 0) return [];
    const places = stances.flatMap((stance) => placesOf(index, stance, part.in === 'match' ? inMatches : null));
    const found = stances.find(({ stance }) => places.some((place) => place.stance === stance.id))?.stance ?? null;
    return [
      {
        kind: kind.kind.id,
        part: part.id,
        title: part.title,
        stance: found?.id ?? null,
        strength: found?.strength ?? 'weak',
        says: found?.says ?? part.lacks,
        places: places.sort((a, b) => byPosition(a.span, b.span)),
      },
    ];
  });
}

/** Where a stance is found, in units that have one of these sentences as their own; anywhere for null. Equal spans once. */
function placesOf(
  index: IndexedDocument,
  { stance, finds }: CompiledStance,
  sentences: ReadonlySet<number> | null,
): readonly PartPlace[] {
  const found = finds.flatMap((pattern) =>
    placed(index, pattern)
      .filter(({ at }) => sentences === null || ownsAny(index, at, sentences))
      .map(({ span, evidence }) => ({ stance: stance.id, span, evidence })),
  );
  return [...new Map(found.map((place) => [`${place.span.start} ${place.span.end}`, place])).values()];
}

function ownsAny(index: IndexedDocument, { within, unit }: UnitAt, sentences: ReadonlySet<number>): boolean {
  return index.units[within].list[unit]?.own.some((own) => sentences.has(own)) === true;
}
