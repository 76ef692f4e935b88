// DOCX with real automatic multi-level numbering: no label is typed, Word counts them.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { runsOf } from './source.mjs';

// The file carries this moment wherever it carries one, so that the bytes stay the same.
const moment = Date.UTC(2026, 9, 1, 9, 0, 0);

const texts = {
  decimal: ['%1.', '%1.%2', '(%3)', '(%4)'],
  article: ['ARTICLE %1', '%1.%2', '(%3)', '(%4)'],
  german: ['§ %1', '(%2)', '%3)', '(%4)'],
};
const formats = [LevelFormat.DECIMAL, LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
const left = [720, 720, 1440, 2160];

export async function writeDocx({ settings, lines }) {
  const font = settings.font ?? 'Calibri';
  return atMoment(() => Packer.toBuffer(documentOf(settings, font, lines)));
}

function documentOf(settings, font, lines) {
  const levels = texts[settings.numbering].map((text, level) => ({
    level,
    format: formats[level],
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: left[level], hanging: 720 } } },
  }));
  const recital = {
    level: 0,
    format: LevelFormat.UPPER_LETTER,
    text: '(%1)',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 720, hanging: 720 } } },
  };
  return new Document({
    creator: 'Lacuna fixtures',
    title: settings.header ?? '',
    styles: {
      default: {
        document: { run: { font, size: 21 } },
        heading1: { run: { font, size: 22, bold: true, color: '000000' } },
      },
    },
    numbering: {
      config: [
        { reference: 'clauses', levels },
        { reference: 'recitals', levels: [recital] },
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [new Paragraph({ text: settings.header ?? '', alignment: AlignmentType.RIGHT })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: childrenOf(lines),
      },
    ],
  });
}

function childrenOf(lines) {
  const children = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index].kind !== 'row') {
      children.push(paragraphOf(lines[index]));
      continue;
    }
    const rows = [];
    while (lines[index]?.kind === 'row') rows.push(lines[index++]);
    index -= 1;
    children.push(tableOf(rows));
  }
  return children;
}

function paragraphOf(line) {
  const runs = runsOf(line.text).map((run) => new TextRun(run));
  const spacing = { after: 140 };
  switch (line.kind) {
    case 'title':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 240 },
        children: [new TextRun({ text: line.text, bold: true, size: 30 })],
      });
    case 'centred':
      return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: runs });
    case 'heading':
      return new Paragraph({ heading: 'Heading1', spacing, children: runs });
    case 'schedule':
      return new Paragraph({
        heading: 'Heading1',
        pageBreakBefore: true,
        alignment: AlignmentType.CENTER,
        spacing,
        children: runs,
      });
    case 'break':
      return new Paragraph({ children: [new PageBreak()] });
    case 'bullet':
      return new Paragraph({ bullet: { level: 0 }, spacing, children: runs });
    case 'recital':
      return new Paragraph({ numbering: { reference: 'recitals', level: 0 }, spacing, children: runs });
    case 'numbered': {
      const numbering = { reference: 'clauses', level: line.rank - 1, instance: line.instance };
      return new Paragraph({
        numbering,
        spacing,
        children: runs,
        ...(line.heading ? { heading: 'Heading1', keepNext: true } : {}),
      });
    }
    default:
      return new Paragraph({ spacing, children: runs });
  }
}

function tableOf(rows) {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.cells.map(
            (cell) =>
              new TableCell({ children: [new Paragraph({ children: runsOf(cell).map((run) => new TextRun(run)) })] }),
          ),
        }),
    ),
  });
}

/** The package takes the time from the clock; for as long as it works, the clock stands still. */
async function atMoment(work) {
  const Clock = globalThis.Date;
  globalThis.Date = class extends Clock {
    constructor(...given) {
      super(...(given.length === 0 ? [moment] : given));
    }
    static now() {
      return moment;
    }
  };
  try {
    return await work();
  } finally {
    globalThis.Date = Clock;
  }
}
