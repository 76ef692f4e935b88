import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';

/** Lines, packed as gzip. */
export function packedLines(lines: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  // What goes wrong is thrown to whoever reads the packed bytes.
  return pipeline(Readable.from(lines), createGzip({ level: 3 }), () => {});
}

/** The lines of a packed file, without their ends. Rejects with a sentence where it is no such file. */
export async function* linesIn(file: string): AsyncIterable<string> {
  const unpacked = pipeline(createReadStream(file), createGunzip(), () => {});
  let rest: Buffer[] = [];
  try {
    for await (const piece of unpacked) {
      let from = 0;
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, from)) {
        yield Buffer.concat([...rest, piece.subarray(from, at)]).toString();
        rest = [];
        from = at + 1;
      }
      if (from < piece.length) rest.push(piece.subarray(from));
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? `${error.code}` : '';
    if (code === 'ENOENT') throw new Error(`there is no file ${file}`);
    throw code.startsWith('Z_') ? new Error(`${file} is no backup of lacuna, or is damaged (${code})`) : error;
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString();
}
