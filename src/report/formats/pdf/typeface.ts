import { createRequire } from 'node:module';
import type { Font } from 'fontkit';

/** Which of them words are set in. */
export type Face = 'sans' | 'bold' | 'serif';

/** Open Font License; each has Latin, Greek and Cyrillic letters, and the signs that contracts use. */
const files = {
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
} satisfies Record<Face, string>;

/** Glyphs one after the other, each with its width, and how far the next one begins: in thousandths of the size. */
export type Shaped = {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
};

export type Glyph = {
  readonly id: number;
  readonly width: number;
  readonly advance: number;
  readonly points: readonly number[];
};

/** A face, and what of it has been used. */
export type Typeface = {
  readonly font: Font;
  readonly shape: (words: string) => Shaped;
  /** Whether it has a shape for the character. */
  readonly has: (point: number) => boolean;
};

export type Typefaces = Readonly<Record<Face, Typeface>>;

/**
 * Opens the fonts that came with the program, for each report anew: a font that is kept remembers of a shape the letter that it was
 * first asked for, so that the bytes of a report would depend on those that were written before it.
 */
export async function openTypefaces(): Promise<Typefaces> {
  const { openSync } = await import('fontkit');
  const { resolve } = createRequire(import.meta.url);
  const open = (face: Face) => typeface(openSync(resolve(files[face])) as Font);
  return { sans: open('sans'), bold: open('bold'), serif: open('serif') };
}

// A word is set a thousand times and shaped once; a repository of contracts has more words than are worth holding.
const wordsKept = 20_000;

function typeface(font: Font): Typeface {
  const scale = 1000 / font.unitsPerEm;
  const known = new Map<string, Shaped>();
  // To look one up in the font costs more than to set it.
  const shapes = new Map<number, boolean>();
  return {
    font,
    has: (point) => {
      const before = shapes.get(point);
      if (before !== undefined) return before;
      const has = font.hasGlyphForCodePoint(point);
      shapes.set(point, has);
      return has;
    },
    shape: (words) => {
      const before = known.get(words);
      if (before !== undefined) return before;
      const { glyphs, positions } = font.layout(words);
      const shaped = glyphs.map((glyph, at) => ({
        id: glyph.id,
        width: glyph.advanceWidth * scale,
        advance: (positions[at]?.xAdvance ?? glyph.advanceWidth) * scale,
        points: glyph.codePoints,
      }));
      const result = { glyphs: shaped, width: shaped.reduce((sum, { advance }) => sum + advance, 0) };
      if (known.size >= wordsKept) known.clear();
      known.set(words, result);
      return result;
    },
  };
}

/** Words that one face can set. */
export type Stretch = { readonly face: Face; readonly words: string };

/**
 * The words as they can be set: what the face has no shape for in the sans, and what that lacks as its number, "[U+4E2D]", so that
 * nothing is left out unseen. Marks that print nothing (soft hyphens, joiners) are.
 */
export function settable(words: string, face: Face, faces: Typefaces): readonly Stretch[] {
  const all: { face: Face; words: string }[] = [];
  for (const character of words.normalize('NFC').replace(/\p{Cf}|\p{Variation_Selector}/gu, '')) {
    const point = character.codePointAt(0) ?? 0;
    const own = !faces[face].has(point) && faces.sans.has(point) ? 'sans' : face;
    const shown = faces[own].has(point) ? character : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
    const last = all.at(-1);
    if (last?.face === own) last.words += shown;
    else all.push({ face: own, words: shown });
  }
  return all;
}
