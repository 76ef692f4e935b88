/** A cookie of ours, as the address that people use allows it. */
export type Cookie = {
  /** The value for Set-Cookie that gives it to a browser; `seconds`: how long it is kept, null until the browser is closed. */
  readonly set: (value: string, seconds: number | null) => string;
  /** The value for Set-Cookie that takes it away. */
  readonly clear: () => string;
  /** Out of the header Cookie; null where it is not there. */
  readonly read: (header: string | undefined) => string | null;
};

/**
 * Over https the name begins with "__Host-", which browsers take only from this very host, with Secure and for all paths. Plain http is
 * for http://127.0.0.1 and localhost alone, where there is no wire to listen on: Safari keeps no Secure cookie there, so it goes
 * without. `publicUrl`: null means that it is reached where it listens, over plain http.
 */
export function cookieAt(publicUrl: string | null, name: string): Cookie {
  const secure = publicUrl !== null && new URL(publicUrl).protocol === 'https:';
  const full = secure ? `__Host-${name}` : name;
  const rest = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    set: (value, seconds) => `${full}=${value}; ${rest}${seconds === null ? '' : `; Max-Age=${seconds}`}`,
    clear: () => `${full}=; ${rest}; Max-Age=0`,
    read: (header = '') => {
      for (const pair of header.split(';')) {
        const at = pair.indexOf('=');
        if (pair.slice(0, at).trim() === full) return pair.slice(at + 1).trim();
      }
      return null;
    },
  };
}
