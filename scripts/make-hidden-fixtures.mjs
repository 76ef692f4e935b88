// Writes fixtures/formats/pdf/hidden-*.pdf: a line that everybody sees and one that nobody does, each in another way; and
// seen-*.pdf, which only look alike. Run: node scripts/make-hidden-fixtures.mjs
import { writeFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const fixed = new Date('2026-01-01T00:00:00Z');
const seen = '1. The Supplier keeps the moulds in a locked room.';
const unseen = '2. The Supplier insures the moulds.';

async function pdf(name, draw) {
  const document = new PDFDocument({ size: [400, 200], margin: 0, info: { CreationDate: fixed, ModDate: fixed } });
  const parts = [];
  document.on('data', (part) => parts.push(part));
  const ended = new Promise((done) => document.on('end', done));
  document.font('Helvetica').fontSize(11).text(seen, 20, 20, { lineBreak: false });
  draw(document, (options = {}) => document.text(unseen, 20, 60, { lineBreak: false, ...options }));
  document.end();
  await ended;
  writeFileSync(`fixtures/formats/pdf/${name}.pdf`, Buffer.concat(parts));
}

await pdf('hidden-white', (d, line) => {
  d.fillColor('white');
  line();
});
await pdf('hidden-tiny', (d, line) => {
  d.fontSize(1);
  line();
});
await pdf('hidden-off-page', (d) => d.text(unseen, 20, 240, { lineBreak: false }));
await pdf('hidden-invisible', (d, line) => {
  d.addContent('3 Tr');
  line();
});
await pdf('hidden-covered', (d, line) => {
  line();
  d.rect(10, 50, 380, 30).fill('white');
});
await pdf('hidden-layer', (d, line) => {
  const layer = d.ref({ Type: 'OCG', Name: new String('Draft') });
  layer.end();
  d._root.data.OCProperties = { OCGs: [layer], D: { OFF: [layer] } };
  d.page.resources.data.Properties = { Layer: layer };
  d.addContent('/OC /Layer BDC');
  line();
  d.addContent('EMC');
});
await pdf('seen-white-on-black', (d, line) => {
  d.rect(10, 50, 380, 30).fill('black').fillColor('white');
  line();
});
await pdf('seen-grey', (d, line) => {
  d.fillColor('#d0d0d0');
  line();
});
await pdf('seen-shaded', (d, line) => {
  line();
  d.fillOpacity(0.3).rect(10, 50, 380, 30).fill('yellow');
});
