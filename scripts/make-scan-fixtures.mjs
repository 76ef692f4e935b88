// Writes fixtures/formats/pdf/scan*.pdf: small pages of print as pictures, the right way up and turned. Run: node scripts/make-scan-fixtures.mjs
import { writeFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { scanned } from './agreements/scan.mjs';

const fixed = new Date('2026-01-01T00:00:00Z');

async function printed(size, draw) {
  const document = new PDFDocument({ size, margin: 0, info: { CreationDate: fixed, ModDate: fixed } });
  const parts = [];
  document.on('data', (part) => parts.push(part));
  const ended = new Promise((done) => document.on('end', done));
  draw(document.font('Helvetica').fontSize(12));
  document.end();
  await ended;
  return Buffer.concat(parts);
}

const lines = [
  '2. Drawings',
  '2.1 The Supplier keeps every drawing of the Customer in a locked room',
  'and shows it to nobody without the consent of the Customer.',
  '2.2 It hands back all drawings within 30 days of the end of the work.',
];
const letter = await printed([420, 150], (d) => {
  for (const [index, line] of lines.entries()) d.text(line, 20, 30 + index * 24, { lineBreak: false });
});
for (const [name, quarters] of Object.entries({ scan: 0, 'scan-right': 1, 'scan-upside-down': 2, 'scan-left': 3 })) {
  writeFileSync(`fixtures/formats/pdf/${name}.pdf`, await scanned(letter, quarters));
}

// Turned back by the file: it is shown upright.
writeFileSync(
  'fixtures/formats/pdf/scan-turned-back.pdf',
  await scanned(letter, 3, (document) => {
    document.page.dictionary.data.Rotate = 90;
    document.page.dictionary.data.CropBox = [-10, -20, 150, 420];
    document.page.dictionary.data.MediaBox = [-10, -20, 150, 420];
  }),
);

// As a scanner with text recognition hands it on: the picture, and over it the same words in invisible letters.
writeFileSync(
  'fixtures/formats/pdf/scan-with-text-layer.pdf',
  await scanned(letter, 0, (document) => {
    document.font('Helvetica').fontSize(12).addContent('3 Tr');
    for (const [index, line] of lines.entries()) document.text(line, 20, 30 + index * 24, { lineBreak: false });
  }),
);

const columns = await printed([340, 190], (d) => {
  const left =
    'The Supplier keeps each of the drawings that it receives in a locked room, and lets nobody copy any of them unless the Customer has agreed to it in writing before the copy was made. It marks each copy as the property of the Customer.';
  const right =
    'The Customer pays for each casting within 30 days of the invoice and may hold back what is in dispute until the two project managers have settled it. Their decision in writing binds both of the parties to this agreement.';
  d.fontSize(10).text(left, 20, 20, { width: 135 });
  d.text(right, 185, 20, { width: 135 });
});
writeFileSync('fixtures/formats/pdf/scan-two-columns.pdf', await scanned(columns));
