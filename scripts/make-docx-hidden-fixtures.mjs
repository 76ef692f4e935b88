// Writes fixtures/formats/docx/unseen.docx, words that nobody sees in as many ways as we know, each beside words that are seen, and
// seen.docx, what only looks alike. Run: node scripts/make-docx-hidden-fixtures.mjs
import {
  cell,
  declaration,
  docx,
  field,
  namespaces,
  p,
  part,
  parts,
  r,
  row,
  style,
  styled,
  write,
} from './docx-parts.mjs';
import { zip } from './zip.mjs';

const colour = (value, more = '') => `<w:color w:val="${value}"${more}/>`;
const shade = (fill, more = '') => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"${more}/>`;
const white = colour('FFFFFF');
const fill = (inside) =>
  `<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${inside}</w14:textFill>`;
const solid = (value, more = '') =>
  `<w14:solidFill><w14:srgbClr w14:val="${value}">${more}</w14:srgbClr></w14:solidFill>`;
const table = (styleId, rows, look = '') =>
  `<w:tbl><w:tblPr>${styleId && `<w:tblStyle w:val="${styleId}"/>`}${look}</w:tblPr>${rows}</w:tbl>`;
const heading =
  '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>';

/** A text box of a size and at a place, in English Metric Units. */
const box = (inside, { width = 1_800_000, height = 900_000, left = 0, top = 0, hidden = '', look = '' } = {}) =>
  `<w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH relativeFrom="page"><wp:posOffset>${left}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${top}</wp:posOffset></wp:positionV><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="1" name="Box"${hidden}/><a:graphic><a:graphicData><wps:wsp><wps:spPr>${look}</wps:spPr><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
const oldBox = (inside, css, more = '') =>
  `<w:r><w:pict><v:shape style="${css}"${more}><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const filled = (value) => `<a:solidFill><a:srgbClr val="${value}"/></a:solidFill>`;

