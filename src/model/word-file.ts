/** A sound DOCX as a ZIP archive whose parts can be asked for, for what writes into it. */
export type WordFile = {
  readonly bytes: Uint8Array;
  /** In the order of the archive. */
  readonly entries: readonly PackedEntry[];
  /** Name of the part with the agreement's text, in lower case, as all names here. */
  readonly main: string;
  /** Name of its part with comments, or null. */
  readonly comments: string | null;
  /** The bytes of a part; null where there is none, or it cannot be unpacked whole. */
  readonly part: (name: string) => Uint8Array | null;
};

/** An entry of the archive as its directory has it; offset of its local header in the archive. */
export type PackedEntry = {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number | null;
  readonly unpackedSize: number | null;
  readonly crc: number | null;
  readonly offset: number;
};
