import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Of 256 random bits, as 43 characters that stand in a cookie, a header or an address as they are. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** By its beginning a leaked key is known for what it is, by people and by programs that look for such. */
export const keyStart = 'lacuna_';

/** The secret of an API key: shown once. */
export function newKeySecret(): string {
  return `${keyStart}${newToken()}`;
}

/**
 * SHA-256 in hexadecimal: what is kept of a token. One round is enough, since nobody can guess 256 random bits; who reads the database
 * learns no token from it.
 */
export function hashOfToken(token: string): string {
  return hash('sha256', token, 'hex');
}

/** In a time that does not tell where they differ. */
export function isSameToken(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfToken(one)), Buffer.from(hashOfToken(other)));
}
