/**
 * A name by which the same company is found again however it is written: small letters without marks, no signs, and no legal form
 * at its end ("Müller & Söhne GmbH & Co. KG" is "muller sohne"). A name that is nothing but a legal form stays as it is.
 */
export function foldedName(name: string): string {
  const words = plainWords(name);
  let end = words.length;
  while (end > 1 && legalForms.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end).join(' ');
}

/** Whether a name that was asked for is that name, or some words of it that follow each other. */
export function isNamed(folded: string, asked: string): boolean {
  return asked !== '' && ` ${folded} `.includes(` ${asked} `);
}

function plainWords(name: string): readonly string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replaceAll('æ', 'ae')
      .replaceAll('œ', 'oe')
      .replaceAll('ø', 'o')
      .replaceAll('ł', 'l')
      // "S.p.A.", "G.m.b.H.", "L'Oréal": one word each.
      .replace(/(?<=\p{L})[.'’](?=\p{L})/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ')
  );
}

/** As they look when folded. What stands between two of them ("GmbH & Co. KG") is one too, or a sign that is gone. */
const legalForms: ReadonlySet<string> = new Set(
  `ab ag aktiengesellschaft aps as asa bhd bv bvba cic co company corp corporation ev fze gbr gesellschaft ggmbh gmbh inc incorporated kft kg
  kgaa kk lda limited llc llp lp ltd ltda nv ohg oy oyj plc pte pty pvt private public sa sab sarl sas sasu sca se sl slu spa spzoo srl
  sro sti ug zoo`.split(/\s+/),
);
