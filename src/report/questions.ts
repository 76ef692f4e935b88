import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import { type ProposedAnswer, type ReviewQuestion, reviewQuestions } from '../model/question.ts';
import type { DocumentReport } from '../model/report.ts';
import { passage } from './report.ts';

/**
 * Every question of a review with what the paper says to it. The document gives the parties and what the paper is, and is null where it
 * cannot be read; the report gives all else, and is null as long as there is none.
 */
export function questions(document: Document | null, report: DocumentReport | null): readonly ReviewQuestion[] {
  return reviewQuestions.map((question) => ({ question, answers: answersTo(question, document, report) }));
}

function answersTo(
  question: ReviewQuestion['question'],
  document: Document | null,
  report: DocumentReport | null,
): readonly ProposedAnswer[] {
  switch (question) {
    case 'party':
      return document === null ? [] : parties(document, report?.deal.party ?? null);
    case 'type':
      return document === null ? [] : typeOf(document, report?.deal.type ?? null);
    case 'jurisdictions':
    case 'personal-data':
    case 'sectors':
    case 'roles':
    case 'amount':
      return (report?.proposals ?? [])
        .filter((each) => each.question === question)
        .map(({ value, applied, by, because, cite }) => ({ value, applied, because: `${by}; ${because}`, cite }));
    default:
      return question satisfies never;
  }
}

function parties(document: Document, ours: string | null): readonly ProposedAnswer[] {
  return document.parties.map(({ name, role, named }) => {
    const value = role ?? name;
    const applied = ours !== null && (ours === role || ours === name);
    const because = applied ? 'as you said' : 'a party, as the paper names it';
    return { value, applied, because, cite: passage(document, named) };
  });
}

/** The document is as it was read, whatever was said of it. */
function typeOf(document: Document, said: Deal['type'] | null): readonly ProposedAnswer[] {
  if (document.type === null) return [];
  const { id, because: span } = document.type;
  const applied = said === null || said === id;
  const because = applied ? 'as the paper calls itself' : 'as the paper calls itself; you said otherwise';
  return [{ value: id, applied, because, cite: passage(document, span) }];
}
