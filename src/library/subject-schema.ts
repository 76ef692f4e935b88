import { z } from 'zod';
import { agreementTypeList, id, phrases, prose } from './words.ts';

// The shape of clause-library/subjects/<subject>.yaml. A final * in a phrase stands for any ending; inflection is not folded.
export const subjectSchema = z.strictObject({
  id: id.describe('as the file is named'),
  name: prose.describe('in words: "personal data"'),
  words: phrases.describe('a passage that has one of these is about it'),
  headings: phrases.describe('words that count in a heading alone'),
  agreements: agreementTypeList.describe('types of agreement that are about it as a whole'),
  terms: phrases.describe(
    'a defined term with one of these words stands for it, where its meaning or a joining sentence says so',
  ),
  joins: phrases.describe('what joins such a term to it: "Confidential Information includes personal data"'),
  except: phrases.describe('shortly before one of words these take it out: "excluding personal data"'),
  instead: phrases.describe('what a passage that is not about it is likely to be about, to tell the reader'),
});
