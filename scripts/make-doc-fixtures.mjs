// Writes fixtures/formats/doc and odt: an RTF of ours, which LibreOffice saves as an old Word document and as an OpenDocument text,
// and the first of them with the sign that it is behind a password. Run: node scripts/make-doc-fixtures.mjs (LibreOffice must be installed; it writes the day into the file)
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const level = (text, numbers, words) =>
  `{\\listlevel\\levelnfc0\\levelstartat1\\levelfollow0{\\leveltext\\'${text};}{\\levelnumbers ${numbers};}${words}}`;
const list = `{\\*\\listtable{\\list\\listtemplateid1${level("02\\'00.", "\\'01", '\\fi-360\\li360')}${level("04\\'00.\\'01.", "\\'01\\'03", '\\fi-360\\li720')}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}`;
const item = (depth, words) => `\\pard\\ls1\\ilvl${depth}\\li${360 * (depth + 1)} ${words}\\par`;

const rtf = `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Liberation Serif;}}${list}{\\*\\revtbl{Unknown;}{Ida Fern;}}
{\\header Oak Press supply draft\\par}{\\footer Page foot of Oak Press\\par}
\\pard\\qc\\b Printing agreement\\b0\\par
\\pard Printed {\\field{\\*\\fldinst DATE \\\\@ "d MMMM yyyy"}{\\fldrslt 3 May 2004}} by Oak Press.\\par
${item(0, 'Plates')}
${item(1, 'The printer locks the plates away each {\\revised\\revauth1 working }day.')}
${item(1, 'It tells the publisher of a lost plate within {\\deleted\\revauthdel1 ten}{\\revised\\revauth1 two} days.')}
${item(0, 'Paper')}
\\pard\\trowd\\cellx3000\\cellx6000\\intbl Weight\\cell 90 grams\\cell\\row
\\pard Signed in Utrecht.{\\super\\chftn{\\footnote\\chftn By the publisher alone.}}\\par
}`;

const work = mkdtempSync(path.join(tmpdir(), 'lacuna-fixtures-'));
writeFileSync(path.join(work, 'plates.rtf'), rtf);
const profile = `-env:UserInstallation=file://${work}/profile`;
for (const [ending, filter] of [
  ['doc', 'doc:MS Word 97'],
  ['odt', 'odt'],
]) {
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', work, `${work}/plates.rtf`]);
  copyFileSync(`${work}/plates.${ending}`, `fixtures/formats/${ending}/plates.${ending}`);
}

// The file information block begins with 0xa5ec; bit 8 of the flags at offset 10 says that the file is encrypted (MS-DOC, 2.5.2).
const locked = Buffer.from(readFileSync(`${work}/plates.doc`));
const block = locked.indexOf(Buffer.from([0xec, 0xa5]), 512);
locked.writeUInt16LE(locked.readUInt16LE(block + 10) | 0x100, block + 10);
writeFileSync('fixtures/formats/doc/password.doc', locked);
rmSync(work, { recursive: true });