const theme = `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Ours"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F2A44"/></a:dk2><a:lt2><a:srgbClr val="FBFBF7"/></a:lt2><a:accent1><a:srgbClr val="24507A"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
const styles = part(
  'styles',
  style('Ghost', '<w:rPr><w:vanish/></w:rPr>', 'character') +
    style('Pale', `<w:rPr>${white}</w:rPr>`) +
    style('PaleToo', '<w:basedOn w:val="Pale"/>') +
    style('Bar', `<w:pPr>${shade('1F2A44')}</w:pPr>`) +
    style(
      'Grid',
      `<w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${colour('FFFFFF', ' w:themeColor="background1"')}</w:rPr><w:tcPr>${shade('24507A', ' w:themeFill="accent1"')}</w:tcPr></w:tblStylePr><w:tblStylePr w:type="band2Horz"><w:tcPr>${shade('DDE6EE')}</w:tcPr></w:tblStylePr>`,
      'table',
    ) +
    style('GridToo', '<w:basedOn w:val="Grid"/>', 'table') +
    style('GhostGrid', '<w:rPr><w:vanish/></w:rPr>', 'table'),
);
const others = { styles, theme };

/** Every paragraph has words that are seen and, after them, words that are not. */
const ghost = (format) => r(' Unseen words.', format);
const runs = [
  '<w:vanish/>',
  '<w:rStyle w:val="Ghost"/>',
  '<w:specVanish/>',
  white,
  colour('FEFEFE'),
  colour('F2F2F2'),
  colour('FFFFF0'),
  colour('000000', ' w:themeColor="background1"'),
  colour('7F7F7F', ' w:themeColor="text1" w:themeTint="05"'),
  colour('FFFFFF', ' w:themeColor="background2"'),
  `${colour('000000')}<w:highlight w:val="black"/>`,
  '<w:highlight w:val="black"/>',
  `${colour('FFFF00')}<w:highlight w:val="yellow"/>`,
  `${colour('1F2A44')}${shade('1F2A44')}`,
  `${colour('010101')}<w:shd w:val="solid" w:color="auto" w:fill="auto"/>`,
  '<w:sz w:val="3"/>',
  '<w:w w:val="1"/>',
  '<w:spacing w:val="-120"/>',
  '<w:position w:val="3168"/>',
  `${colour('000000')}${fill(solid('FFFFFF'))}`,
  fill('<w14:noFill/>'),
  fill(solid('000000', '<w14:alpha w14:val="100000"/>')),
];
const unseenIn = {
  bar: p(`${r('Seen.', white)}${ghost(colour('202A44'))}`, styled('Bar')),
  style: p('Unseen words.', styled('PaleToo')),
  flat: p('Unseen words.', '<w:spacing w:line="20" w:lineRule="exact"/>'),
  frame: p('Unseen words.', '<w:framePr w:w="20" w:h="20" w:hRule="exact"/>'),
  boxes: [
    box(p('Unseen words.'), { width: 0, height: 0 }),
    box(p('Unseen words.'), { left: -9_000_000 }),
    box(p('Unseen words.'), { hidden: ' hidden="1"' }),
    box(p(r('Unseen words.', colour('101010'))), { look: filled('000000') }),
    oldBox(p('Unseen words.'), 'width:0;height:0'),
    oldBox(p('Unseen words.'), 'width:100pt;height:50pt;visibility:hidden'),
    oldBox(p('Unseen words.'), 'margin-left:-900pt;width:100pt;height:50pt'),
    oldBox(p(r('Unseen words.', white)), 'width:100pt;height:50pt'),
  ].map((each) => p(`${r('Seen.')}${each}`)),
  tables: [
    table(
      '',
      row(cell(p(r('Unseen words.', white)))) + row(cell(p(r('Unseen words.', colour('24507A'))), shade('24507A'))),
    ),
    table('', `<w:tr><w:trPr><w:hidden/></w:trPr>${cell(p('Unseen words.'))}</w:tr>${row(cell(p('Seen.')))}`),
    table(
      '',
      `<w:tr><w:trPr><w:trHeight w:val="10" w:hRule="exact"/></w:trPr>${cell(p('Unseen words.'))}</w:tr>${row(cell(p('Seen.')))}`,
    ),
    table('GridToo', row(cell(p('Seen.'))) + row(cell(p(r('Unseen words.', white)))), heading),
    table('GhostGrid', row(cell(p('Unseen words.')))),
  ],
};
docx(
  'unseen',
  runs.map((format) => p(`${r('Seen.')}${ghost(format)}`)).join('') +
    Object.values(unseenIn).flat().join('') +
    p('Seen.'),
  others,
);

const shown = [
  p(r('White on a dark ground.', `${white}${shade('1F2A44')}`)),
  p(r('White in a dark bar.', white), styled('Bar')),
  p(r('White on a dark highlight.', `${white}<w:highlight w:val="darkBlue"/>`)),
  p(r('Left to the program on black.', shade('000000'))),
  p(r('Grey for a hint.', colour('A6A6A6'))),
  p(r('Red on green as bright.', `${colour('E00000')}${shade('00733A')}`)),
  p(r('Small print.', '<w:sz w:val="10"/>')),
  p(r('Condensed letters.', '<w:w w:val="80"/><w:spacing w:val="-15"/>')),
  p(r('Full width, as zero is.', '<w:w w:val="0"/>')),
  p(`${r('Raised')}${r(' a little.', '<w:position w:val="12"/>')}`),
  p(
    r(
      'Edges without a fill.',
      `<w14:textOutline xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${solid('000000')}</w14:textOutline>${fill('<w14:noFill/>')}`,
    ),
  ),
  p(r('Black by a new name.', `${white}${fill(solid('000000'))}`)),
  p(r('Hidden in a browser alone.', '<w:webHidden/>')),
  p(r('A heading that the next paragraph goes on from.'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>'),
  p(
    `${r('An entry of an index.')}${field('begin')}${`<w:r><w:rPr><w:vanish/></w:rPr><w:instrText> XE "entry" </w:instrText></w:r>`}${field('end')}`,
  ),
  p(`${r('Hidden blanks.')}${r('  ', '<w:vanish/>')}${r('…', white)}`),
  p('Low lines, but not so low.', '<w:spacing w:line="160" w:lineRule="exact"/>'),
  p('', '<w:spacing w:line="20" w:lineRule="exact"/>'),
  p(`${r('A box of dark colour.')}${box(p(r('White in the box.', white)), { look: filled('24507A') })}`),
  p(
    `${r('A box of the theme.')}${box(p(r('White on accent.', white)), { look: '<a:solidFill><a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr></a:solidFill>' })}`,
  ),
  p(
    `${r('An old box.')}${oldBox(p(r('White in the old box.', white)), 'width:100pt;height:50pt', ' fillcolor="#24507a [3204]"')}`,
  ),
  p(`${r('A box of no fill, over who knows what.')}${box(p(r('White in that box.', white)), { look: '<a:noFill/>' })}`),
  table(
    'GridToo',
    row(cell(p('White by the style of the table.') + p(r('White on the ground of a head row.', white)))) +
      row(cell(p('Black below.'))),
    heading,
  ),
  table(
    '',
    row(cell(p(r('White in a dark cell.', white)), shade('24507A', ' w:themeFill="accent1" w:themeFillShade="BF"'))),
  ),
  table('', row(cell(`${table('', row(cell(p(r('White in a cell within it.', white)))))}${p('')}`, shade('000000')))),
  p(r('Before a page with a picture behind it.')),
  p(
    `<w:r><w:br w:type="page"/></w:r><w:r><w:drawing><wp:anchor behindDoc="1"><wp:extent cx="7560000" cy="10692000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
  ),
  p(r('White over the picture.', white)),
];
docx('seen', shown.join(''), others);

const dark = `${declaration}<w:document ${namespaces}><w:background w:color="102030"/><w:body>${p(r('White on a dark page.', white))}${p(`${r('Black by itself. ')}${r('Dark on the dark page.', colour('0F1F2F'))}`)}<w:sectPr/></w:body></w:document>`;
const asked = part('settings', '<w:displayBackgroundShape/>');
write('dark-page', zip([...parts('', { settings: asked }).slice(0, -1), ['word/document.xml', dark]]));
