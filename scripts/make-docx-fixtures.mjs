// Writes fixtures/formats/docx: the smallest Word files that show one trait each. Run: node scripts/make-docx-fixtures.mjs
import { writeFileSync } from 'node:fs';
import { compound } from './compound.mjs';
import {
  abstract,
  by,
  cell,
  contentTypes,
  document,
  docx,
  field,
  folder,
  instruction,
  level,
  links,
  list,
  namespaces,
  num,
  p,
  part,
  parts,
  r,
  relations,
  row,
  style,
  styled,
  t,
  transitional,
  write,
} from './docx-parts.mjs';
import { zip } from './zip.mjs';

docx(
  'numbering',
  [
    p('Scope', list(1, 0)),
    p('The Supplier casts parts.', list(1, 1)),
    p('iron parts', list(1, 2)),
    p('steel parts', list(1, 2)),
    p('small ones', list(1, 3)),
    p('The Customer pays.', list(1, 1)),
    p('on time', list(1, 2)),
    p('', `${list(1, 0)}<w:sectPr/>`),
    p('Term', list(1, 0)),
    p('One year.', list(1, 1)),
    p('Restarted by a list of its own', list(2, 0)),
    p('going on', list(2, 0)),
    p('going on after it', list(1, 0)),
    p('Never restarts', list(3, 1)),
    p('Upper level', list(3, 0)),
    p('counts on', list(3, 1)),
    p('a bullet', list(4, 0)),
    p('a round one', list(4, 1)),
    p('No number', list(0, 0)),
    p('', list(1, 1)),
    p('Level with a format of its own', list(5, 1)),
  ].join(''),
  {
    numbering: part(
      'numbering',
      abstract(
        0,
        level(0, 'upperRoman', 'Article %1') +
          level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
          level(2, 'lowerLetter', '(%3)') +
          level(3, 'lowerRoman', '(%4)'),
      ) +
        abstract(1, level(0, 'ordinalText', '%1') + level(1, 'decimalZero', '%2)', '<w:lvlRestart w:val="0"/>')) +
        abstract(
          2,
          `${level(0, 'bullet', '\uf0b7').replace('</w:lvl>', '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>')}${level(1, 'bullet', 'o')}`,
        ) +
        num(1, 0) +
        num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>') +
        num(3, 1) +
        num(4, 2) +
        num(5, 0, `<w:lvlOverride w:ilvl="1">${level(1, 'upperLetter', 'Part %2')}</w:lvlOverride>`),
    ),
  },
);

docx(
  'style-numbering',
  [
    p('Confidentiality', styled('Heading1')),
    p('Duties', styled('Heading2')),
    p('Like a duty', styled('MyHeading2')),
    p('Not counted', styled('Plain')),
    p('Linked list', styled('Listed')),
    p('Appendix', styled('Title')),
  ].join(''),
  {
    styles: part(
      'styles',
      `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>` +
        style('Normal', '', 'paragraph', ' w:default="1"') +
        style(
          'Heading1',
          `<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>`,
        ) +
        style(
          'Heading2',
          `<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:ind w:left="720"/><w:outlineLvl w:val="1"/></w:pPr>`,
        ) +
        style('MyHeading2', `<w:basedOn w:val="Heading2"/><w:rPr><w:i/></w:rPr>`) +
        style('Plain', `<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>`) +
        style('Listed', `<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>`) +
        style('Title', `<w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr>`) +
        style('Legal', `<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>`, 'numbering'),
    ),
    numbering: part(
      'numbering',
      abstract(
        0,
        level(0, 'decimal', '%1.', '<w:pStyle w:val="Heading1"/>') +
          level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>'),
      ) +
        abstract(1, '<w:numStyleLink w:val="Legal"/>') +
        abstract(
          2,
          `<w:styleLink w:val="Legal"/>${level(0, 'decimal', 'L%1')}${level(1, 'lowerLetter', 'L(%2)', '<w:pStyle w:val="Listed"/>')}`,
        ) +
        num(1, 0) +
        num(2, 1) +
        num(3, 2),
    ),
  },
);

docx(
  'table',
  p('Before.') +
    `<w:tbl><w:tblPr/>${row(cell(p('Part')), cell(p('Price'), '<w:gridSpan w:val="2"/>'))}${row(
      cell(p('Valve') + p('Body'), '<w:vMerge w:val="restart"/>'),
      cell(p('EUR')),
      cell(`<w:tbl><w:tblPr/>${row(cell(p('12')))}</w:tbl>${p('')}`),
    )}${row(cell(p(''), '<w:vMerge/>'), cell(p('USD')), cell(p('14')))}</w:tbl>` +
    p('After.'),
);

