/**
 * Whether a password may be sent to the address under which people reach the service: over https, or on this very machine, where there
 * is no wire to listen on. `publicUrl`: as it is set; null means that it is reached where it listens, over plain http, by that Host.
 */
export function isSafeAddress(publicUrl: string | null, host: string | undefined): boolean {
  const address = publicUrl ?? `http://${host ?? ''}`;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
