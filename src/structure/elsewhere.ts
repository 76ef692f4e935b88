import { type Document, quote } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { firstSentence } from './first-sentence.ts';

/** A paper with as many numbered clauses, or as many characters, has terms of its own, whatever it takes in beside them. */
const ownClauses = 15;
const ownLength = 15_000;

const papers = '(?:Agreements?|Terms|Contract|Conditions|Addendum|NDA|MSA|DPA)\\b';
const otherTerms = `(?:[\\p{Lu}][\\p{L}&'’-]* ){0,6}${papers}`;
const takesIn = [
  // "incorporates the … Terms (Version 1.0) by this reference"
  new RegExp(`\\bincorporat(?:es?|ed|ing)\\b(?:(?!\\bthis |\\bthese ).){0,80}${otherTerms}`, 'u'),
  new RegExp(
    `\\b${otherTerms}.{0,160}\\bincorporated (?:herein |hereto |into this .{1,40} )?by (?:this )?reference\\b`,
    'u',
  ),
  // "is governed by the Master Services Agreement", never "is governed by the laws of"
  new RegExp(
    `\\b(?:governed by|forms? (?:a )?part of|supplements?|entered into under) (?:the|that certain|its|our) ${otherTerms}`,
    'u',
  ),
  new RegExp(`\\b${papers}.{0,80}\\b(?:posted|available|published) (?:at|on):? `),
];
/** What is attached is in the file. */
const isAttached = /\b(?:exhibits?|schedules?|appendi(?:x|ces)|annex(?:es)?|attach(?:ed|ments?)) .{0,80}incorporated/i;

/**
 * A Problem where the paper is a cover page, order form or amendment: its terms stand in another paper, so that what is not found
 * here may stand there. None where it has terms of its own.
 */
export function termsElsewhere(document: Document): readonly Problem[] {
  const { type, clauses, text, blocks } = document;
  if (type?.id === 'amendment') {
    return problem(
      `The paper amends another agreement (“${shown(document, type.because)}”), so most terms stand there.`,
    );
  }
  if (clauses.filter(({ number }) => number !== '').length >= ownClauses || text.length >= ownLength) return [];
  const sentence = firstSentence(text, blocks, takes, takes);
  if (sentence === null) return [];
  return problem(`The paper takes its terms from elsewhere: “${shown(document, sentence)}”`);
}

function problem(what: string): readonly Problem[] {
  const says = `${what} What is not found here may be agreed there: look there, too, before asking for it.`;
  return [{ code: 'elsewhere', says, hides: 'part' }];
}

function takes(words: string): boolean {
  return takesIn.some((way) => way.test(words)) && !isAttached.test(words);
}

function shown(document: Document, span: Span): string {
  const words = quote(document, span);
  return words.length <= 200 ? words : `${words.slice(0, 200).replace(/\s\S*$/, '')} …`;
}
