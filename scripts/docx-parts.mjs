// The pieces from which the fixtures of Word files are made: XML by hand, because the traits are ones that no writer lets us choose.
import { mkdirSync, writeFileSync } from 'node:fs';
import { zip } from './zip.mjs';

export const folder = 'fixtures/formats/docx';
mkdirSync(folder, { recursive: true });

export const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const namespaces = `xmlns:w="${transitional}" xmlns:r="${links}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const override = (name, type) => `<Override PartName="/${name}" ContentType="${types}.${type}+xml"/>`;
export const contentTypes = (main, others = []) =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override(main, 'document.main')}${others.map((name) => override(`word/${name}.xml`, name.replace(/\d+$/, ''))).join('')}</Types>`;
export const relations = (rows) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
export const document = (body) =>
  `${declaration}<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`;
export const part = (name, inside) => `${declaration}<w:${name} ${namespaces}>${inside}</w:${name}>`;

/** The parts of a package: the body, and other parts by name ("styles", "numbering", "footnotes", "header1"). */
export function parts(body, others = {}) {
  const names = Object.keys(others);
  return [
    ['[Content_Types].xml', contentTypes('word/document.xml', names)],
    ['_rels/.rels', relations([['rId1', `${links}/officeDocument`, 'word/document.xml']])],
    [
      'word/_rels/document.xml.rels',
      relations(names.map((name) => [name, `${links}/${name.replace(/\d+$/, '')}`, `${name}.xml`])),
    ],
    ...names.map((name) => [`word/${name}.xml`, others[name]]),
    ['word/document.xml', document(body)],
  ];
}

export const write = (name, bytes) => writeFileSync(`${folder}/${name}.docx`, bytes);
export const docx = (name, body, others) => write(name, zip(parts(body, others)));

export const t = (text) => `<w:t xml:space="preserve">${text}</w:t>`;
export const r = (text, format = '') => `<w:r>${format && `<w:rPr>${format}</w:rPr>`}${t(text)}</w:r>`;
/** A paragraph of plain text or of runs; `format` goes into its properties. */
export const p = (inside, format = '') =>
  `<w:p>${format && `<w:pPr>${format}</w:pPr>`}${inside.startsWith('<') || inside === '' ? inside : r(inside)}</w:p>`;
export const list = (numId, level) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
export const styled = (id) => `<w:pStyle w:val="${id}"/>`;
export const level = (at, format, text, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstract = (id, inside) => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
export const num = (id, of, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
export const style = (id, inside, type = 'paragraph', more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${id}"/>${inside}</w:style>`;
export const by = (id) => `w:id="${id}" w:author="Ada Quill" w:date="2026-01-01T00:00:00Z"`;
export const field = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
export const instruction = (text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
export const cell = (inside, format = '') => `<w:tc>${format && `<w:tcPr>${format}</w:tcPr>`}${inside}</w:tc>`;
export const row = (...cells) => `<w:tr>${cells.join('')}</w:tr>`;
