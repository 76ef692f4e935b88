import type { Reference } from '../model/document.ts';

const body =
  '(?:GDPR|GeschGehG|UK GDPR|CCPA|CPRA|HIPAA|DGCL|TFEU|Regulations?|Directive|Acts?|ACT|Code|CODE|Law|Statutes?|Convention|Treaty|Constitution|Decree|Ordinance|Rules|Bill|SCCs?|C\\.?F\\.?R|U\\.?S\\.?C|BDSG|HGB|BGB|FADP|DSGVO|Standard Contractual Clauses|Model Clauses|Clauses)';
// A word of its name: "of the Protection of Trade Secrets Act", "of Title 11 of the United States Code". "Section 4 of the Agreement and
// applicable Law" has two things in it.
const word =
  "(?!Agreement|Contract|Addendum|DPA|Terms)\\(?(?:\\p{Lu}[\\p{L}’'.&-]*|\\d+[\\d/]*|of|the|on|and|for|to|in|concerning|relating|regarding)\\)?";
// Behind the number: "(1) et seq. of the UK GDPR".
const law = new RegExp(
  `^(?:\\s?\\([^()]{1,60}\\)|\\s?et seq\\.|\\s(?:no\\.|nos\\.|paragraphs?|sentence|para\\.)\\s?\\d+)*,?\\s(?:(?:of|in|under|to|from)\\s)?(?:the\\s|that\\s)?(?:said\\s)?(?=[\\p{Lu}\\d])(?:${word}\\s){0,8}?${body}\\b`,
  'u',
);
// "FAR section 12", a set of rules by its initials; "Regulation (EU) 2016/679, Article 9".
const before =
  /(?:(?<![A-Z]{2}\s)\b[A-Z]{3,6}|U\.?S\.?C\.?|C\.?F\.?R\.?|Reg\.|Code|Act|GDPR|(?:Regulation|Directive)(?:\s\([A-Z]{2,3}\))?(?:\sNo\.?)?(?:\s\d{2,4}\/\d{2,4}(?:\/[A-Z]{2,3})?)?|Rule)(?:, ?| )?$/;
const speaksOfLaw = /\b(?:Code|Act|Law|Laws|Statute|Regulations?|GDPR|U\.?S\.?C|C\.?F\.?R)\b/;

/** Whether the words behind a number say that it is one of a law, a set of rules or public standard clauses. */
export function isOfLaw(after: string): boolean {
  if (/^\s(?:of|in|under|to|hereof)\s?(?:this|these)\b/.test(after)) return false;
  return law.test(after.split(/[.;:](?:\s|$)/, 1)[0] ?? '');
}

/** Whether the words before a keyword do: "Bankruptcy Code Section 365(n)". */
export function lawBefore(words: string): boolean {
  return before.test(words);
}

/** "305" for "305(c)": the article, whichever of its paragraphs is meant. */
export function baseOf(number: string): string {
  return number.replace(/\s?\(.*$/, '');
}

/** Agreements do not count to a hundred: a section of three digits in a sentence that speaks of a code or an act is one of that. */
export function followingLaw(text: string, { span, number }: Reference): boolean {
  if (!/^\d{3}/.test(number)) return false;
  const sentence =
    text
      .slice(Math.max(0, span.start - 240), span.start)
      .split(/\.\s(?=\p{Lu})|\n/u)
      .at(-1) ?? '';
  return speaksOfLaw.test(sentence);
}
