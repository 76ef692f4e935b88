import { openCompound } from '../../compound.ts';

/** Whether the bytes are an Office document behind a password: a compound file with a stream of this name (MS-OFFCRYPTO, 2.3). */
export function isPasswordProtected(bytes: Uint8Array): boolean {
  return openCompound(bytes)?.root.streams.has('EncryptedPackage') === true;
}
