import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import type { ProblemCode } from '../src/model/problem.ts';
import { type PdfObjects, pdfFile, stream } from './pdf-file.ts';

// PDFs that somebody made to hurt a reader (ISO 32000-2 is what they break), written byte by byte when a test asks for them.

/** Words that each of them shows somewhere, where it shows any. */
export const words = 'The Supplier keeps the moulds.';

/** `shows`: whether a reader that survives it finds the words. `code`: that of the Problem; so few words are no agreement, which is one too. */
type HostilePdf = { readonly shows: boolean; readonly code: ProblemCode; readonly bytes: () => Buffer };

/** By what is wrong with it. */
export const hostilePdfs: Readonly<Record<string, HostilePdf>> = {
  'a page tree that is its own child': {
    shows: false,
    code: 'broken',
    bytes: () => pdfFile({ 1: catalog, 2: '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>' }),
  },
  'a page tree that loops behind a page': {
    shows: false,
    code: 'no-text',
    bytes: () =>
      pdfFile({
        ...simple(),
        2: '<</Type/Pages/Kids[3 0 R 6 0 R]/Count 9>>',
        6: '<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 8>>',
      }),
  },
  'a page tree that claims a million pages': {
    shows: true,
    code: 'no-text',
    bytes: () => pdfFile({ ...simple(), 2: '<</Type/Pages/Kids[3 0 R]/Count 1000000>>' }),
  },
  'a form that draws itself': {
    shows: true,
    code: 'no-text',
    bytes: () =>
      pdfFile({ ...simple(`/X Do ${text}`, '/XObject<</X 6 0 R>>'), 6: form('/X Do', '/XObject<</X 6 0 R>>') }),
  },
  'forms that draw two of the next kind, forty deep': {
    shows: false,
    code: 'broken',
    bytes: () => {
      const nested = (depth: number) => form('/X Do /X Do', `/XObject<</X ${depth + 1} 0 R>>`);
      const forms = Array.from({ length: 40 }, (_, depth) => [depth + 6, nested(depth + 6)] as const);
      return pdfFile({
        ...simple(`/X Do ${text}`, '/XObject<</X 6 0 R>>'),
        ...Object.fromEntries(forms),
        46: form(text, fonts),
      });
    },
  },
  'a letter of a font that is written in that font': {
    shows: false,
    code: 'no-text',
    bytes: () => {
      const glyph = stream('', 'BT /F1 1 Tf (a) Tj ET');
      const font = `<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<<${fonts}>>>>`;
      return pdfFile({ ...simple('BT /F1 9 Tf 72 700 Td (aaaa) Tj ET'), 5: font, 6: glyph });
    },
  },
  'a font map of two million lines': {
    shows: true,
    code: 'no-text',
    bytes: () =>
      pdfFile({ ...simple(), 5: mapped, 6: packed('', cmap('<00000000> <ffffffff> <0041>\n'.repeat(2_000_000))) }),
  },
  'a font map that uses itself': {
    shows: true,
    code: 'no-text',
    bytes: () => pdfFile({ ...simple(), 5: mapped, 6: stream('/UseCMap 6 0 R', cmap('')) }),
  },
  'an object stream that holds itself and goes on in itself': { shows: false, code: 'broken', bytes: selfHeld },
  'a length that is the stream itself': {
    shows: true,
    code: 'no-text',
    bytes: () => pdfFile({ ...simple(), 4: `<</Length 4 0 R>>stream\n${text}\nendstream` }),
  },
  'cross-references that go before themselves': {
    shows: true,
    code: 'no-text',
    bytes: () => pdfFile(simple(), (at) => `/Prev ${at}`),
  },
  'a page whose content unpacks to a gigabyte': {
    shows: false,
    code: 'broken',
    bytes: () => pdfFile({ ...simple(), 4: stream('/Filter/FlateDecode', gigabyte()) }),
  },
  'a page whose content unpacks twice to a gigabyte': {
    shows: false,
    code: 'broken',
    bytes: () => pdfFile({ ...simple(), 4: stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(gigabyte())) }),
  },
  'two hundred thousand words, each an object of its own': {
    shows: true,
    code: 'too-large',
    bytes: () => {
      const scattered = (at: number) => `BT /F1 4 Tf ${(at * 7) % 500} ${(at * 13) % 700} Td (so) Tj ET\n`;
      return pdfFile(simple(text + Array.from({ length: 200_000 }, (_, at) => scattered(at)).join('')));
    },
  },
  'a page of a billion points': {
    shows: true,
    code: 'no-text',
    bytes: () => pdfFile(simple(text, '', '[0 0 1e9 1e9]')),
  },
  // Drawn so coarsely no word has ink: all of them are taken for hidden, and said to be.
  'a page of a billion points with white words': {
    shows: false,
    code: 'empty',
    bytes: () => pdfFile(simple(`${text} 1 g BT /F1 9 Tf 9 9 Td (unseen) Tj ET`, '', '[0 0 1000000000 1000000000]')),
  },
  'a page without extent': { shows: true, code: 'no-text', bytes: () => pdfFile(simple(text, '', '[0 0 0 0]')) },
  'a picture of a hundred thousand by a hundred thousand': {
    shows: false,
    code: 'no-text',
    bytes: () =>
      pdfFile({
        ...simple('600 0 0 800 0 0 cm /X Do', '/XObject<</X 6 0 R>>'),
        6: stream(
          '/Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode',
          gigabyte(),
        ),
      }),
  },
  'arrays in arrays, a hundred thousand deep': {
    shows: true,
    code: 'no-text',
    bytes: () => pdfFile({ ...simple(`${'['.repeat(100_000)}${']'.repeat(100_000)} ${text}`), 6: '['.repeat(100_000) }),
  },
};

