/**
 * What tells a party from others however it is printed: lower case, without accents, punctuation and legal form. "Brindle Mills, Inc."
 * and "BRINDLE MILLS INC" are one. Empty for what is a legal form and nothing else.
 */
export function bareParty(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(?<=\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[^\p{L}\d&]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
  return words.replace(legalForm, '').replace(legalForm, '').trim();
}

const legalForm =
  /(?:^| )(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|gmbh(?: & co kg)?|ag|kg|mbh|ug|se|sa|sas|sasu|sarl|spa|srl|sl|sau|slu|bv|nv|oy|oyj|ab|as|asa|aps|pty|pte|kk|kabushiki kaisha|sp z o o|sp zoo|sro|lda|ltda|sagl|doo|kft|zrt|ev|eg)$/;
