// Builds the pages into dist/web, unless what is there is newer than all that it is made of. `--force` builds in any case.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { changedAt } from './newest.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const page = `${root}dist/web/index.html`;

const sources = ['web', 'src/model', 'package-lock.json'].map((each) => `${root}${each}`);
if (process.argv.includes('--force') || Math.max(...sources.map(changedAt)) >= changedAt(page)) {
  // Tests build too, and what they say of themselves here would give React as it is for development.
  process.env.NODE_ENV = 'production';
  // Loaded only where there is something to build: it takes longer than to look.
  const { build } = await import('vite');
  await build({ configFile: `${root}web/vite.config.ts`, logLevel: 'warn' });
  for (const name of readdirSync(`${root}dist/web/assets`, { recursive: true })) {
    const file = `${root}dist/web/assets/${name}`;
    const bytes = readFileSync(file);
    // Fonts and pictures are packed already, and a packed copy of little saves nothing.
    if (bytes.length < 1024 || !/\.(?:js|mjs|css|svg|wasm)$/.test(file)) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}
