/**
 * One spelling for British and American words, lower case, without ligatures, curly apostrophes, soft hyphens and the
 * possessive. Works on beginnings of words too ("organis" and "organiz" fold alike), so no rule looks at an ending
 * that a beginning may lack.
 */
export function foldSpelling(word: string): string {
  const plain = (
    /^[ -~]*$/.test(word)
      ? word
      : word
          .normalize('NFKC')
          .replace(/\u00ad/g, '')
          .replace(/[’ʼ‘]/g, "'")
  )
    .toLowerCase()
    .replace(/'s?$/, '');
  return plain
    .replace(/([iy])z/g, '$1s')
    .replace(ourWords, '$1or')
    .replace(/^(licen|defen|offen|preten)c/, '$1s')
    .replace(/^practis/, 'practic')
    .replace(/^(fulfi|enro|skilfu)ll/, '$1l')
    .replace(/^willful/, 'wilful')
    .replace(/^(judg|acknowledg|abridg)ement/, '$1ment')
    .replace(/^enquir/, 'inquir')
    .replace(/^programme(s?)$/, 'program$1')
    .replace(/^(catalog|dialog|analog)ue/, '$1')
    .replace(/^(cent|theat|met|lit|fib)re(s?)$/, '$1er$2')
    .replace(/^artefact/, 'artifact')
    .replace(/^(whil|among)st$/, (_, stem: string) => (stem === 'whil' ? 'while' : stem));
}

// Spelled out, since "our", "hour", "four" and "your" are no such words.
const ourWords =
  /^((?:un|dis|mis)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|harb|hon|hum|lab|misdemean|neighb|od|parl|rig|rum|sav|splend|val|vap|vig))our/;
