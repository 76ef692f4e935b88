import type { View } from './view.ts';

/** The formats that have a reader. A new format is a member here, a file in read/formats/ and a line in `readers`. */
export type Format = 'pdf' | 'docx' | 'doc' | 'odt' | 'rtf' | 'html' | 'text' | 'markdown' | 'picture';

/** Which file it was. */
export type Source = {
  readonly name: string;
  /** Null where no reader claims the file. */
  readonly format: Format | null;
  /** Lower-case hexadecimal, of the file's bytes. */
  readonly sha256: string;
  /** Of PDF and of pictures, else null. */
  readonly pages: number | null;
  /** Which text of it was read. Only where the paper holds tracked changes; else all views are one text. */
  readonly view?: View;
  /** The program, with its version, that made a DOCX of it, which was then read ("LibreOffice 7.4.7.2"). Absent where it was read itself. */
  readonly convertedBy?: string;
};
