/** What papers are called. "Section 4 to the Customer" names none. */
const paperWord =
  /\b(?:agreements?|contract|addendum|deed|terms(?: and conditions)?|lease|licen[cs]e|policy|plan|amendment|order(?: form)?|form|statement of work|page|sheet|charter|certificate|by-?laws|indenture|guarant(?:y|ee)|note|letter|instrument|code of conduct|manual|guidelines|specifications?|tender|proposal|schedule|annex(?:ure)?|exhibit|appendix|attachment|section|clause|article|playbook|(?:DPA|M?NDA|BAA|MSA|PSA|SOW|SLA|EULA|AUP|CSA|LOI))s?\b/i;

/** What a paper is called, each in bare words: without articles, brackets, versions and dates. */
export type PaperNames = {
  /** Of its title and what it calls itself in several words ("this Data Protection Addendum"). */
  readonly titles: readonly string[];
  /** One word for itself: "dpa" where it says 'this Data Protection Addendum ("DPA")', "agreement" where it says "this Agreement". */
  readonly short: readonly string[];
};

/** Whether the words end in what a paper is called. */
export function isPaperName(words: string): boolean {
  return paperWord.test(words);
}

/** Lower case, one space between words, without article, brackets, "Version 1.0" and punctuation. */
export function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\b(?:version|v)\.?\s?\d+(?:\.\d+)*/g, ' ')
    .replace(/[^\p{L}\d&’' -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|this|these) /, '');
}
