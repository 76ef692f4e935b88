// .dependency-cruiser.cjs
// The house rules on who may import whom. ARCHITECTURE.md says why; this file makes it so.
const steps = 'read|structure|compare|facts|library|match|evaluate|family|report|redline|respond|portfolio';
const edges = 'cli|server|store|scan|train|work|mcp';
const tests = '[.]test[.]ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that import each other cannot be read one at a time. Move what both need into model/.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'model-imports-nothing',
      comment: 'model/ is the vocabulary. It knows no step, no edge and no package.',
      severity: 'error',
      from: { path: '^src/model/', pathNot: tests },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'steps-do-not-know-each-other',
      comment: 'A step takes model types and gives model types. Only analyze.ts knows the order of the steps.',
      severity: 'error',
      from: { path: `^src/(${steps})/`, pathNot: tests },
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/model/'] },
    },
    {
      name: 'core-does-no-io',
      comment: 'No disk, network, clock or process in the core: same bytes and same library in, same report out.',
      severity: 'error',
      from: { path: `^src/(model|proof|${steps})/|^src/analyze[.]ts$`, pathNot: tests },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|fs/promises|net|http|https|http2|dns|tls|child_process|process|os|worker_threads)$',
      },
    },
    {
      name: 'analyze-imports-steps-and-model',
      comment: 'analyze.ts is the pipeline and nothing else.',
      severity: 'error',
      from: { path: '^src/analyze[.]ts$' },
      to: { pathNot: `^src/(model|${steps})/` },
    },
    {
      name: 'proof-imports-steps-and-model',
      comment: 'proof/ holds the library to its own examples: it runs steps, as analyze.ts does, and knows no edge.',
      severity: 'error',
      from: { path: '^src/proof/', pathNot: tests },
      to: { pathNot: `^src/(model|proof|${steps})/` },
    },
    {
      name: 'edges-use-the-front-door',
      comment:
        'An edge may use analyze.ts, proof.ts, scan.ts, the report formats, redline, respond, portfolio, the library parser and model types; never the inside of a step, never another edge.',
      severity: 'error',
      from: { path: `^src/(${edges})/`, pathNot: tests },
      to: {
        path: '^src/',
        pathNot: [
          '^src/$1/',
          '^src/model/',
          '^src/analyze[.]ts$',
          '^src/proof/proof[.]ts$',
          '^src/(report|library|redline|respond|portfolio)/[^/]+[.]ts$',
          '^src/scan/(scan|load-library)[.]ts$',
        ],
      },
    },
    {
      name: 'bin-wires-the-edges',
      comment: 'Only bin.ts puts edges together; nothing imports bin.ts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/bin[.]ts$' },
    },
    {
      name: 'web-shares-only-the-model',
      comment: 'The browser shares the words of model/ with the server and talks to it over HTTP.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/model/' },
    },
    {
      name: 'views-do-not-know-each-other',
      comment:
        'A view is loaded by itself and can be deleted by itself. What several need is in parts/, shell/ or agreement/.',
      severity: 'error',
      from: { path: '^web/views/([^/]+)/' },
      to: { path: '^web/views/[^/]+/', pathNot: '^web/views/$1/' },
    },
    {
      name: 'only-the-list-of-views-opens-them',
      comment: 'What is around the views knows none of them but by its address.',
      severity: 'error',
      from: { path: '^web/(parts|shell|agreement|api|words)/' },
      to: { path: '^web/views/' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: tests },
      to: { path: `^(test|fixtures)/|${tests}` },
    },
    {
      name: 'no-dev-packages-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is either dead or forgotten in a list.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
