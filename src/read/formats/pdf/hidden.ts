import type { PdfCharacter, PdfPage, Picture } from '../../../model/engines.ts';
import type { Box } from '../../../model/place.ts';

/** A page without what nobody sees on it, and what that was: passages in the order of the file. */
export type Seen = { readonly page: PdfPage; readonly hidden: readonly HiddenPassage[] };

export type HiddenPassage = { readonly text: string; readonly box: Box };

/** In points. Print of a credit card's back is 4. */
const tiny = 2.5;

/** Darkest against lightest pixel in a word's box, of 255. The palest print that a person reads has 25 and more, white on white 0. */
const contrast = 12;

/** Dots an inch for looking whether there is ink where a word says it stands. */
const perInch = 72;

/**
 * Leaves out words that the page does not show: tiny, off the page, or without ink where they stand (white, invisible, painted
 * over, on a layer that is switched off). `draw` is asked for the page, not turned, only where something calls for a look.
 */
export function withoutHidden(page: PdfPage, draw: (perInch: number) => Picture | null): Seen {
  const isOdd = ({ size, box }: PdfCharacter) => size < tiny || isOutside(box, page.area);
  if (!page.mayHide && !page.characters.some(isOdd)) return { page, hidden: [] };
  const words = wordsOf(page.characters);
  const suspects = words.filter((word) => isTiny(word) || isOutside(word.box, page.area));
  const picture = page.mayHide ? draw(perInch) : null;
  const inkless = picture === null ? [] : words.filter((word) => !hasInk(word, picture, page.area));
  // The text layer of a scan is invisible and lies over its ink; a word of it that misses the ink is no trick.
  const layered = page.covered > 0.5;
  const hidden = new Set([...suspects, ...inkless]);
  const passages = passagesOf(words, hidden).filter(({ length }) => length >= (layered ? wordsOverPicture : 1));
  if (passages.length === 0) return { page, hidden: [] };
  const gone = new Set(passages.flat().flatMap(({ characters }) => characters));
  return {
    page: {
      ...page,
      characters: page.characters.filter((character) => !gone.has(character)),
      overlaidFrom:
        page.overlaidFrom - page.characters.slice(0, page.overlaidFrom).filter((each) => gone.has(each)).length,
    },
    hidden: passages.map((passage) => ({
      text: passage.map(({ text }) => text).join(' '),
      box: passage[0]?.box ?? [0, 0, 0, 0],
    })),
  };
}

/** So many words in a row without ink on a scan are more than its text layer laid askew. */
const wordsOverPicture = 4;

type Word = { readonly text: string; readonly box: Box; readonly characters: readonly PdfCharacter[] };

function wordsOf(characters: readonly PdfCharacter[]): readonly Word[] {
  const words: Word[] = [];
  let run: PdfCharacter[] = [];
  const end = () => {
    const text = run.map(({ code }) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')).join('');
    if (/[\p{L}\d]/u.test(text)) words.push({ text, box: around(run), characters: run });
    run = [];
  };
  for (const character of characters) {
    if (character.generated || character.code <= 32 || character.code === 0xa0) end();
    else run.push(character);
  }
  end();
  return words;
}

function around(characters: readonly PdfCharacter[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of characters) {
    left = Math.min(left, box[0]);
    bottom = Math.min(bottom, box[1]);
    right = Math.max(right, box[0] + box[2]);
    top = Math.max(top, box[1] + box[3]);
  }
  return [left, bottom, right - left, top - bottom];
}

/** A box of no extent says nothing of where the word stands. */
function isTiny({ box, characters }: Word): boolean {
  return characters.every(({ size }) => size < tiny) && Math.min(box[2], box[3]) < tiny && Math.max(box[2], box[3]) > 0;
}

function isOutside(box: Box, [left, bottom, width, height]: Box): boolean {
  if (width === 0 || height === 0 || box[2] === 0 || box[3] === 0) return false;
  return box[0] >= left + width || box[0] + box[2] <= left || box[1] >= bottom + height || box[1] + box[3] <= bottom;
}

/** Whether there is light and dark in the middle of a word's box: the lines above and below reach into its edges. */
function hasInk({ box, characters }: Word, picture: Picture, area: Box): boolean {
  const [x, y, width, height] = box;
  if (width === 0 || height === 0) return true;
  const upright = characters.every(({ angle = 0 }) => angle === 0);
  const inset = upright ? height / 4 : 0;
  const scale = picture.perInch / 72;
  const [from, to] = [(x - area[0]) * scale, (x + width - area[0]) * scale];
  const [over, under] = [area[1] + area[3] - (y + height - inset), area[1] + area[3] - (y + inset)].map(
    (each) => each * scale,
  );
  let [darkest, lightest] = [255, 0];
  for (let row = Math.max(0, Math.floor(over ?? 0)); row < Math.min(picture.height, Math.ceil(under ?? 0)); row++) {
    for (let column = Math.max(0, Math.floor(from)); column < Math.min(picture.width, Math.ceil(to)); column++) {
      const pixel = picture.pixels[row * picture.width + column] ?? 255;
      darkest = Math.min(darkest, pixel);
      lightest = Math.max(lightest, pixel);
    }
  }
  return lightest - darkest >= contrast;
}

/** Hidden words that follow each other. */
function passagesOf(words: readonly Word[], hidden: ReadonlySet<Word>): readonly (readonly Word[])[] {
  const passages: Word[][] = [];
  let open: Word[] | null = null;
  for (const word of words) {
    if (!hidden.has(word)) open = null;
    else if (open !== null) open.push(word);
    else {
      open = [word];
      passages.push(open);
    }
  }
  return passages;
}
