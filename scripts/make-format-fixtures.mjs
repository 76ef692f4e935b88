// Writes the binary files of fixtures/formats/pdf and fixtures/formats/text: the smallest that show one trait each. Run: node scripts/make-format-fixtures.mjs
import { createWriteStream, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

const folder = 'fixtures/formats/pdf';
const fixed = new Date('2026-01-01T00:00:00Z');

function pdf(name, draw, options = {}) {
  return new Promise((done) => {
    const document = new PDFDocument({
      size: 'A4',
      margin: 72,
      info: { CreationDate: fixed, ModDate: fixed },
      ...options,
    });
    const out = createWriteStream(`${folder}/${name}.pdf`);
    out.on('close', done);
    document.pipe(out);
    draw(document);
    document.end();
  });
}

/** A grey picture as PNG (RFC 2083): bars, so that it is plainly a picture. */
function png(width, height) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = (y >> 3) % 2 ? 255 : 96;
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes) => {
    let c = 0xffffffff;
    for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

await pdf('two-lines', (d) => {
  d.font('Helvetica-Bold').fontSize(14).text('Supply of castings', 72, 72);
  d.font('Helvetica').fontSize(11).text('1. The Supplier keeps the moulds secret.', 72, 110);
});
await pdf('footer-first', (d) => {
  d.fontSize(9).text('Page 1 of 1', 72, 740);
  d.fontSize(11).text('First line of the body.', 72, 72).text('Second line of the body.');
});
const leftColumn = [
  'The Supplier keeps every drawing',
  'that it receives in a locked room',
  'and lets nobody copy any of them',
  'unless the Customer has agreed to',
  'it in writing before the copy was',
  'made, and then marks each copy as',
  'the property of the Customer and',
  'hands it back when asked to do so.',
  'This goes on after the end of it.',
];
const rightColumn = [
  'The Customer pays for each casting',
  'within thirty days of the invoice',
  'and may hold back what is disputed',
  'until the dispute has been settled',
  'by the two project managers, whose',
  'decision in writing binds both the',
  'parties. Interest on late payments',
  'runs at four per cent above the',
  'base rate of the central bank then.',
];
await pdf('two-columns', (d) => {
  d.fontSize(10);
  for (const [i, line] of leftColumn.entries()) {
    d.text(line, 72, 72 + i * 14, { lineBreak: false }).text(rightColumn[i], 320, 72 + i * 14, { lineBreak: false });
  }
});
await pdf('table', (d) => {
  d.fontSize(10).text('Part', 72, 72, { lineBreak: false }).text('Price', 250, 72, { lineBreak: false });
  d.text('Valve body', 72, 90, { lineBreak: false }).text('EUR 12', 250, 90, { lineBreak: false });
});
await pdf('ruled-table', (d) => {
  d.fontSize(10).text('The prices of the parts are these.', 72, 72);
  for (const y of [100, 130, 170]) d.moveTo(72, y).lineTo(400, y).stroke();
  for (const x of [72, 200, 400]) d.moveTo(x, 100).lineTo(x, 170).stroke();
  d.text('Part', 76, 110, { lineBreak: false }).text('Price', 204, 110, { lineBreak: false });
  d.text('Valve', 76, 136, { lineBreak: false }).text('body', 76, 150, { lineBreak: false });
  d.text('EUR 12 for each', 204, 136, { lineBreak: false }).text('and EUR 3 freight', 204, 150, { lineBreak: false });
  d.text('They hold for a year.', 72, 190, { lineBreak: false });
});
const rowsOf = (d, rows, columns, top, step = 16) => {
  for (const [i, row] of rows.entries())
    for (const [k, text] of row.entries())
      if (text !== '') d.text(text, columns[k], top + i * step, { lineBreak: false });
};
await pdf('aligned-table', (d) => {
  d.fontSize(10).text(
    'The Customer pays these prices for the parts, which hold for a year and are then agreed anew.',
    72,
    72,
  );
  const prices = [
    ['Part', 'Made of', 'Price'],
    ['Valve body', 'bronze, cast in', 'EUR 12'],
    ['', 'Alder', ''],
    ['Flange', 'steel', 'EUR 7'],
    ['Gasket', 'cork', 'EUR 1'],
  ];
  for (const [i, y] of [110, 130, 141, 160, 180].entries()) rowsOf(d, [prices[i]], [72, 220, 400], y);
  d.text(
    'The Supplier sends its invoice with the parts, and the Customer pays it within thirty days of that.',
    72,
    230,
  );
});
await pdf('no-table', (d) => {
  d.fontSize(10);
  const contents = [
    ['Definitions', '1'],
    ['Prices and payment', '3'],
    ['Secrecy of drawings', '4'],
    ['Term and end', '7'],
  ];
  rowsOf(d, contents, [72, 420], 72);
  const terms = [
    ['Drawing', 'means each sheet that the Customer hands over, and what is made of it'],
    ['Part', 'means what the Supplier casts after a Drawing for the Customer alone'],
    ['Mould', 'means the form in which a Part is cast, whoever has paid for it at first'],
  ];
  rowsOf(d, terms, [72, 160], 180);
  const duties = [
    ['(a)', 'keep the Drawings'],
    ['(b)', 'keep the Moulds'],
    ['(c)', 'hand both back'],
  ];
  rowsOf(d, duties, [72, 110], 280);
});
await pdf('boxed-table', (d) => {
  d.fontSize(10);
  for (const y of [100, 130, 160, 220]) d.moveTo(72, y).lineTo(500, y).stroke();
  // The sides of a box around one word, which divide no row.
  d.rect(300, 176, 60, 12).stroke();
  const rows = [
    ['Services', 'The Supplier casts the parts that the Customer has drawn.'],
    ['Prices', 'as listed in the offer of May, without freight and customs'],
  ];
  rowsOf(d, rows, [76, 200], 110, 30);
  d.text('Moulds', 76, 178, { lineBreak: false }).text(
    'They belong to the Customer, whoever has paid for them.',
    200,
    178,
    { lineBreak: false },
  );
});
await pdf('turned', (d) => {
  d.rotate(90, { origin: [300, 300] }).fontSize(10);
  d.text('The Supplier keeps the moulds.', 150, 300, { lineBreak: false });
  d.text('It hands them back in May.', 150, 320, { lineBreak: false });
});
await pdf('side-note', (d) => {
  d.fontSize(11);
  for (const [i, line] of leftColumn.entries()) d.text(`${line} for as long`, 180, 72 + i * 14, { lineBreak: false });
  d.fontSize(8).text('Drawings', 72, 102, { lineBreak: false });
});
await pdf('spaced-heading', (d) => {
  d.fontSize(14).text('B I R C H   W O R K S', 72, 72, { lineBreak: false });
  d.fontSize(11).text('The parts are made in Alder.', 72, 100, { lineBreak: false });
});
await pdf('seal', (d) => {
  d.fontSize(11).text('The parts are made in Alder.', 72, 72, { lineBreak: false });
  // Each letter on a circle, turned as it stands there, with a space between the words.
  for (const [i, letter] of [...'CAST IN ALDER'].entries()) {
    const turn = -78 + i * 12.5;
    const [x, y] = [300 + 60 * Math.sin((turn * Math.PI) / 180), 300 - 60 * Math.cos((turn * Math.PI) / 180)];
    d.save()
      .rotate(turn, { origin: [x, y] })
      .fontSize(12)
      .text(letter, x, y, { lineBreak: false })
      .restore();
  }
});
await pdf('form', (d) => {
  d.font('Helvetica').initForm();
  d.fontSize(11).text('Name of the Supplier:', 72, 72, { lineBreak: false });
  d.text('It keeps the moulds secret.', 72, 110, { lineBreak: false });
  d.formText('supplier', 200, 68, 200, 18, { value: 'Alder Castings' });
});
await pdf('signatures', (d) => {
  const at = (text, x, y) => d.text(text, x, y, { lineBreak: false });
  d.fontSize(10);
  at('Each party signs below on the day that stands beside its name, in two copies of which each keeps one.', 72, 72);
  // Drawn before the names, as word processors do with what stands in a frame.
  at('[Last page of the supply agreement]', 220, 220);
  for (const [left, right, y] of [
    ['ALDER CASTINGS LTD', 'BIRCH WORKS GMBH', 110],
    ['By: ________________', 'By: ________________', 135],
    ['Name: Mara Reed', 'Name: Jon Tallow', 150],
    ['Title: Director', 'Title: Managing Director', 165],
  ]) {
    at(left, left.startsWith('A') ? 80 : 72, y);
    at(right, right.startsWith('B') && !right.startsWith('By') ? 305 : 320, y);
  }
  at('Authorised signatory', 320, 177);
});
await pdf('form-beside', (d) => {
  d.font('Helvetica').initForm();
  const at = (text, x, y) => d.text(text, x, y, { lineBreak: false });
  d.fontSize(11);
  at('Name: ______________', 72, 92);
  at('Name: ______________________', 320, 92);
  at('Title: ______________', 72, 114);
  at('Title: ______________________', 320, 114);
  d.formText('signer', 370, 89, 120, 14, { value: 'Jon Tallow', fontSize: 9 });
});
await pdf('comment', (d) => {
  d.fontSize(11).text('The Supplier keeps the moulds secret.', 72, 72, { lineBreak: false });
  d.note(72, 72, 20, 20, 'For how long?', { T: new String('A. Reviewer') });
});
await pdf('picture', (d) => d.image(png(200, 280), 72, 72, { width: 400 }));
await pdf('picture-and-text', (d) => {
  d.fontSize(11).text('1. The first page has words.', 72, 72);
  d.addPage().image(png(200, 280), 72, 72, { width: 400 });
});
await pdf('password', (d) => d.text('Nobody reads this.'), { userPassword: 'secret', ownerPassword: 'owner' });
await pdf('three-pages', (d) => {
  for (const page of [1, 2, 3]) {
    if (page > 1) d.addPage();
    d.text(`This is page ${page}.`, 72, 72);
  }
});

const words =
  'Vertraulichkeitsvereinbarung \u2013 \u201eGesch\u00e4ftsgeheimnis\u201c\nSection 2: caf\u00e9 drawings\n';
const windows = Buffer.from(
  words.replace(/[\u2013\u201e\u201c]/g, (c) => ({ '\u2013': '\x96', '\u201e': '\x84', '\u201c': '\x93' })[c]),
  'latin1',
);
writeFileSync('fixtures/formats/text/utf-8.txt', words);
writeFileSync('fixtures/formats/text/utf-8-mark.txt', `\ufeff${words}`);
writeFileSync('fixtures/formats/text/utf-16le-mark.txt', Buffer.from(`\ufeff${words}`, 'utf16le'));
writeFileSync('fixtures/formats/text/utf-16be-no-mark.txt', Buffer.from(words, 'utf16le').swap16());
writeFileSync('fixtures/formats/text/windows-1252.txt', windows);
