import { colours, inkColour, lineColour, linkColour, panelColour } from '../printed/colours.ts';

/** Twentieths of a point (ECMA-376, part 1, section 17.18.74): A4 between margins of 22 mm, and where what is said begins. */
export const margin = 1_247;
export const textWidth = 11_906 - 2 * margin;
const labelWidth = 1_560;

const sans = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>';
const serif = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Cambria" w:eastAsia="Cambria"/>';

type Paragraph = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** In the order of section 17.3.1.26. */
  readonly paragraph?: string;
  /** In the order of section 17.3.2.28. */
  readonly run?: string;
};

const heading = (level: 1 | 2 | 3, size: number, spacing: string, more = ''): Paragraph => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/>${more}${spacing}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
});

const below = `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="2" w:color="${lineColour}"/></w:pBdr>`;

const paragraphs: readonly Paragraph[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    paragraph: '<w:keepNext/><w:spacing w:before="0" w:after="0"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: '<w:spacing w:before="0" w:after="160"/>',
    run: `<w:color w:val="${colours.quiet}"/><w:sz w:val="26"/><w:szCs w:val="26"/>`,
  },
  heading(1, 32, '<w:spacing w:before="240" w:after="120"/>'),
  heading(2, 26, '<w:spacing w:before="360" w:after="120"/>', below),
  heading(3, 22, '<w:spacing w:before="280" w:after="60"/>'),
  {
    id: 'Detail',
    name: 'Detail',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="${labelWidth}"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="${labelWidth}" w:hanging="${labelWidth}"/>`,
  },
  {
    id: 'DetailMore',
    name: 'Detail more',
    basedOn: 'Detail',
    paragraph: `<w:ind w:left="${labelWidth}" w:firstLine="0"/>`,
  },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${lineColour}"/></w:pBdr><w:spacing w:before="20" w:after="100"/><w:ind w:left="${labelWidth + 220}"/>`,
    run: serif,
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>',
  },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="60"/>',
    run: '<w:b/><w:bCs/>',
  },
  { id: 'TableText', name: 'Table text', paragraph: '<w:spacing w:before="20" w:after="20"/>', run: size(17) },
  { id: 'TableHead', name: 'Table head', basedOn: 'TableText', next: 'TableText', run: `<w:b/><w:bCs/>${size(15)}` },
  { id: 'AfterTable', name: 'After table', paragraph: '<w:spacing w:before="0" w:after="0"/>', run: size(8) },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="280" w:after="60"/>',
    run: `<w:b/><w:bCs/>${size(22)}`,
  },
  ...[2, 3].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    next: 'Normal',
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/></w:tabs><w:spacing w:before="${level === 2 ? 60 : 0}" w:after="0"/><w:ind w:left="${(level - 2) * 280}"/>`,
    ...(level === 2 ? { run: '<w:b/><w:bCs/>' } : {}),
  })),
  ...['header', 'footer'].map((name) => ({
    id: name === 'header' ? 'Header' : 'Footer',
    name,
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs><w:spacing w:after="0"/>`,
    run: `<w:color w:val="${colours.quiet}"/>${size(16)}`,
  })),
];

const characters: readonly (readonly [id: string, name: string, run: string])[] = [
  ['Strong', 'Strong', '<w:b/><w:bCs/>'],
  ['Label', 'Detail label', `<w:color w:val="${colours.quiet}"/>`],
  ['Bad', 'Gap', `<w:b/><w:bCs/><w:color w:val="${colours.bad}"/>`],
  ['Poor', 'Short of what is asked', `<w:b/><w:bCs/><w:color w:val="${colours.poor}"/>`],
  ['Open', 'Left open', `<w:b/><w:bCs/><w:color w:val="${colours.open}"/>`],
  ['Good', 'As asked', `<w:b/><w:bCs/><w:color w:val="${colours.good}"/>`],
  ['Quiet', 'Quiet', `<w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="${colours.quiet}"/>`],
  ['Hyperlink', 'Hyperlink', `<w:color w:val="${linkColour}"/><w:u w:val="single"/>`],
];

function size(halves: number): string {
  return `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
}

const rules = ['top', 'bottom', 'insideH']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${lineColour}"/>`)
  .join('');

/** The part that says how a document looks (ECMA-376, part 1, section 17.7). */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${sans}<w:color w:val="${inkColour}"/>${size(20)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${paragraphs
  .map(
    ({ id, name, basedOn = 'Normal', next, paragraph = '', run = '' }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  )
  .join('')}${characters
  .map(
    ([id, name, run]) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`,
  )
  .join(
    '',
  )}<w:style w:type="table" w:styleId="GapTable"><w:name w:val="Gap table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${rules}</w:tblBorders><w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="50" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${panelColour}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;
