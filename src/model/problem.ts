import type { Place } from './place.ts';

/**
 * Something in a file that could not be read, or that a person should know before trusting the reading.
 * Data, never an exception. `hides` says how much of the agreement may be unread because of it:
 * next to a Problem that hides something, a gap is `unsure`, never `missing`.
 */
export type Problem = {
  readonly code: ProblemCode;
  /** What was found, what was expected, what to do: whole sentences. */
  readonly says: string;
  readonly hides: 'nothing' | 'part' | 'everything';
  readonly place?: Place;
};

export type ProblemCode =
  | 'broken' // the file's structure is damaged beyond what could be repaired
  | 'converted' // not read itself, but what another program made of it
  | 'disguised' // characters that print nothing, or look like others
  | 'elsewhere' // a cover page, an order form, an amendment: its terms stand in another paper
  | 'empty' // nothing in it at all
  | 'encrypted' // needs a password
  | 'garbled' // a text layer that is not language: broken font map
  | 'hidden-text' // text that a reader of the page does not see
  | 'internal' // a fault of ours; the message carries the id under which it was logged
  | 'language' // written in a language that the library does not speak
  | 'no-text' // pages that are pictures
  | 'out-of-memory' // the worker that read it ran into its memory limit
  | 'recognised' // words of pictures, as text recognition read them
  | 'timeout' // took longer than the limit
  | 'too-large' // over a limit on size, pages or unpacked bytes
  | 'tracked-changes' // the paper holds changes that nobody has accepted yet
  | 'truncated' // ends before its structure does
  | 'unconverted' // a format that another program must convert, which it could not, or which is not there
  | 'unreadable' // the operating system would not let us open it: no permission, or gone since it was listed
  | 'unknown-format' // no reader claims it
  | 'wrong-name' // its bytes are another format than its name says; read as what it is
  | 'note'; // something a person should know that hides nothing
