// Predictions of the shipped library for a labelled set, as JSON to stdout; the set's own scorer reads them.
//   npm run --silent eval -- contractnli|dpa|cuad GOLD.json [--errors FILE]
//   npm run --silent eval -- report DATA-FOLDER   (beside a baseline, after npm install --ignore-scripts --prefix test/eval/baseline)
// --errors writes what went wrong, label by label, with the words of the agreement: for those who write clauses.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadBaseline } from './baseline/baseline.mjs';
import { contractnli } from './contractnli.mjs';
import { cuad } from './cuad.mjs';
import { dpa } from './dpa.mjs';
import { loadProduct } from './product.mjs';
import { report, table } from './report.mjs';

const sets = { contractnli, dpa, cuad };
const [name, goldFile, flag, errorsFile] = process.argv.slice(2);
const run = sets[name];
if (name === 'report' && goldFile !== undefined && flag === undefined) {
  console.log(table(await report(goldFile, await loadProduct(), loadBaseline(goldFile))));
  console.log('\nWritten to clause-library/figures.json; `npm run docs` shows them in the reference.');
  process.exit(0);
}
if (run === undefined || goldFile === undefined || (flag !== undefined && (flag !== '--errors' || !errorsFile))) {
  console.error(
    'usage: npm run --silent eval -- contractnli|dpa|cuad GOLD.json [--errors FILE], or report DATA-FOLDER',
  );
  process.exit(2);
}

const product = await loadProduct();
const { predictions, errors } = await run(JSON.parse(readFileSync(goldFile, 'utf8')), product, goldFile);
process.stdout.write(`${JSON.stringify(predictions)}\n`);
if (errorsFile !== undefined) writeFileSync(errorsFile, `${errors.join('\n')}\n`);
