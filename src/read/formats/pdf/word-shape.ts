/** Words too frequent to be missing from a page of running text, in the languages that agreements here are written in. */
const common = new Set(
  (
    'the of and to in or a any for by is be that shall with as on this not ' +
    'der die das und den von zu mit ist des im für auf nicht ' +
    'de la le les et des du en un une que pour par el los y del las se ' +
    'di il che per e i della con non van het een en te op dat ' +
    'w z na i do nie się o da os no em uma'
  ).split(' '),
);

/** The pairs of letters that most words of English, German, French, Spanish, Italian, Dutch and Polish are made of. */
const usualPairs = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ' +
    'ce li ch ll be ma si om ur ca el ta la ns di ec us tr pr ge sh ie un do ei nc rs ha ee so no ho na et pe ac ot wi sc ue ' +
    'qu eu ai au ui il os lo da ad do ia va vi ni mo mi pa po su so sa em am im um ab ag ap id ig iv ir ol op ow pl po pp rd ' +
    'rt ry ss tu ut ly wh wa we fo fi fe ff ct cl cr bl bo bu ke ki ck gh ga gr go ns nk ue up tt ts ul ub uc ud ug ep ev ex ' +
    'ez cz sz rz ow ow wy ja je ij oo aa oe ue ze za zi zu'
  ).split(' '),
);

/** One of the most frequent words, of two letters at least: a single one may be anything. Lower case. */
export function isFrequent(token: string): boolean {
  return token.length > 1 && common.has(token);
}

/** A token of Latin letters alone, but for the marks around it: what can be judged as a word. Lower case. */
export function isLatinWord(token: string): boolean {
  return /^[^\p{L}\p{N}]*(?:\p{Script=Latin}|['’-]){2,}[^\p{L}\p{N}]*$/u.test(token);
}

/** Whether a word is one that many texts have, or is at least made as words are: a vowel, and mostly usual pairs of letters. */
export function isLikeLanguage(token: string): boolean {
  const letters = token.normalize('NFD').replace(/[^\p{L}]/gu, '');
  if (common.has(letters)) return true;
  if (letters.length < 2 || !/[aeiouy]/.test(letters)) return false;
  let usual = 0;
  for (let at = 1; at < letters.length; at++) if (usualPairs.has(letters.slice(at - 1, at + 1))) usual++;
  return usual >= (letters.length - 1) * 0.6;
}
