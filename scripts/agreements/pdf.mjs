// PDF as a typesetter would leave it: justified, hyphenated lines, running header, page numbers, one or two columns.
import PDFDocument from 'pdfkit';
import { breakLines } from './lines.mjs';
import { runsOf } from './source.mjs';

const moment = new Date(Date.UTC(2026, 9, 1, 9, 0, 0));
const margin = 64;
const gutter = 26;
const faces = {
  times: { plain: 'Times-Roman', bold: 'Times-Bold' },
  helvetica: { plain: 'Helvetica', bold: 'Helvetica-Bold' },
};

export async function writePdf({ settings, lines }) {
  const size = settings.paper === 'letter' ? 'LETTER' : 'A4';
  const doc = new PDFDocument({
    size,
    margin: 0,
    bufferPages: true,
    info: {
      Title: settings.header ?? '',
      Producer: 'pdfkit',
      Creator: 'Lacuna fixtures',
      CreationDate: moment,
      ModDate: moment,
    },
  });
  const parts = [];
  doc.on('data', (part) => parts.push(part));
  const ended = new Promise((done) => doc.on('end', done));
  typeset(doc, settings, lines);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

function typeset(doc, settings, lines) {
  const columns = Number(settings.columns ?? 1);
  const fontSize = Number(settings.size ?? (columns === 2 ? 8.5 : 10.5));
  const leading = fontSize * 1.28;
  const width = (doc.page.width - 2 * margin - (columns - 1) * gutter) / columns;
  const bottom = doc.page.height - margin;
  const page = { face: faces[settings.font ?? 'times'], fontSize, leading, width, column: 0, y: margin, top: margin };

  const left = () => margin + page.column * (width + gutter);
  const next = () => {
    if (page.column + 1 < columns) page.column += 1;
    else {
      doc.addPage();
      page.column = 0;
      page.top = margin;
    }
    page.y = page.top;
  };
  const room = (height) => {
    if (page.y + height > bottom) next();
  };

  const set = (
    text,
    { indent = 0, hang = 0, label = '', align = 'justify', bold = false, size = fontSize, after = 0.55 },
  ) => {
    const runs = runsOf(text).map((run) => ({ ...run, bold: run.bold || bold }));
    const set = breakLines(doc, page.face, size, runs, width - indent - hang);
    set.forEach((line, index) => {
      room(leading);
      const x = left() + indent + hang;
      if (index === 0 && label !== '') {
        doc
          .font(bold ? page.face.bold : page.face.plain, size)
          .text(label, left() + indent, page.y, { lineBreak: false });
      }
      drawLine(doc, page.face, size, line, {
        x,
        y: page.y,
        width: width - indent - hang,
        align,
        last: index === set.length - 1,
      });
      page.y += leading;
    });
    page.y += leading * after;
  };

  for (const line of lines) {
    switch (line.kind) {
      case 'title':
        set(line.text, { align: 'centre', bold: true, size: fontSize * 1.35, after: 1.2 });
        break;
      case 'centred':
        set(line.text, { align: 'centre' });
        break;
      case 'heading':
        room(leading * 3);
        set(line.text, { align: 'left', bold: true });
        break;
      case 'schedule':
        next();
        set(line.text, { align: 'centre', bold: true, after: 1 });
        break;
      case 'break':
        next();
        break;
      case 'bullet':
        set(line.text, { indent: 18, hang: 14, label: '•' });
        break;
      case 'recital':
        set(line.text, { hang: 26, label: line.label });
        break;
      case 'numbered':
        setNumbered(line, set, room, settings, leading, columns);
        break;
      case 'row':
        set(line.cells.join('     '), { align: 'left', after: 0.2 });
        break;
      default:
        set(line.text, {});
    }
  }
  furnish(doc, settings, page.face);
}

function setNumbered(line, set, room, settings, leading, columns) {
  const hang = columns === 2 ? 22 : 32;
  if (line.rank === 1) {
    room(leading * 3);
    if (settings.numbering === 'article')
      set(`${line.label}. ${line.text}`, { align: 'centre', bold: true, after: 0.8 });
    else set(line.text, { hang, label: line.label, align: 'left', bold: true });
    return;
  }
  set(line.text, { indent: (line.rank - 2) * (columns === 2 ? 14 : hang), hang, label: line.label });
}

/** Draws one line, its words stretched to the measure where it is justified and not the last of its paragraph. */
function drawLine(doc, face, size, line, { x, y, width, align, last }) {
  const natural = line.words.reduce((sum, word) => sum + word.width, 0);
  const gaps = line.words.length - 1;
  const space = doc.font(face.plain, size).widthOfString(' ');
  const stretch = align === 'justify' && !last && gaps > 0 ? (width - natural) / gaps : space;
  let at = align === 'centre' ? x + (width - natural - gaps * space) / 2 : x;
  // Words of one weight go out as one string, as a typesetter's program would write them.
  for (let index = 0; index < line.words.length; ) {
    let end = index + 1;
    while (end < line.words.length && line.words[end].bold === line.words[index].bold) end += 1;
    const words = line.words.slice(index, end);
    doc.font(words[0].bold ? face.bold : face.plain, size);
    const wordSpacing = stretch - doc.widthOfString(' ');
    doc.text(words.map((word) => word.text).join(' '), at, y, { lineBreak: false, wordSpacing });
    at += words.reduce((sum, word) => sum + word.width + stretch, 0);
    index = end;
  }
}

function furnish(doc, settings, face) {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    doc.font(face.plain, 8);
    const header = settings.header ?? '';
    doc.text(header, doc.page.width - margin - doc.widthOfString(header), 34, { lineBreak: false });
    const footer = `${settings.footer ?? 'Confidential'}  |  Page ${index - start + 1} of ${count}`;
    doc.text(footer, (doc.page.width - doc.widthOfString(footer)) / 2, doc.page.height - 40, { lineBreak: false });
  }
}
