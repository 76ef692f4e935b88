/**
 * A compound file (MS-CFB, version 3) of a tree: a Buffer is a stream, an object a storage. Streams below 4096 bytes lie in small
 * sectors, as the format asks.
 */
export function compound(tree) {
  const entries = [{ name: 'Root Entry', type: 5, content: tree, start: end, size: 0 }];
  for (let at = 0; at < entries.length; at++) {
    const { type, content } = entries[at];
    if (type === 2) continue;
    // By length and then by name (2.6.4); each is the right neighbour of the one before it.
    const names = Object.keys(content).sort(
      (a, b) => a.length - b.length || (a.toUpperCase() < b.toUpperCase() ? -1 : 1),
    );
    for (const [index, name] of names.entries()) {
      if (index === 0) entries[at].child = entries.length;
      else entries.at(-1).right = entries.length;
      entries.push({ name, type: Buffer.isBuffer(content[name]) ? 2 : 1, content: content[name], start: end, size: 0 });
    }
  }

  const [sectors, table] = [[], []];
  const [small, smallTable] = [[], []];
  for (const entry of entries.filter(({ type }) => type === 2)) {
    entry.size = entry.content.length;
    if (entry.size === 0) continue;
    entry.start =
      entry.size < 4096 ? chain(small, smallTable, entry.content, 64) : chain(sectors, table, entry.content, 512);
  }
  const smallStream = Buffer.concat(small);
  Object.assign(entries[0], { size: smallStream.length, start: put(smallStream) });
  const smallTableAt = put(numbers(smallTable));
  const directoryAt = put(Buffer.concat(entries.map(directoryEntry)), Math.ceil(entries.length / 4));

  // The table names its own sectors too.
  const from = sectors.length;
  let count = 1;
  while (count * 128 < from + count) count++;
  for (let k = 0; k < count; k++) table.push(0xfffffffd);
  if (count > 109) throw new Error('a file of more than 109 sectors of table needs lists of them');
  sectors.push(padded(numbers(table), count * 512, 0xff));

  const head = Buffer.alloc(512, 0xff);
  head.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6], 24);
  const smallSectors = Math.ceil((smallTable.length * 4) / 512);
  for (const [offset, value] of [
    [44, count],
    [48, directoryAt],
    [56, 4096],
    [60, smallTableAt],
    [64, smallSectors],
    [68, end],
    ...Array.from({ length: count }, (_, k) => [76 + k * 4, from + k]),
  ])
    head.writeUInt32LE(value, offset);
  return Buffer.concat([head, ...sectors]);

  function put(bytes) {
    return bytes.length === 0 ? end : chain(sectors, table, bytes, 512);
  }
}

const end = 0xfffffffe;

/** Puts bytes into sectors one behind the other, and gives the number of the first. */
function chain(sectors, table, bytes, size) {
  const first = sectors.length;
  for (let at = 0; at < bytes.length; at += size) {
    sectors.push(padded(bytes.subarray(at, at + size), size, 0));
    table.push(at + size < bytes.length ? sectors.length : end);
  }
  return first;
}

function directoryEntry({ name, type, start, size, child = 0xffffffff, right = 0xffffffff }) {
  const entry = Buffer.alloc(128);
  const text = Buffer.from(`${name}\0`, 'utf16le');
  text.copy(entry);
  entry.writeUInt16LE(text.length, 64);
  entry.set([type, 1], 66);
  entry.writeUInt32LE(0xffffffff, 68);
  entry.writeUInt32LE(right, 72);
  entry.writeUInt32LE(child, 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

function numbers(values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}

function padded(bytes, size, fill) {
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length), fill)]);
}
