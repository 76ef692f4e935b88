// Writes fixtures/formats/picture: a small scan as picture files. Run: node scripts/make-picture-fixtures.mjs (needs poppler-utils and
// libtiff-tools)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = 'fixtures/formats/picture';
const work = mkdtempSync(path.join(tmpdir(), 'lacuna-fixtures-'));
const page = (name, ...options) => {
  const made = path.join(work, name);
  execFileSync('pdftoppm', ['-r', '200', '-singlefile', ...options, `fixtures/formats/pdf/${name}.pdf`, made]);
  return made;
};

const png = readFileSync(`${page('scan', '-png', '-gray')}.png`);
const jpeg = readFileSync(`${page('scan', '-jpeg', '-gray', '-jpegopt', 'quality=60')}.jpg`);
writeFileSync(`${folder}/scan.png`, png);
writeFileSync(`${folder}/scan.jpg`, jpeg);

// As a camera writes one that is to be turned: tag 274 (Exif 2.32, 4.6.4) is 6, a quarter clockwise.
const turned = readFileSync(`${page('scan', '-jpeg', '-gray', '-jpegopt', 'quality=60')}.jpg`);
const exif = Buffer.from('457869660000' + '49492a0008000000' + '0100' + '120103000100000006000000' + '00000000', 'hex');
const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
writeFileSync(`${folder}/turned.jpg`, Buffer.concat([turned.subarray(0, 2), head, exif, turned.subarray(2)]));

// Of two pages, as fax machines pack them, in strips of 64 rows; and as scanners do, with the numbers the other way round.
const mono = ['scan', 'scan-two-columns'].map((name) => {
  const made = path.join(work, name);
  writeFileSync(`${made}.pbm`, blackOrWhite(readFileSync(`${page(name, '-gray')}.pgm`)));
  execFileSync('ppm2tiff', [`${made}.pbm`, `${made}-mono.tif`]);
  return `${made}-mono.tif`;
});
execFileSync('tiffcp', ['-c', 'g4', '-r', '64', ...mono, `${folder}/fax.tif`]);
execFileSync('tiffcp', [
  '-B',
  '-c',
  'lzw:2',
  '-r',
  '100',
  `${page('scan', '-tiff', '-gray')}.tif`,
  `${folder}/scan.tiff`,
]);
rmSync(work, { recursive: true });

/** A PBM of a PGM (netpbm): a dot is black where it is darker than the middle. */
function blackOrWhite(pgm) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40));
  const stride = Math.ceil(width / 8);
  const bits = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (pgm[head.length + y * width + x] < 128) bits[y * stride + (x >> 3)] |= 0x80 >> (x & 7);
    }
  return Buffer.concat([Buffer.from(`P4\n${width} ${height}\n`), bits]);
}
