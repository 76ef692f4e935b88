// Writes fixtures/agreements/<name>/agreement.docx or .pdf from agreement.source.txt beside it.
// The same source gives the same bytes. With names as arguments, only those; `--outline` prints the numbers instead.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from './agreements/docx.mjs';
import { writePdf } from './agreements/pdf.mjs';
import { writeScan } from './agreements/scan.mjs';
import { parseSource } from './agreements/source.mjs';

const root = join(import.meta.dirname, '..', 'fixtures', 'agreements');
const asked = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const names = readdirSync(root, { withFileTypes: true })
  .filter((each) => each.isDirectory() && (asked.length === 0 || asked.includes(each.name)))
  .map((each) => each.name)
  .sort();

const writers = { docx: writeDocx, pdf: writePdf, scan: writeScan };

for (const name of names) {
  const folder = join(root, name);
  let text;
  try {
    text = readFileSync(join(folder, 'agreement.source.txt'), 'utf8');
  } catch {
    continue; // a folder whose agreement came from elsewhere
  }
  const source = parseSource(text);
  const words = text.split(/\s+/).length;
  if (process.argv.includes('--outline')) {
    for (const line of source.lines.filter((each) => each.label))
      console.log(`${line.label}\t${line.text.slice(0, 70)}`);
    continue;
  }
  const bytes = await writers[source.settings.format](source);
  const extension = source.settings.format === 'docx' ? 'docx' : 'pdf';
  for (const old of ['docx', 'pdf']) rmSync(join(folder, `agreement.${old}`), { force: true });
  writeFileSync(join(folder, `agreement.${extension}`), bytes);
  console.log(`${name}: ${words} words, ${bytes.length} bytes, ${source.settings.format}`);
}
