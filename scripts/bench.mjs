// `npm run bench`: what each step costs. `npm run bench fidelity -- FOLDER`: how much of the text of a folder's files is read.
// `npm run bench read -- FOLDER`: what reading them costs. `npm run bench match -- [FOLDER]`: what matching costs.
// `npm run bench scan -- [FOLDER]`: what scanning a repository costs. `npm run bench law`: what nine jurisdictions cost beside one.
// `npm run bench work`: how many agreements worker processes get through with PostgreSQL.
// `npm run bench load`: what the service does under load.
// `npm run bench grid`: how long the grid of ten thousand agreements takes to answer a filter, and to draw what it leaves.
// `npm run bench compare`: how long two long drafts take to be compared, and to be looked at side by side.
const commands = {
  steps: () => import('./bench/steps.mjs'),
  read: async (args) => (await import('./bench/reading.mjs')).run(args),
  match: async (args) => (await import('./bench/matching.mjs')).run(args),
  scan: async (args) => (await import('./bench/scanning.mjs')).run(args),
  work: async (args) => (await import('./bench/work.mjs')).run(args),
  law: async () => (await import('./bench/law.mjs')).run(),
  load: async (args) => (await import('./bench/load.mjs')).run(args),
  grid: async (args) => (await import('./bench/grid.mjs')).run(args),
  compare: async (args) => (await import('./bench/comparing.mjs')).run(args),
  fidelity: async (args) => (await import('./fidelity/fidelity.mjs')).run(args),
};

const [name = 'steps', ...args] = process.argv.slice(2);
if (!(name in commands)) {
  console.error(`bench: found "${name}", expected one of ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
await commands[name](args);
