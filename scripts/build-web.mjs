// Builds the pages into dist/web, unless what is there is newer than all that it is made of. `--force` builds in any case.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('../', import.meta.url));
const page = `${root}dist/web/index.html`;

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function below(folder) {
  return readdirSync(folder, { recursive: true }).map((each) => `${folder}/${each}`);
}

const sources = [...below(`${root}web`), ...below(`${root}src/model`), `${root}package-lock.json`];
if (process.argv.includes('--force') || Math.max(...sources.map(changedAt)) >= changedAt(page)) {
  // Tests build too, and what they say of themselves here would give React as it is for development.
  process.env.NODE_ENV = 'production';
  // Loaded only where there is something to build: it takes longer than to look.
  const { build } = await import('vite');
  await build({ configFile: `${root}web/vite.config.ts`, logLevel: 'warn' });
  for (const file of below(`${root}dist/web/assets`)) {
    const bytes = readFileSync(file);
    // Fonts and pictures are packed already, and a packed copy of little saves nothing.
    if (bytes.length < 1024 || !/\.(?:js|mjs|css|svg|wasm)$/.test(file)) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}