docx(
  'tracked-changes',
  p(
    `${r('Notice is due in ')}<w:del ${by(1)}><w:r><w:delText>five</w:delText></w:r></w:del><w:ins ${by(2)}>${r('two')}</w:ins>${r(' days.')}`,
  ) +
    p(r('Joined '), `<w:rPr><w:del ${by(3)}/></w:rPr>`) +
    p('sentence.') +
    p(`<w:moveFrom ${by(4)}>${r('Moved away.')}</w:moveFrom>`) +
    p(`<w:moveTo ${by(5)}>${r('Moved here.')}</w:moveTo>`) +
    `<w:tbl><w:tblPr/><w:tr><w:trPr><w:del ${by(6)}/></w:trPr>${cell(p('Struck row'))}</w:tr>${row(cell(p('Kept row')))}</w:tbl>`,
);

const inserted = (inside) => `<w:ins ${by(20)}>${inside}</w:ins>`;
const deleted = (text) => `<w:del ${by(21)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const tracked = (kind) => `<w:rPr><w:${kind} ${by(22)}/></w:rPr>`;
const marked = (kind, cells) => `<w:tr><w:trPr><w:${kind} ${by(23)}/></w:trPr>${cells}</w:tr>`;
docx(
  'tracked-views',
  [
    p(`${r('Notice within ')}${deleted('five')}${inserted(r('two'))}${r(' days.')}`, list(1, 0)),
    p('', `${list(1, 0)}${tracked('del')}`).replace('</w:p>', `${deleted('A clause struck out.')}</w:p>`),
    p(inserted(r('A clause put in.')), `${list(1, 0)}${tracked('ins')}`),
    p('Counted on.', list(1, 0)),
    p('Split ', `${list(1, 0)}${tracked('ins')}`),
    p('in two.', list(1, 0)),
    p('Joined ', `${list(1, 0)}${tracked('del')}`),
    p('to one.', list(1, 0)),
    p(`<w:moveFrom ${by(24)}>${r('Moved.')}</w:moveFrom>`, tracked('moveFrom')),
    p('Stays.'),
    p(`<w:moveTo ${by(25)}>${r('Moved.')}</w:moveTo>`, tracked('moveTo')),
    p('Numbered since.', `${list(1, 0)}<w:pPrChange ${by(26)}><w:pPr/></w:pPrChange>`),
    p('Given a number.', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by(27)}/></w:numPr>`),
    p(`${r('Hidden since.', `<w:vanish/><w:rPrChange ${by(28)}><w:rPr/></w:rPrChange>`)}${r('Shown.')}`),
    p(inserted(deleted('Put in and struck out.'))),
    p(
      `${r('Fee ')}<w:del ${by(29)}>${field('begin')}<w:r><w:delInstrText> REF old </w:delInstrText></w:r>${field('separate')}<w:r><w:delText>A</w:delText></w:r>${field('end')}</w:del>${inserted(`${field('begin')}${instruction(' REF new ')}${field('separate')}${r('B')}${field('end')}`)}${r('.')}`,
    ),
    p(`${r('Note')}<w:ins ${by(30)}><w:r><w:footnoteReference w:id="2"/></w:r></w:ins>${r('.')}`),
    `<w:tbl><w:tblPr/>${row(cell(p('Kept')), cell(p('Cell put in'), `<w:cellIns ${by(31)}/>`), cell(p('Cell struck'), `<w:cellDel ${by(32)}/>`))}${marked('del', cell(p(deleted('Struck row'))))}${marked('ins', cell(p(inserted(r('New row')))))}</w:tbl>`,
    p('End.'),
  ].join(''),
  {
    numbering: part('numbering', abstract(0, level(0, 'decimal', '%1.')) + num(1, 0)),
    footnotes: part('footnotes', `<w:footnote w:id="2">${p(inserted(r('A note put in.')))}</w:footnote>`),
  },
);

docx(
  'notes',
  p(
    `${r('The moulds')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' stay here')}<w:r><w:endnoteReference w:id="1"/></w:r>${r('.')}`,
  ) +
    p(
      `<w:commentRangeStart w:id="1"/>${r('Next')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r('.')}`,
    ),
  {
    footnotes: part(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' As listed.')}`)}</w:footnote>`,
    ),
    endnotes: part('endnotes', `<w:endnote w:id="1">${p('At the works.')}</w:endnote>`),
    comments: part('comments', `<w:comment ${by(1)}>${p('Really?')}</w:comment>`),
  },
);

