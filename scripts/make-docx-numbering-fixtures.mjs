// Writes fixtures/formats/docx/numbers-*.docx: lists as hard as real ones get. The text of every paragraph is the number that Word
// draws before it, so that a wrong one shows at once. Run: node scripts/make-docx-numbering-fixtures.mjs
import { abstract, by, cell, docx, level, list, num, p, part, r, row, style, styled } from './docx-parts.mjs';

const numbered = (numId, at, label, more = '') => p(label, list(numId, at) + more);
const legal = (at, more = '', format = 'decimal') =>
  level(at, format, Array.from({ length: at + 1 }, (_, i) => `%${i + 1}`).join('.'), more);
const restart = (value) => `<w:lvlRestart w:val="${value}"/>`;
const from = (text, start) => text.replace('<w:start w:val="1"/>', start === null ? '' : `<w:start w:val="${start}"/>`);
const startOver = (at, value) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
const over = (at, inside) => `<w:lvlOverride w:ilvl="${at}">${inside}</w:lvlOverride>`;

docx(
  'numbers-restarts',
  [
    // A level counts on where lvlRestart is 0, and restarts after level 1 alone where it is 1.
    numbered(1, 0, '1'),
    numbered(1, 1, '1.1'),
    numbered(1, 2, '1.1.1'),
    numbered(1, 3, '(a)'),
    numbered(1, 1, '1.2'),
    numbered(1, 2, '1.2.2'),
    numbered(1, 3, '(b)'),
    numbered(1, 0, '2'),
    numbered(1, 1, '2.1'),
    numbered(1, 2, '2.1.1'),
    numbered(1, 3, '(c)'),
    p('An interruption without a number.'),
    numbered(1, 1, '2.2'),
    // Another num of the same definition goes on; one with a startOverride begins again, once for each level that has one.
    numbered(2, 0, '3'),
    numbered(3, 0, '5'),
    numbered(3, 1, '5.1'),
    numbered(3, 0, '6'),
    numbered(1, 0, '7'),
    numbered(4, 1, '7.4'),
    numbered(4, 1, '7.5'),
    numbered(4, 0, '8'),
    numbered(4, 1, '8.4'),
    // A whole level laid over the definition's own.
    numbered(5, 0, 'Part IX'),
    numbered(5, 1, 'IX-A'),
    numbered(1, 0, '10'),
    // Start at 4, at 0, and without a start, which is 0.
    numbered(6, 0, '4.'),
    numbered(6, 1, '0)'),
    numbered(6, 2, '0 –'),
    numbered(6, 0, '5.'),
    // A level that was skipped has used up its first number.
    numbered(7, 0, '1'),
    numbered(7, 2, '1.1.1'),
    numbered(7, 2, '1.1.2'),
    numbered(7, 1, '1.2'),
    numbered(7, 0, '2'),
    // No number from a numId of 0, and one that the file does not define.
    p('None.', list(0, 0)),
    p('None either.', list(99, 0)),
    numbered(7, 0, '3'),
  ].join(''),
  {
    numbering: part(
      'numbering',
      abstract(0, legal(0) + legal(1) + legal(2, restart(1)) + level(3, 'lowerLetter', '(%4)', restart(0))) +
        abstract(
          1,
          from(level(0, 'decimal', '%1.'), 4) +
            from(level(1, 'decimal', '%2)'), 0) +
            from(level(2, 'decimal', '%3 –'), null),
        ) +
        abstract(2, legal(0) + legal(1) + legal(2)) +
        num(1, 0) +
        num(2, 0) +
        num(3, 0, startOver(0, 5)) +
        num(4, 0, startOver(1, 4)) +
        num(5, 0, over(0, level(0, 'upperRoman', 'Part %1')) + over(1, level(1, 'upperLetter', '%1-%2'))) +
        num(6, 1) +
        num(7, 2),
    ),
  },
);

