// Puts what `tsc` built into a few files in dist/program: opening six hundred takes longer than most of what the program is asked for.
// Packages that hold native code, wasm or data of their own, and those that are loaded at need, stay where they are.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../', import.meta.url));
const bundled =
  /^(?:commander|diff|entities|fdir|fflate|kysely|parse5|picomatch|postal-mime|tinyglobby|yaml|zod)(?:\/|$)/;

rmSync(`${root}dist/program`, { recursive: true, force: true });
await build({
  input: { bin: `${root}dist/bin.js`, 'bin-world': `${root}dist/bin-world.js`, worker: `${root}dist/scan/worker.js` },
  platform: 'node',
  external: (id) => /^[^./]/.test(id) && !bundled.test(id),
  output: {
    dir: `${root}dist/program`,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
  },
  logLevel: 'warn',
});
