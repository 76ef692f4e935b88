import { draftDocx, type Words } from '../draft-docx.ts';

/**
 * The supply agreement, by its paragraphs, as it was sent and as the other side returned it: some changes are tracked, some are not; one
 * clause is gone, so that those behind it have other numbers, and one stands elsewhere.
 */
export function twoDrafts(paragraphs: readonly string[]): { readonly sent: Uint8Array; readonly returned: Uint8Array } {
  const notices = paragraphs.filter((each) => /^22(?:\.1)? /.test(each.replace('22. ', '22 ')));
  const returned = paragraphs
    .filter((each) => !/^17(?:\.1|\.) /.test(each) && !notices.includes(each) && !each.startsWith('15.2 '))
    .flatMap((each) => (each === '20. Force majeure' ? [...notices, each] : [each]))
    .map((each) => renumbered(each))
    .map(edited);
  return { sent: draftDocx(paragraphs), returned: draftDocx(returned) };
}

/** Without clause 17, and with Notices before Force majeure. */
function renumbered(paragraph: string): string {
  return paragraph.replace(/^(\d+)(\.\d* )/, (all, number: string, rest: string) => {
    const to: Readonly<Record<string, number>> = { 18: 17, 19: 18, 22: 19, 20: 20, 21: 21, 23: 22 };
    return to[number] === undefined ? all : `${to[number]}${rest}`;
  });
}

function edited(paragraph: string): string | readonly Words[] {
  if (paragraph.startsWith('13.1 ')) return tracked(paragraph, 'twenty-four (24) hours', 'seventy-two (72) hours');
  if (paragraph.startsWith('9.6 ')) return [{ out: paragraph }];
  if (paragraph.startsWith('12.1 '))
    return paragraph.replace(
      ", in addition and on twenty-four hours' notice, at any time after an Incident",
      ', with consent, after an Incident',
    );
  if (paragraph.startsWith('14.1 ')) return paragraph.replace('Within fourteen days', 'Within ninety days');
  if (paragraph.startsWith('"Business Day"') || paragraph.startsWith('“Business Day”'))
    return paragraph.replace('in England', 'in England or Wales');
  if (paragraph.startsWith('10.3 ')) return [paragraph, { in: ' The records are kept for one year.' }];
  return paragraph;
}

function tracked(paragraph: string, out: string, put: string): readonly Words[] {
  const [before = '', after = ''] = paragraph.split(out);
  return [before, { out }, { in: put }, after];
}