const high = '<w:vertAlign w:val="superscript"/>';
const noteMark = (id, more = '', mark = '') =>
  `<w:r><w:rPr>${high}</w:rPr><w:footnoteReference${more} w:id="${id}"/>${mark}</w:r>`;
docx(
  'note-marks',
  p(`${r('EXHIBIT A')}${noteMark(2)}`) +
    p(`${r('EXHIBIT B')}${noteMark(3, ' w:customMarkFollows="1"', t('92'))}${r(' and on')}`) +
    p(`${r('EXHIBIT C')}${r('92', high)}`) +
    p(
      `${r('The 1')}${r('st', high)}${r(' fee is EUR 500')}${r('00', high)}${r(' for 20 m')}${r('2', '<w:rStyle w:val="High"/>')}${r('.')}`,
    ) +
    p(
      `${r('See page ')}${field('begin')}${instruction(' PAGEREF _Ref1 \\h ')}${field('separate')}${r('7')}${field('end')}${r('.')}`,
    ),
  {
    styles: part('styles', style('High', `<w:rPr>${high}</w:rPr>`, 'character')),
    footnotes: part(
      'footnotes',
      `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' First.')}`)}</w:footnote><w:footnote w:id="3">${p(r(' Second.'))}</w:footnote>`,
    ),
  },
);

const box = (inside) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
docx('text-box', p(`${r('Beside ')}${box(p('In the box.'))}${r('the box.')}`) + p('After.'));

docx(
  'content-control',
  `<w:sdt><w:sdtPr><w:alias w:val="Not text"/></w:sdtPr><w:sdtContent>${p('A whole paragraph.')}</w:sdtContent></w:sdt>` +
    p(
      `${r('Between ')}<w:sdt><w:sdtPr/><w:sdtContent>${r('Brackwater Castings')}</w:sdtContent></w:sdt>${r(' and ')}<w:smartTag w:element="place">${r('Tollgate Works')}</w:smartTag>${r('.')}`,
    ) +
    `<w:tbl><w:tblPr/><w:sdt><w:sdtPr/><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell(p('Cell'))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt></w:tbl>`,
);

const control = (properties, inside) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const unfilled = '<w:showingPlcHdr/>';
const hint = (words) => r(words, '<w:rStyle w:val="PlaceholderText"/>');
docx(
  'blanks',
  p(`${r('The Supplier pays within ')}${control(unfilled, hint('[number of days]'))}${r(' days.')}`) +
    control(`<w:text/>${unfilled}`, p(hint('Click or tap here to enter text.'))) +
    p(`${r('Filled in: ')}${control('<w:showingPlcHdr w:val="0"/>', r('Tollgate Works'))}${r('.')}`) +
    p(
      `${r('Law: ')}${control('<w:dropDownList w:lastValue="de"><w:listItem w:displayText="Choose" w:value=""/><w:listItem w:displayText="Germany" w:value="de"/></w:dropDownList>', r('Germany'))}${r(', from ')}${control('<w:date w:fullDate="2026-03-01T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>', r('1 March 2026'))}${r('.')}`,
    ) +
    p(
      `${control('<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox>', r('☒'))}${r(' Insured ')}${control('<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/>', '<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>')}${r(' Bonded')}`,
    ) +
    `<w:tbl><w:tblPr/>${row(control(unfilled, cell(p(hint('Name')))))}</w:tbl>` +
    p(`<w:del ${by(40)}>${control(unfilled, '<w:r><w:delText>Taken out</w:delText></w:r>')}</w:del>${r('End.')}`) +
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
  { header1: part('hdr', control(unfilled, p(hint('Title')))) },
);

/** A package as Word names it by its content type and ending; its text lies where only the relationships say. */
const named = (ending, type, macros) =>
  writeFileSync(
    `${folder}/package.${ending}`,
    zip([
      [
        '[Content_Types].xml',
        contentTypes('content/paper.xml').replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          type,
        ),
      ],
      ['_rels/.rels', relations([['rId1', `${links}/officeDocument`, 'content/paper.xml']])],
      ...(macros
        ? [
            [
              'content/_rels/paper.xml.rels',
              relations([
                ['rId1', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
              ]),
            ],
            ['content/vbaProject.bin', compound({ VBA: Buffer.alloc(64) })],
          ]
        : []),
      ['content/paper.xml', document(p('Words in another kind of package.'))],
    ]),
  );
named('docm', 'application/vnd.ms-word.document.macroEnabled.main+xml', true);
named('dotm', 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml', true);
named('dotx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml', false);

docx(
  'hidden',
  p(
    `${r('Seen ')}${r('and unseen ', '<w:vanish/>')}${r('by style ', '<w:rStyle w:val="Ghost"/>')}${r('and shown.', '<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/>')}`,
  ) +
    p('A ghost paragraph.', `${styled('GhostParagraph')}<w:rPr><w:vanish/></w:rPr>`) +
    p(r('Twice hidden is seen.', '<w:rStyle w:val="Ghost"/>'), styled('GhostParagraph')),
  {
    styles: part(
      'styles',
      style('Ghost', '<w:rPr><w:vanish/></w:rPr>', 'character') + style('GhostParagraph', '<w:rPr><w:vanish/></w:rPr>'),
    ),
  },
);

docx(
  'white',
  p(`${r('Seen.')}${r(' Never seen.', '<w:color w:val="FFFFFF"/>')}${r(' Too small.', '<w:sz w:val="2"/>')}`) +
    p(r('White on black.', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>')) +
    p(r('On a black bar.', '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="000000"/>'),
);
docx(
  'embedded',
  p(`${r('See the annex: ')}<w:r><w:object><o:OLEObject xmlns:o="urn:o" ProgID="Word.Document.12"/></w:object></w:r>`),
);

docx(
  'fields',
  p(
    `${r('See clause ')}${field('begin')}${instruction(' REF _Ref1 \\r ')}${field('separate')}${r('7.2')}${field('end')}${r('.')}`,
  ) +
    p(
      `<w:fldSimple w:instr=" DATE ">${r('1 May')}</w:fldSimple>${r(' and ')}${field('begin')}${instruction(' IF ')}${field('begin')}${instruction(' PAGE ')}${field('separate')}${r('1')}${field('end')}${instruction(' = 1 "a" "b" ')}${field('separate')}${r('a')}${field('end')}${r(' then')}`,
    ) +
    p(
      `${field('begin')}${instruction(' MACROBUTTON NoMacro [name of supplier]')}${field('end')}${r(' agrees ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${instruction(' FORMCHECKBOX ')}${field('end')}`,
    ) +
    p(
      `<w:hyperlink r:id="rId9">${r('the site')}</w:hyperlink>${r(' and ')}${field('begin')}${r('a field that never ends')}`,
    ) +
    p(
      `<w:r>${t('One')}<w:tab/><w:tab/>${t('line')}<w:br/>${t('not')}<w:noBreakHyphen/>${t('bro')}<w:softHyphen/>${t('ken')}<w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
    ),
);

docx(
  'header-footer',
  p('Body.') +
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>',
  {
    header1: part('hdr', p('Draft 3')),
    header2: part('hdr', p('Never printed')),
    footer1: part('ftr', p('In confidence')),
  },
);

const strict = (text) =>
  text
    .replaceAll(transitional, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    .replaceAll(links, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    .replaceAll('w:', 'x:')
    .replaceAll(':w=', ':x=');
write(
  'strict',
  zip([
    ['[Content_Types].xml', contentTypes('content/main.xml')],
    ['_rels/.rels', strict(relations([['rId1', `${links}/officeDocument`, '/content/main.xml']]))],
    ['content/main.xml', strict(document(p('Strict words under another name.')))],
  ]),
);

docx('empty', p(''));
docx(
  'scan',
  p(
    '<w:r><w:drawing><wp:inline><wp:extent cx="7560000" cy="10692000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ),
);
docx('doctype', p('Words.'), {
  styles: `<!DOCTYPE w:styles [<!ENTITY a "aaaaaaaa">]><w:styles ${namespaces}/>`,
});

const bomb = document(`<w:p><w:r>${t('A'.repeat(4_000_000))}</w:r></w:p>`);
const packed = (size) => {
  const all = parts('');
  return zip([...all.slice(0, -1), ['word/document.xml', bomb, size]]);
};
write('bomb', packed(undefined));
write('lying-bomb', packed(2_000));
write('deep', zip(parts(`${'<w:sdt><w:sdtContent>'.repeat(100_000)}${'</w:sdtContent></w:sdt>'.repeat(100_000)}`)));

write('password', compound({ EncryptedPackage: Buffer.from('locked'), EncryptionInfo: Buffer.alloc(8) }));
writeFileSync(`${folder}/old-word.doc`, compound({ WordDocument: Buffer.alloc(32) }));
