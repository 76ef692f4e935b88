import type { ReportHead } from '../../../model/report.ts';
import { escaped } from '../../page/escaped.ts';
import { plain } from '../printed/block.ts';
import { footLine, reportTitle } from '../printed/report-blocks.ts';
import type { ZipFile } from '../xlsx/zipped.ts';
import type { Links } from './links.ts';
import { margin, stylesXml } from './styles.ts';

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export type WordReport = {
  /** What the report is about, in a line. */
  readonly about: string;
  readonly isOne: boolean;
  readonly report: ReportHead;
  /** Paragraphs and tables. */
  readonly body: AsyncIterable<string>;
  /** What the body leads to, once it has been written. */
  readonly links: Links;
};

/** The files of a .docx file (ECMA-376, part 1, section 11), with nothing in them of who wrote it and when. */
export function wordFile({ about, isOne, report, body, links }: WordReport): readonly ZipFile[] {
  return [
    { name: '[Content_Types].xml', text: [types] },
    { name: '_rels/.rels', text: [relations([...parts])] },
    { name: 'docProps/core.xml', text: [core(about)] },
    { name: 'docProps/app.xml', text: [app(report)] },
    { name: 'word/styles.xml', text: [stylesXml] },
    { name: 'word/settings.xml', text: [settings] },
    { name: 'word/numbering.xml', text: [numbering] },
    { name: 'word/header1.xml', text: [header(about, isOne)] },
    { name: 'word/footer1.xml', text: [footer(report)] },
    { name: 'word/document.xml', text: document(body) },
    // After the document, which says what it leads to.
    { name: 'word/_rels/document.xml.rels', text: ofDocument(links) },
  ];
}

const overrides = [
  ['word/document.xml', `${type}.document.main+xml`],
  ['word/styles.xml', `${type}.styles+xml`],
  ['word/settings.xml', `${type}.settings+xml`],
  ['word/numbering.xml', `${type}.numbering+xml`],
  ['word/header1.xml', `${type}.header+xml`],
  ['word/footer1.xml', `${type}.footer+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
].map(([part, of]) => `<Override PartName="/${part}" ContentType="${of}"/>`);

const types = `${declared}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;

const parts = [
  `<Relationship Id="document" Type="${office}/officeDocument" Target="word/document.xml"/>`,
  `<Relationship Id="core" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  `<Relationship Id="app" Type="${office}/extended-properties" Target="docProps/app.xml"/>`,
];

function relations(all: readonly string[]): string {
  return `${declared}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

function* ofDocument(links: Links): Iterable<string> {
  const own = ['styles', 'settings', 'numbering'].map(
    (name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
  );
  const around = ['header', 'footer'].map(
    (name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}1.xml"/>`,
  );
  const outside = Array.from(
    links.all(),
    ([address, name]) =>
      `<Relationship Id="${name}" Type="${office}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
  );
  yield relations([...own, ...around, ...outside]);
}

function core(about: string): string {
  return `${declared}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(plain(`${reportTitle}: ${about}`))}</dc:title><dc:creator>Lacuna</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

function app({ engine }: ReportHead): string {
  return `${declared}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Lacuna ${escaped(engine.version)}</Application></Properties>`;
}

const settings = `${declared}<w:settings ${word}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

const numbering = `${declared}<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function header(about: string, isOne: boolean): string {
  // Of several, the one that the page is about: Word finds its heading, LibreOffice leaves what stands there.
  const name = isOne ? text(about) : field(' STYLEREF "heading 1" ', about);
  return `${declared}<w:hdr ${word}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${text(reportTitle)}<w:r><w:tab/></w:r>${name}</w:p></w:hdr>`;
}

function footer(report: ReportHead): string {
  return `${declared}<w:ftr ${word}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text(footLine(report))}<w:r><w:tab/></w:r>${text('Page ')}${field(' PAGE ', '1')}${text(' of ')}${field(' NUMPAGES ', '1')}</w:p></w:ftr>`;
}

function text(words: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(plain(words))}</w:t></w:r>`;
}

/** `shown` is what stands there until the program has worked it out. */
function field(instruction: string, shown: string): string {
  const mark = (of: string) => `<w:r><w:fldChar w:fldCharType="${of}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve">${escaped(instruction)}</w:instrText></w:r>${mark('separate')}${text(shown)}${mark('end')}`;
}

async function* document(body: AsyncIterable<string>): AsyncIterable<string> {
  yield `${declared}<w:document ${word} xmlns:r="${office}"><w:body>`;
  yield* body;
  const around =
    '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>';
  yield `<w:sectPr>${around}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1360" w:right="${margin}" w:bottom="1360" w:left="${margin}" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}
