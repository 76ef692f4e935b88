import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of an archive, whose text is asked for when its turn comes. */
export type ZipFile = { readonly name: string; readonly text: AsyncIterable<string> | Iterable<string> };

// Without a time zone, as in the archive: so the same bytes wherever that is. ZIP knows no day before it.
const firstDay = '1980-01-01T00:00:00';

const batchLength = 65_536;

/** The files as a ZIP archive, piece by piece, each with the same day whatever the clock says. At most 4 GiB a file. */
export async function* zipped(files: Iterable<ZipFile>): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 4 });
    file.mtime = firstDay;
    zip.add(file);
    for await (const batch of batches(text)) {
      file.push(strToU8(batch));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

async function* batches(text: ZipFile['text']): AsyncIterable<string> {
  let batch = '';
  for await (const piece of text) {
    batch += piece;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = '';
  }
  yield batch;
}
