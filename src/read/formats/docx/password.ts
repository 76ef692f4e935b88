import { Buffer } from 'node:buffer';

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const streamName = Buffer.from('EncryptedPackage\0', 'utf16le');

/**
 * Whether the bytes are an Office document behind a password: an OLE compound file whose directory names a stream
 * "EncryptedPackage" (MS-OFFCRYPTO, 2.3). An old .doc is a compound file too, without that stream.
 */
export function isPasswordProtected(input: Uint8Array): boolean {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (!bytes.subarray(0, 8).equals(compoundFile)) return false;
  // A directory entry is 128 bytes long, begins with the name, and holds the name's length in bytes at 64 (MS-CFB, 2.6.1).
  for (let at = bytes.indexOf(streamName); at !== -1; at = bytes.indexOf(streamName, at + 2)) {
    if (at % 128 === 0 && at + 66 <= bytes.length && bytes.readUInt16LE(at + 64) === streamName.length) return true;
  }
  return false;
}
