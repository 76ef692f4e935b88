import type { PdfCharacter } from '../../../model/engines.ts';
import { type Segment, spell } from './lines.ts';

/** Two letters of one word on a circle or a diagonal are no farther apart than this many times their size. */
const farthest = 1.5;

/** Words that run neither along nor across the page, one segment a run of letters that are near each other. Its box alone is exact. */
export function slantedWords(characters: readonly PdfCharacter[]): readonly Segment[] {
  const runs: PdfCharacter[][] = [];
  let last: PdfCharacter | null = null;
  for (const character of characters) {
    if (character.generated) continue;
    const run = runs.at(-1);
    const goesOn = run !== undefined && last !== null && isNear(last, character);
    if (goesOn) run.push(character);
    else if (character.code > 32) runs.push([character]);
    if (goesOn || character.code > 32) last = character;
  }
  return runs.flatMap(asSegment);
}

function isNear(a: PdfCharacter, b: PdfCharacter): boolean {
  const [dx, dy] = [centre(a)[0] - centre(b)[0], centre(a)[1] - centre(b)[1]];
  return Math.hypot(dx, dy) <= Math.max(a.size, b.size) * farthest;
}

function centre({ box: [x, y, width, height] }: PdfCharacter): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}

function asSegment(run: readonly PdfCharacter[]): readonly Segment[] {
  const text = run.map(spell).join('').trim();
  const [first] = run;
  if (text === '' || first === undefined) return [];
  const left = Math.min(...run.map(({ box }) => box[0]));
  const right = Math.max(...run.map(({ box }) => box[0] + box[2]));
  const bottom = Math.min(...run.map(({ box }) => box[1]));
  const top = Math.max(...run.map(({ box }) => box[1] + box[3]));
  return [{ text, edges: [], left, right, bottom, top, size: first.size, bold: first.bold, italic: first.italic }];
}
