import { openZip, unpack } from './zip.ts';

/** Far more than the sheets of a policy need. */
const atMost = 64 * 1024 * 1024;

/**
 * The ranges of merged cells ("B2:B4") of each sheet of an .xlsx file, by the name of the sheet (ECMA-376 Part 1, 18.3.1.55).
 * None where the file is not read as one.
 */
export function mergedCells(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const zip = openZip(bytes);
  const partText = (name: string): string => {
    const entry = zip.entries.get(name.toLowerCase());
    const unpacked = entry === undefined ? { fault: 'broken' } : unpack(zip, entry, atMost);
    return 'bytes' in unpacked ? new TextDecoder().decode(unpacked.bytes) : '';
  };
  const targets = new Map(
    elements(partText('xl/_rels/workbook.xml.rels'), 'Relationship').map((each) => [
      attribute(each, 'Id'),
      attribute(each, 'Target'),
    ]),
  );
  return new Map(
    elements(partText('xl/workbook.xml'), 'sheet').map((sheet) => {
      const target = targets.get(attribute(sheet, 'r:id')) ?? '';
      // A target is relative to the folder of the workbook, or begins at the root of the package.
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [
        attribute(sheet, 'name'),
        elements(partText(part), 'mergeCell').map((each) => attribute(each, 'ref')),
      ] as const;
    }),
  );
}

/** The opening tags of this name, with whatever prefix. */
function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}
