import type { ReportHead, ReportStream } from '../../model/report.ts';
import { shortened } from '../layout.ts';
import { escaped } from '../page/escaped.ts';
import { chunksOf } from './pdf/chunk.ts';
import { closeGroup, drawPage, type Group, type Pen } from './pdf/draw.ts';
import { embedded } from './pdf/embed.ts';
import { type Objects, pdfObjects, pdfString } from './pdf/objects.ts';
import { outline } from './pdf/outline.ts';
import { pagesOf } from './pdf/pages.ts';
import { structure } from './pdf/structure.ts';
import { openTypefaces, type Typefaces } from './pdf/typeface.ts';
import { plain } from './printed/block.ts';
import { aboutOf, fileName, footLine, reportBlocks, reportTitle } from './printed/report-blocks.ts';
import { type Survey, survey } from './printed/survey.ts';

/**
 * The report as a PDF on A4, tagged, with its headings beside the pages and its fonts in it. It is laid out twice, since a table of
 * contents tells pages before they are there; what is held of all agreements is their names and counts, and where links lead.
 */
export async function* pdf(report: ReportStream): AsyncIterable<Uint8Array> {
  const all = await survey(report);
  const faces = await openTypefaces();
  const { count, pageOf, isLedTo } = await firstTime(report, all, faces);
  const objects = pdfObjects();
  const [pages, resources, info, root] = [objects.next(), objects.next(), objects.next(), objects.next()];
  const fontNumbers = { sans: objects.next(), bold: objects.next(), serif: objects.next() };
  const pen: Pen = {
    objects,
    structure: structure(objects),
    outline: outline(objects, all.rows.length === 1 ? 1 : 0),
    faces,
    fonts: {
      sans: embedded(faces.sans, fontNumbers.sans, 'LACUNA', objects),
      bold: embedded(faces.bold, fontNumbers.bold, 'LACUNB', objects),
      serif: embedded(faces.serif, fontNumbers.serif, 'LACUNC', objects),
    },
    destinations: new Map(),
    isLedTo,
    pages,
    resources,
  };
  const group: Group = { name: null, inSection: false };
  const kids: number[] = [];
  const about = aboutOf(all);
  for await (const page of laidOut(report, all, faces, pageOf)) {
    const margins = {
      head: [reportTitle, shortened(fileName(page.about ?? about), 90)],
      foot: [footLine(report), `Page ${page.number} of ${count}`],
    } as const;
    kids.push(drawPage(page, margins, group, pen));
    yield* objects.ready();
  }
  closeGroup(group, pen.structure);
  if (group.inSection) pen.structure.close();
  for (const font of Object.values(pen.fonts)) font.end();
  const named = Object.entries(fontNumbers).map(([face, number]) => `/${face} ${number} 0 R`);
  objects.write(resources, `<</Font<<${named.join('')}>>>>`);
  objects.write(pages, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((each) => `${each} 0 R`).join(' ')}]>>`);
  catalogue({ root, info, pages }, `${reportTitle}: ${about}`, report, pen);
  yield* objects.ready();
}

function laidOut(report: ReportStream, all: Survey, faces: Typefaces, pageOf: (anchor: string) => number) {
  return pagesOf(chunksOf(reportBlocks(report, all, pageOf), faces, pageOf));
}

/** How many pages there are, on which the headings are that contents tell, and to which anchors something leads. */
async function firstTime(report: ReportStream, all: Survey, faces: Typefaces) {
  const pages = new Map<string, number>();
  const ledTo = new Set<string>();
  let count = 0;
  for await (const { number, placed } of laidOut(report, all, faces, () => 0)) {
    count = number;
    for (const { chunk, from } of placed) {
      const { heading, lines } = chunk;
      if (heading !== null && from === 0 && (heading.level === 1 || all.entries.length > 0))
        pages.set(heading.anchor, number);
      for (const { fragments } of lines) for (const { to } of fragments) if (to !== null) ledTo.add(to);
    }
  }
  return {
    count,
    pageOf: (anchor: string) => pages.get(anchor) ?? 0,
    isLedTo: (anchor: string) => ledTo.has(anchor),
  };
}

type Numbers = { readonly root: number; readonly info: number; readonly pages: number };

/** What a program looks at first (ISO 32000-1, 7.7.2). No day and no name of anybody is in it. */
function catalogue({ root, info, pages }: Numbers, title: string, report: ReportHead, pen: Pen): void {
  const { objects, destinations } = pen;
  const tree = pen.structure.end();
  const beside = pen.outline.end();
  const names = objects.next();
  const sorted = [...destinations].sort(([a], [b]) => (a < b ? -1 : 1));
  objects.write(names, `<</Names[${sorted.map(([anchor, at]) => `(${anchor})${at}`).join('')}]>>`);
  const metadata = objects.next();
  const told = plain(title);
  const program = `Lacuna ${report.engine.version}`;
  writeMetadata(metadata, told, program, objects);
  objects.write(info, `<</Title${pdfString(told)}/Creator${pdfString(program)}/Producer${pdfString(program)}>>`);
  objects.write(
    root,
    `<</Type/Catalog/Pages ${pages} 0 R/Lang(en-GB)/MarkInfo<</Marked true>>/StructTreeRoot ${tree} 0 R/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${metadata} 0 R/Names<</Dests ${names} 0 R>>${beside === null ? '' : `/Outlines ${beside} 0 R/PageMode/UseOutlines`}>>`,
  );
  objects.end(root, info);
}

/** Title and program once more, as XMP. */
function writeMetadata(object: number, title: string, program: string, objects: Objects): void {
  const words = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language><pdf:Producer>${escaped(program)}</pdf:Producer>`;
  const xmp = `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">${words}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
  objects.writeStream(object, '/Type/Metadata/Subtype/XML', new TextEncoder().encode(xmp));
}
