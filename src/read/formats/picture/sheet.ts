/** A picture as one page: pieces of it beside and above one another, in dots from its top left corner. */
export type Sheet = {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  /** Dots an inch; null where the file says nothing that can be believed. */
  readonly perInch: number | null;
  /** By how many quarters it is turned clockwise to be looked at. */
  readonly quarters: 0 | 1 | 2 | 3;
  readonly tiles: readonly Tile[];
};

/** A picture of a PDF (ISO 32000-2, 8.9.5): the entries of its dictionary that say how its bytes are packed. */
export type Tile = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly entries: string;
  readonly data: Uint8Array;
};

/** What a picture file holds. `whole`: false where it ends early. `tooMany`: pages beyond the limit. */
export type Sheets = { readonly sheets: readonly Sheet[]; readonly whole: boolean; readonly tooMany: boolean };

export type NoSheets = { readonly refused: 'broken' | 'unknown-kind' | 'too-large' };

/** More dots than any scanner makes of a page: A2 at 600 an inch. */
export const mostDots = 150_000_000;

/** Scanners make 100 to 1200 dots an inch; what screens and cameras write there is nothing about paper. */
export function believable(perInch: number): number | null {
  return perInch >= 100 && perInch <= 1200 ? perInch : null;
}
