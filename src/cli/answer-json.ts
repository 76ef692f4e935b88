import type { Answer, AnswerPassage } from '../portfolio/answer.ts';
import type { Provenance } from './query-asked.ts';

/** The answer for a program. Offsets and quotes are those of `lacuna read --format text`. */
export function answerJson(
  { asked, of, groups, notes }: Answer,
  { state, finished, libraries, versions }: Provenance,
): string {
  const answer = {
    schemaVersion: 1,
    asked,
    of: { ...of, state, finished, libraries, versions },
    groups: groups.map(({ id, title, apart, rows }) => ({
      group: id,
      title,
      // Told, and not counted as found.
      apart,
      rows: rows.map(({ name, says, facts, passages }) => ({
        name,
        says,
        ...facts,
        passages: passages.map(passageJson),
      })),
    })),
    notes,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function passageJson({ clause, heading, place, page, start, end, quote, hits, facts }: AnswerPassage) {
  return { clause: clause === '' ? null : clause, heading, place, page, start, end, quote, hits, ...facts };
}
