import type { Comment } from '../../../model/comment.ts';
import { quoteOf, type Ranges } from '../docx/comments.ts';
import type { Flow, Remark } from './flow.ts';

/** Ranges open at a time beyond any that people wrote: bounds what a hostile file makes of each run. */
const mostOpen = 100;

/** The passage that a comment is about begins here (RTF 1.9.1, "Comments (Annotations)": `\atrfstart`). */
export function openRange({ found, open }: Ranges, id: string, paragraph: number): void {
  if (found.has(id) || open.size >= mostOpen) return;
  found.set(id, { words: '', paragraph });
  open.add(id);
}

/** A comment whose own text has been read. */
export function commentOf({ pieces, at }: Flow, { author, of, date }: Remark, { found }: Ranges): Comment {
  const range = of === null ? undefined : found.get(of);
  return {
    author: author === '' ? null : author,
    date,
    text: pieces.map(({ text }) => text).join(' '),
    about: quoteOf(range),
    place: { in: 'docx', paragraph: range?.paragraph ?? at ?? 1 },
  };
}

/** A moment in bits, the minute lowest ("DTTM": `\atndate`), as ISO 8601; null where it is none. */
export function momentOf(text: string): string | null {
  const bits = Number(text.trim());
  if (!Number.isInteger(bits) || bits === 0) return null;
  const part = (from: number, length: number): number => (bits >> from) & ((1 << length) - 1);
  const [minute, hour, day, month, year] = [part(0, 6), part(6, 5), part(11, 5), part(16, 4), part(20, 9) + 1900];
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`;
}
