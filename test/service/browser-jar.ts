/** A browser as far as cookies and redirects go: one jar for each origin, and each step told. */
export type Jar = {
  /** Follows no redirect. */
  readonly ask: (url: string, init?: RequestInit) => Promise<Response>;
};

export function jar(): Jar {
  const kept = new Map<string, Map<string, string>>();
  const of = (url: string): Map<string, string> => {
    const { origin } = new URL(url);
    const cookies = kept.get(origin) ?? new Map<string, string>();
    kept.set(origin, cookies);
    return cookies;
  };
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const cookie = [...of(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('Cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) of(url).delete(name);
      else of(url).set(name, value);
    }
    return response;
  };
  return { ask };
}
