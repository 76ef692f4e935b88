// The agreements of a data folder as the product reads them, kept from one run to the next: reading is most of the time, and
// whoever writes clauses looks at the same papers a hundred times. Kept by what was read and by the code that read it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

const root = fileURLToPath(new URL('../../', import.meta.url));
const kept = path.join(tmpdir(), 'lacuna-corpus');

/** Every paper of the sets under a data folder: `{ set, name, text }`. A sentence of the DPA set stands on a line of its own. */
export function papersIn(folder, sets) {
  const json = (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const readers = {
    contractnli: () => json('contractnli/dev.json').documents.map(({ id, text }) => ({ name: String(id), text })),
    'contractnli-train': () =>
      json('contractnli/train_50.json').documents.map(({ id, text }) => ({ name: String(id), text })),
    dpa: () =>
      json('dpa/dev.json').map(({ dpa, sentences }) => ({
        name: dpa,
        text: `${sentences.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n')}\n`,
      })),
    cuad: () =>
      readdirSync(path.join(folder, 'cuad/txt'))
        .sort()
        .map((name) => ({ name, text: readFileSync(path.join(folder, 'cuad/txt', name), 'utf8') })),
  };
  return sets.flatMap((set) => readers[set]().map((paper) => ({ set, ...paper })));
}

/** `read` for one paper, from the last run where nothing has changed since. */
export async function readOnce(text, read) {
  const file = path.join(kept, `${createHash('sha256').update(readerVersion()).update(text).digest('hex')}.bin`);
  if (existsSync(file)) return deserialize(readFileSync(file));
  const value = await read(text);
  mkdirSync(kept, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, serialize(value));
  renameSync(`${file}.${process.pid}`, file);
  return value;
}

let version = null;
function readerVersion() {
  version ??= ['read', 'structure', 'facts', 'model']
    .flatMap((room) =>
      readdirSync(path.join(root, 'dist', room), { recursive: true }).map((name) => `dist/${room}/${name}`),
    )
    .filter((name) => name.endsWith('.js'))
    .sort()
    .reduce((hash, name) => hash.update(readFileSync(path.join(root, name))), createHash('sha256'))
    .digest('hex');
  return version;
}
