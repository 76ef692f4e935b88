// What the library finds in a data folder, kind by kind: for those who write clauses. Read what was found, and what was not.
//   node test/eval/hits.mjs DATA-FOLDER KIND [--sets contractnli,contractnli-train,dpa,cuad] [--sample N] [--without WORD|WORD]
// Prints how many papers have the kind, by stance, and the passages found. --sample N prints every so manieth, N in all.
// --without prints, instead, sentences that hold one of these words (as a plain regular expression) where the kind was not
// found: what may have been missed.
import { parseArgs } from 'node:util';
import { papersIn } from './corpus.mjs';
import { loadProduct } from './product.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: 'string' }, sample: { type: 'string' }, without: { type: 'string' } },
});
const [folder, kind] = positionals;
if (folder === undefined || kind === undefined) {
  console.error('usage: node test/eval/hits.mjs DATA-FOLDER KIND [--sets A,B] [--sample N] [--without WORDS]');
  process.exit(2);
}
const product = await loadProduct([kind]);
const sets = (values.sets ?? 'contractnli,dpa,cuad').split(',');
const lines = [];
const counts = new Map();
const papers = papersIn(folder, sets);
const having = new Map(sets.map((set) => [set, 0]));
const words = values.without === undefined ? null : new RegExp(values.without, 'i');
for (const { set, name, text } of papers) {
  const { document, matches } = await product.analyse(text);
  const own = matches.filter((match) => match.kind === kind);
  if (own.length > 0) having.set(set, having.get(set) + 1);
  for (const { stance } of own) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  if (words === null) {
    for (const match of own) {
      const signs = match.evidence.map(({ signal }) => signal).join('; ');
      lines.push(
        `${set} ${name.slice(0, 40)} [${match.stance}] "${oneLine(document.text.slice(match.span.start, match.span.end))}" {${signs}}`,
      );
    }
  } else {
    for (const block of document.blocks) {
      if (own.some(({ span }) => span.start < block.end && block.start < span.end)) continue;
      const passage = document.text.slice(block.start, block.end);
      const at = passage.search(words);
      if (at === -1) continue;
      const around = oneLine(passage.slice(Math.max(0, at - 250), at + 350));
      lines.push(
        `${set} ${name.slice(0, 40)} ${own.length > 0 ? 'found elsewhere' : 'NOT FOUND IN THIS PAPER'}: …${around}…`,
      );
    }
  }
}
const total = (set) => papers.filter((paper) => paper.set === set).length;
console.log(sets.map((set) => `${set}: ${having.get(set)} of ${total(set)} papers`).join(', '));
console.log([...counts].map(([stance, count]) => `${stance} ${count}`).join(', '));
const step = Math.max(1, lines.length / Number(values.sample ?? 40));
for (let at = 0; at < lines.length; at += step) console.log(`- ${lines[Math.floor(at)]}`);

function oneLine(text) {
  return text.replace(/\s+/g, ' ').slice(0, 700);
}