const formats = [
  ['decimal', 12, '12'],
  ['decimalZero', 9, '09'],
  ['decimalZero', 10, '10'],
  ['lowerLetter', 26, 'z'],
  ['lowerLetter', 28, 'bb'],
  ['upperLetter', 53, 'AAA'],
  ['lowerRoman', 49, 'xlix'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['ordinal', 23, '23rd'],
  ['ordinal', 111, '111th'],
  ['cardinalText', 42, 'Forty-two'],
  ['ordinalText', 21, 'Twenty-first'],
  ['hex', 30, '1E'],
  ['chicago', 6, '††'],
  ['numberInDash', 3, '- 3 -'],
  ['decimalEnclosedCircle', 7, '⑦'],
  ['decimalFullWidth', 14, '１４'],
  ['chineseCounting', 21, '二十一'],
  ['ideographTraditional', 3, '丙'],
  ['russianLower', 5, 'д'],
];
docx(
  'numbers-formats',
  formats.map(([, , label], index) => numbered(index + 1, 0, label)).join('') +
    [
      // Legal numbering turns every number of the label decimal, but hides none.
      numbered(50, 0, 'Article IV'),
      numbered(50, 1, '4.1'),
      numbered(50, 2, '4.1.a'),
      // Nothing or a space after the number; a label without a number; a bullet; a level without a label.
      numbered(51, 0, '§1'),
      numbered(51, 1, 'Note:'),
      numbered(51, 2, '▪'),
      p('', list(51, 3)),
      p('No label at this level.', list(51, 3)),
      numbered(51, 0, '§2'),
    ].join(''),
  {
    numbering: part(
      'numbering',
      formats.map(([format, start], index) => abstract(index, from(level(0, format, '%1'), start))).join('') +
        abstract(
          50,
          from(level(0, 'upperRoman', 'Article %1'), 4) +
            level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
            level(2, 'lowerLetter', '%1.%2.%3', '<w:isLgl w:val="0"/>').replace('%1.%2.%3', '4.%2.%3'),
        ) +
        abstract(
          51,
          level(0, 'decimal', '§%1', '<w:suff w:val="nothing"/>') +
            level(1, 'none', 'Note:', '<w:suff w:val="space"/>') +
            level(2, 'bullet', '\uf0a7').replace(
              '</w:lvl>',
              '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>',
            ) +
            level(3, 'none', ''),
        ) +
        formats.map((_, index) => num(index + 1, index)).join('') +
        num(50, 50) +
        num(51, 51),
    ),
  },
);

const linkedTo = (id) => `<w:pStyle w:val="${id}"/>`;
docx(
  'numbers-styles',
  [
    p('1.', styled('Clause')),
    p('1.1', styled('Sub')),
    p('(a)', styled('Para')),
    p('1.2', styled('SubToo')),
    p('No number: taken off.', styled('Clause') + list(0, 0)),
    p('No number: its style takes it off.', styled('Unnumbered')),
    p('2.', styled('Clause')),
    p('(a)', `${styled('Sub')}${list(1, 2)}`),
    p('2.2', `${styled('Body')}${list(1, 1)}`),
    // Through a numbering style; the second list is linked to it and counts on.
    numbered(2, 0, 'Schedule A'),
    numbered(3, 0, 'Schedule B'),
    numbered(3, 1, 'B-1'),
    p('Schedule C', styled('InSchedule')),
    p('3.', styled('Clause')),
  ].join(''),
  {
    styles: part(
      'styles',
      style('Body', '', 'paragraph', ' w:default="1"') +
        style('Clause', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
        style(
          'Sub',
          '<w:basedOn w:val="Body"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
        ) +
        style('SubToo', '<w:basedOn w:val="Sub"/>') +
        style('Para', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
        style('Unnumbered', '<w:basedOn w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>') +
        style('Schedules', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', 'numbering') +
        style('InSchedule', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
    ),
    numbering: part(
      'numbering',
      abstract(
        0,
        level(0, 'decimal', '%1.', linkedTo('Clause')) +
          level(1, 'decimal', '%1.%2', linkedTo('Sub')) +
          level(2, 'lowerLetter', '(%3)', linkedTo('Para')),
      ) +
        abstract(
          1,
          `<w:styleLink w:val="Schedules"/>${level(0, 'upperLetter', 'Schedule %1')}${level(1, 'decimal', '%1-%2')}`,
        ) +
        abstract(2, '<w:numStyleLink w:val="Schedules"/>') +
        num(1, 0) +
        num(2, 1) +
        num(3, 2),
    ),
  },
);

const inserted = (label) => p(`<w:ins ${by(1)}>${r(label)}</w:ins>`, `${list(1, 0)}<w:rPr><w:ins ${by(2)}/></w:rPr>`);
const deleted = (label) =>
  p(
    `<w:del ${by(3)}><w:r><w:delText>${label}</w:delText></w:r></w:del>`,
    `${list(1, 0)}<w:rPr><w:del ${by(4)}/></w:rPr>`,
  );
const boxed = (inside) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
docx(
  'numbers-places',
  [
    numbered(1, 0, '1.'),
    inserted('put in'),
    deleted('taken out'),
    numbered(1, 0, 'after both'),
    p('', `${list(1, 0)}<w:sectPr/>`),
    p('', list(1, 0)),
    numbered(1, 0, 'after an empty one'),
    `<w:tbl><w:tblPr/>${row(cell(numbered(1, 0, 'in a cell')), cell(numbered(1, 0, 'in the next')))}</w:tbl>`,
    p(`${r('beside a box')}${boxed(numbered(2, 0, 'i) in the box') + numbered(2, 0, 'ii) in the box'))}`, list(1, 0)),
    `<mc:AlternateContent><mc:Choice Requires="w14">${numbered(1, 0, 'of a choice')}</mc:Choice><mc:Fallback>${numbered(1, 0, 'never')}</mc:Fallback></mc:AlternateContent>`,
    numbered(1, 0, 'the last'),
  ].join(''),
  {
    numbering: part(
      'numbering',
      abstract(0, level(0, 'decimal', '%1.')) + abstract(1, level(0, 'lowerRoman', '%1)')) + num(1, 0) + num(2, 1),
    ),
  },
);