const catalog = '<</Type/Catalog/Pages 2 0 R>>';
const text = `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
const fonts = '/Font<</F1 5 0 R>>';
const mapped = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>';

/** One page that shows the words. */
function simple(content = text, resources = '', box = '[0 0 595 842]'): PdfObjects {
  return {
    1: catalog,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox${box}/Contents 4 0 R/Resources<<${fonts}${resources}>>>>`,
    4: packed('', content),
    5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  };
}

function form(content: string, resources: string): Buffer {
  return stream(`/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<<${resources}>>`, content);
}

function cmap(ranges: string): string {
  return `/CMapName/X def 1 begincodespacerange <00> <ff> endcodespacerange\n1 beginbfrange\n${ranges}endbfrange\nendcmap`;
}

function packed(entries: string, content: string): Buffer {
  return stream(`${entries}/Filter/FlateDecode`, deflateSync(content));
}

/** PdfObjects 1 to 6 are said to lie in the object stream 6, with cross-references in stream 7 (7.5.7, 7.5.8). */
function selfHeld(): Buffer {
  const held = `1 0 2 30 6 60 ${catalog} <</Type/Pages/Kids[]/Count 1>> 6 0 R`;
  const head = Buffer.from('%PDF-1.7\n');
  const body = Buffer.concat([
    Buffer.from('6 0 obj\n'),
    stream('/Type/ObjStm/N 3/First 15/Extends 6 0 R', held),
    Buffer.from('\nendobj\n'),
  ]);
  const rows = [0, 1, 2, 3, 4, 5, 6].flatMap((number) => (number === 0 ? [0, 0, 0] : [2, 6, number % 3]));
  const table = stream('/Type/XRef/Size 7/W[1 1 1]/Root 1 0 R', Buffer.from(rows));
  const at = head.length + body.length;
  const tail = Buffer.from(`\nendobj\nstartxref\n${at}\n%%EOF\n`);
  return Buffer.concat([head, body, Buffer.from('7 0 obj\n'), table, tail]);
}

/** A gigabyte of spaces in a megabyte: packed once for 16 MB, and that repeated. */
function gigabyte(): Buffer {
  const block = deflateRawSync(Buffer.alloc(1 << 24, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 64 }, () => block), Buffer.from([3, 0])]);
}
