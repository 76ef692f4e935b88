/**
 * What tells a party from others however it is printed: lower case, without accents, punctuation and legal form. "Brindle Mills, Inc."
 * and "BRINDLE MILLS INC" are one. Empty for what is a legal form and nothing else.
 */
export function bareParty(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøł]/g, (letter) => spelledOut[letter] ?? letter)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(?<=\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[^\p{L}\d&]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
  return words.replace(legalForm, '').replace(legalForm, '').trim();
}

/** Letters that are no other letter with a mark. */
const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l' };

/** Whether somebody who asks for a party by this name, or by some whole words of it, means the party of that name. */
export function isNamed(name: string, asked: string): boolean {
  const [whole, part] = [name, asked].map((each) => bareParty(each).replace(/\s*&\s*/g, ' '));
  return part !== undefined && part !== '' && ` ${whole} `.includes(` ${part} `);
}

const legalForm =
  /(?:^| )(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|g?gmbh(?: & co kg)?|ag|kg|mbh|ug|se|sa|sas|sasu|sarl|spa|srl|sl|sau|slu|bv|nv|oy|oyj|ab|as|asa|aps|pty|pte|kk|kabushiki kaisha|sp z o o|sp zoo|sro|lda|ltda|sagl|doo|kft|zrt|ev|eg)$/;
