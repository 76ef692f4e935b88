import { decimal, latin, type Objects } from './objects.ts';
import type { Glyph, Typeface } from './typeface.ts';

/** A face in a file: only the shapes that are drawn go into it. */
export type Embedded = {
  /** The number that a page calls a shape by. */
  readonly use: (glyph: Glyph) => number;
  /** Writes it; nothing can be used after that. */
  readonly end: () => void;
};

/** As it is; its published types have a shape in and a boolean out. */
type Subset = { readonly includeGlyph: (id: number) => number; readonly encode: () => Uint8Array };

/** `object`: the number under which pages name the font. `tag`: six capitals that tell it from the whole font. */
export function embedded({ font }: Typeface, object: number, tag: string, objects: Objects): Embedded {
  const subset = font.createSubset() as unknown as Subset;
  const scale = 1000 / font.unitsPerEm;
  const widths: number[] = [font.getGlyph(0).advanceWidth * scale];
  const points: (readonly number[])[] = [[0xfffd]];
  return {
    use: ({ id, width, points: own }) => {
      const number = subset.includeGlyph(id);
      widths[number] ??= width;
      points[number] ??= own;
      return number;
    },
    end: () => {
      const [file, descriptor, descendant, unicode] = [objects.next(), objects.next(), objects.next(), objects.next()];
      const name = `${tag}+${font.postscriptName}`;
      const bytes = subset.encode();
      objects.writeStream(file, `/Length1 ${bytes.length}`, bytes);
      const { minX, minY, maxX, maxY } = font.bbox;
      const box = [minX, minY, maxX, maxY].map((each) => decimal(each * scale)).join(' ');
      // 4: its letters are not those of the standard set alone (ISO 32000-1, 9.8.2).
      objects.write(
        descriptor,
        `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${box}]/ItalicAngle 0/Ascent ${decimal(font.ascent * scale)}/Descent ${decimal(font.descent * scale)}/CapHeight ${decimal(font.capHeight * scale)}/StemV 80/FontFile2 ${file} 0 R>>`,
      );
      objects.write(
        descendant,
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/W[0[${Array.from(widths, (width) => decimal(width ?? 0)).join(' ')}]]>>`,
      );
      objects.writeStream(unicode, '', latin(toUnicode(points)));
      objects.write(
        object,
        `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
      );
    },
  };
}

/** What letters the shapes stand for, so that words can be found and copied (ISO 32000-1, 9.10.3). At most a hundred at a time. */
function toUnicode(points: readonly (readonly number[])[]): string {
  const lines = points.map((own, number) => `<${hex(number)}><${own.map(utf16).join('')}>`);
  const groups = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) =>
    lines.slice(at * 100, at * 100 + 100),
  );
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${groups.map((group) => `${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`).join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Four digits. */
export function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}

function utf16(point: number): string {
  const character = String.fromCodePoint(point);
  return Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join('');
}
