import { xmlText } from './cell.ts';
import { stylesXml } from './looks.ts';
import { type Sheet, sheetXml } from './sheet.ts';
import type { ZipFile } from './zipped.ts';

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The files of an .xlsx file (ECMA-376, part 1, section 12), with nothing in them of who wrote it and when. */
export function workbook(sheets: readonly Sheet[]): readonly ZipFile[] {
  return [
    { name: '[Content_Types].xml', text: [types(sheets)] },
    { name: '_rels/.rels', text: [relations([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', text: [book(sheets)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: [
        relations([
          ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
          ['styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', text: [stylesXml] },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet) })),
  ];
}

function types(sheets: readonly Sheet[]): string {
  const parts: readonly (readonly [string, string])[] = [
    ['workbook', `${main}.sheet.main+xml`],
    ['styles', `${main}.styles+xml`],
    ...sheets.map((_, at) => [`worksheets/sheet${at + 1}`, `${main}.worksheet+xml`] as const),
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="/xl/${name}.xml" ContentType="${type}"/>`);
  return `${declared}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declared}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

function book(sheets: readonly Sheet[]): string {
  const all = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `${declared}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${all.join('')}</sheets></workbook>`;
}
