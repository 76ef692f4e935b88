/** What a file from outside may cost. Set at the edge, enforced while reading. */
export type Limits = {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number;
  /** Bytes that a packed format may unpack to, over all its parts. */
  readonly unpackedBytes: number;
  /** Files that may lie in one file, over all its depths. */
  readonly entries: number;
  /** How deep files may lie in files. */
  readonly depth: number;
  readonly pages: number;
  /** Pages of one file that text recognition reads: at five seconds each they cost more than all else. */
  readonly recognisedPages: number;
  /** UTF-16 code units of text that the pieces may hold together. */
  readonly characters: number;
};

/** Generous for agreements (the longest real ones have about 700 pages and 2 million characters), tight for bombs. */
export const defaultLimits: Limits = {
  fileBytes: 100 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  entries: 1_000,
  depth: 4,
  pages: 2_000,
  recognisedPages: 300,
  characters: 10_000_000,
};
