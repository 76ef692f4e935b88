import type { PdfCharacter, PdfPage } from '../model/engines.ts';
import type { Box } from '../model/place.ts';
import type { LoadedPage } from './pdfium-annotations.ts';
import { floatsOf, type Pdfium } from './pdfium-native.ts';
import { readRules } from './pdfium-rules.ts';
import { mayBeUnseen, paintsOverText } from './pdfium-unseen.ts';

/** FPDF_PAGEOBJ_PATH, FPDF_PAGEOBJ_IMAGE and FPDF_PAGEOBJ_FORM of fpdf_edit.h: a form may hold the picture. */
const pathObject = 2;
const pictureObjects: readonly number[] = [3, 5];

/** Above this many characters a page is no scan, and counting its pictures would be waste. */
const scanCharacters = 200;

/** Characters of a page that are taken. The longest page that a PDF can have, set in small print, has 120,000. */
const mostCharacters = 150_000;

/** Enough to find the picture among the lines of a form. */
const objectsLooked = 2000;

/** A page as the core takes it, or null where PDFium could not load it. `scratch` points to 256 bytes. */
export function readPage(pdfium: Pdfium, loaded: LoadedPage, scratch: number): PdfPage | null {
  const { page, overlaidFrom, comments } = loaded;
  if (page === 0) return null;
  const text = pdfium.FPDFText_LoadPage(page);
  const { characters, unseen, beyond } = text === 0 ? noText : readCharacters(pdfium, text, scratch);
  const width = pdfium.FPDF_GetPageWidthF(page);
  const height = pdfium.FPDF_GetPageHeightF(page);
  const drawn = characters.length > scanCharacters && !unseen ? noPictures : countPictures(pdfium, page, scratch);
  const result: PdfPage = {
    width,
    height,
    characters,
    ...(beyond === 0 ? null : { beyond }),
    images: drawn.images,
    covered: Math.min(1, drawn.area / Math.max(1, width * height)),
    shapes: drawn.shapes,
    overlaidFrom: overlaidFrom ?? characters.length,
    area: readArea(pdfium, page, scratch),
    rules: characters.length === 0 ? [] : readRules(pdfium, page, scratch),
    comments,
    mayHide: characters.length > 0 && (unseen || paintsOverText(pdfium, page, scratch)),
  };
  if (text !== 0) pdfium.FPDFText_ClosePage(text);
  return result;
}

const noText: Text = { characters: [], unseen: false, beyond: 0 };
const noPictures = { images: 0, shapes: 0, area: 0 };

export function readArea(pdfium: Pdfium, page: number, scratch: number): Box {
  if (pdfium.FPDF_GetPageBoundingBox(page, scratch) === 0) return [0, 0, 0, 0];
  // An FS_RECTF of fpdfview.h.
  const [left = 0, top = 0, right = 0, bottom = 0] = floatsOf(pdfium).subarray(scratch >> 2, (scratch >> 2) + 4);
  return [left, Math.min(top, bottom), right - left, Math.abs(top - bottom)];
}

type Face = { readonly bold: boolean; readonly italic: boolean };

type Style = Face & { readonly size: number; readonly angle: number };

/** `unseen`: some of it may not be seen. `beyond`: how many characters were not taken. */
type Text = { readonly characters: readonly PdfCharacter[]; readonly unseen: boolean; readonly beyond: number };

/** Style is asked once for each text object, its face once for each font, and only white space is asked whether it was made up. */
function readCharacters(pdfium: Pdfium, text: number, scratch: number): Text {
  const all = Math.max(0, pdfium.FPDFText_CountChars(text));
  const count = Math.min(all, mostCharacters);
  const characters: PdfCharacter[] = [];
  const faces = new Map<number, Face>();
  let object = 0;
  let unseen = false;
  let style: Style = { size: 0, bold: false, italic: false, angle: 0 };
  const at = scratch >> 2;
  for (let index = 0; index < count; index++) {
    const code = pdfium.FPDFText_GetUnicode(text, index);
    const owner = pdfium.FPDFText_GetTextObject(text, index);
    if (owner !== object && owner !== 0) {
      object = owner;
      const font = pdfium.FPDFTextObj_GetFont(owner);
      const face = faces.get(font) ?? readFace(pdfium, text, index, scratch);
      faces.set(font, face);
      style = readStyle(pdfium, text, index, face, scratch);
      unseen = unseen || mayBeUnseen(pdfium, owner, scratch);
    }
    pdfium.FPDFText_GetLooseCharBox(text, index, scratch);
    const floats = floatsOf(pdfium);
    const left = floats[at] ?? 0;
    const top = floats[at + 1] ?? 0;
    const right = floats[at + 2] ?? 0;
    const bottom = floats[at + 3] ?? 0;
    characters.push({
      code,
      box: [left, Math.min(bottom, top), Math.max(0, right - left), Math.abs(top - bottom)],
      size: style.size,
      bold: style.bold,
      italic: style.italic,
      generated: code <= 32 && pdfium.FPDFText_IsGenerated(text, index) === 1,
      unmapped: code === 0 || pdfium.FPDFText_HasUnicodeMapError(text, index) === 1,
      angle: style.angle,
    });
  }
  return { characters, unseen, beyond: all - count };
}

function readStyle(pdfium: Pdfium, text: number, index: number, { bold, italic }: Face, scratch: number): Style {
  pdfium.FPDFText_GetMatrix(text, index, scratch);
  const floats = floatsOf(pdfium);
  const at = scratch >> 2;
  const [a, b, c, d] = [floats[at] ?? 1, floats[at + 1] ?? 0, floats[at + 2] ?? 0, floats[at + 3] ?? 1];
  return {
    size: pdfium.FPDFText_GetFontSize(text, index) * Math.hypot(c, d),
    bold,
    italic,
    angle: (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360,
  };
}

function readFace(pdfium: Pdfium, text: number, index: number, scratch: number): Face {
  const [flags, name, room] = [scratch, scratch + 8, 200];
  const length = pdfium.FPDFText_GetFontInfo(text, index, name, room, flags);
  // Nothing is written where the name does not fit; the length counts the zero at its end.
  const bytes = new Uint8Array(pdfium.memory.buffer, name, length > room ? 0 : Math.max(0, length - 1));
  const font = String.fromCharCode(...bytes);
  return {
    bold: pdfium.FPDFText_GetFontWeight(text, index) >= 600 || /bold|black|heavy/i.test(font),
    italic: /italic|oblique/i.test(font),
  };
}

function countPictures(pdfium: Pdfium, page: number, scratch: number) {
  const objects = Math.min(pdfium.FPDFPage_CountObjects(page), objectsLooked);
  let [images, shapes, area] = [0, 0, 0];
  for (let index = 0; index < objects; index++) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === pathObject) shapes++;
    if (!pictureObjects.includes(type)) continue;
    images++;
    if (pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = floatsOf(pdfium).subarray(scratch >> 2, (scratch >> 2) + 4);
    area = Math.max(area, (right - left) * (top - bottom));
  }
  return { images, shapes, area };
}
