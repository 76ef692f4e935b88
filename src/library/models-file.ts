import type { Models } from '../model/models.ts';

// clause-library/models/weights.bin: a line of JSON (what it is, the names, how many features and entries there are), then the
// columns of the table one after the other, little-endian, the widest first so that each begins where its numbers may.

/** Where the trained weights lie in a library folder. */
export const weightsPath = 'models/weights.bin';

const format = 'lacuna-models-2';
const perModel = ['scales', 'biases', 'slopes', 'offsets', 'nearSlopes', 'nearOffsets'] as const;

/** The bytes of the file; the same for the same models. */
export function writeModels(models: Models): Uint8Array {
  const { names, features, weights } = models;
  const header = `${JSON.stringify({ format, names, features: features.length, entries: weights.length })}\n`;
  // Padded, so that the columns begin at a multiple of eight.
  const head = new TextEncoder().encode(header.padStart(Math.ceil(header.length / 8) * 8, ' '));
  const columns = [...perModel.map((column) => models[column]), features, models.starts, models.owners, weights];
  const bytes = new Uint8Array(head.length + columns.reduce((sum, { byteLength }) => sum + byteLength, 0));
  bytes.set(head);
  let at = head.length;
  for (const { buffer, byteOffset, byteLength } of columns) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** What `writeModels` wrote; null where the bytes are something else. */
export function readModels(bytes: Uint8Array): Models | null {
  const end = bytes.indexOf(0x0a);
  const header = end === -1 ? null : headerIn(new TextDecoder().decode(bytes.subarray(0, end)));
  if (header === null) return null;
  const { names, features, entries } = header;
  const sizes = 8 * perModel.length * names.length + 4 * features + 4 * (features + 1) + 2 * entries;
  if (bytes.length !== end + 1 + sizes) return null;
  // A copy of its own begins at zero, whatever buffer the file was read into. (The `slice` of a Buffer of Node is no copy.)
  const { buffer } = new Uint8Array(bytes.subarray(end + 1));
  let at = 0;
  const next = (size: number): number => {
    at += size;
    return at - size;
  };
  const column = () => new Float64Array(buffer, next(8 * names.length), names.length);
  return {
    names,
    scales: column(),
    biases: column(),
    slopes: column(),
    offsets: column(),
    nearSlopes: column(),
    nearOffsets: column(),
    features: new Uint32Array(buffer, next(4 * features), features),
    starts: new Uint32Array(buffer, next(4 * (features + 1)), features + 1),
    owners: new Uint8Array(buffer, next(entries), entries),
    weights: new Int8Array(buffer, next(entries), entries),
  };
}

type Header = { readonly names: readonly string[]; readonly features: number; readonly entries: number };

function headerIn(line: string): Header | null {
  try {
    const header: unknown = JSON.parse(line);
    return isHeader(header) ? header : null;
  } catch {
    return null;
  }
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false;
  const { format: found, names, features, entries } = value as Record<string, unknown>;
  return found === format && Array.isArray(names) && Number.isInteger(features) && Number.isInteger(entries);
}
