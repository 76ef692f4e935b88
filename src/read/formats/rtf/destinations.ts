/** Where the text of a group goes (RTF 1.9.1, "Destinations"). */
export type Destination =
  | 'text'
  | 'label' // the number that the list draws
  | 'fonts'
  | 'colours'
  | 'styles'
  | 'authors'
  | 'instruction' // what a field does, beside its result
  | 'picture'
  | Remark
  | 'twofold' // the same text twice, for readers without Unicode and with it
  | 'nowhere';

/** What groups say of a comment: where the passage that it is about begins and ends, who wrote it when, and which passage is meant. */
type Remark = 'remark-start' | 'remark-end' | 'remark-author' | 'remark-of' | 'remark-date';

export function isRemark(destination: Destination | 'around'): destination is Remark {
  return destination.startsWith('remark-');
}

/** Groups that do not go on as the one around them. `around`: they do, although they may be marked as skippable. */
const known: Readonly<Record<string, Destination | 'around'>> = {
  fonttbl: 'fonts',
  colortbl: 'colours',
  stylesheet: 'styles',
  revtbl: 'authors',
  listtext: 'label',
  pntext: 'label',
  fldinst: 'instruction',
  ffdata: 'instruction',
  pict: 'picture',
  upr: 'twofold',
  atrfstart: 'remark-start',
  atrfend: 'remark-end',
  atnauthor: 'remark-author',
  atnref: 'remark-of',
  atndate: 'remark-date',
  ...Object.fromEntries(
    (
      'info nonshppict shprslt sp nonesttables xe tc rxe txe pntxta pntxtb listtable listoverridetable rsidtbl filetbl pgdsctbl ' +
      'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid mmathPict template private objdata'
    )
      .split(' ')
      .map((word) => [word, 'nowhere' as const]),
  ),
  ...Object.fromEntries(
    'shppict shpinst do nesttableprops moMath moMathPara result'.split(' ').map((word) => [word, 'around' as const]),
  ),
};

/** Where a control word sends its group; null where it does not. One that is marked as skippable and that we do not know goes nowhere. */
export function destinationOf(word: string, skippable: boolean): Destination | 'around' | null {
  const destination = Object.hasOwn(known, word) ? known[word] : undefined;
  if (destination !== undefined) return destination;
  // Properties of formulas ("Mathematics") hold text of their own.
  return skippable || /^m[a-z]{1,12}Pr$/.test(word) ? 'nowhere' : null;
}
